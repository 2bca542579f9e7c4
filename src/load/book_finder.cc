// Looks for configurations by name.
#include "load/book_finder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/path.h"

namespace silcrow {

namespace {

struct ConfigurationName {
  std::string_view name;
  ConfigurationKind kind;
};

constexpr auto configuration_names = std::to_array<ConfigurationName>({
    {"silcrow.yaml", ConfigurationKind::silcrow_yaml},
    {"silcrow.yml", ConfigurationKind::silcrow_yaml},
    {"mkdocs.yml", ConfigurationKind::mkdocs_yml},
    {"mkdocs.yaml", ConfigurationKind::mkdocs_yml},
    {"book.toml", ConfigurationKind::book_toml},
});

std::optional<FoundBook> book_in(const FileSystem& files, const std::string& folder) {
  for (const ConfigurationName& known : configuration_names) {
    const std::string path = join_path(folder, known.name);
    if (files.kind(path) == FileKind::file) return FoundBook{known.kind, path, folder, ""};
  }
  return {};
}

// By its name, else by its extension: a configuration may be called otherwise.
ConfigurationKind kind_of_file(const std::string& path) {
  const std::string_view name = file_name_of(path);
  for (const ConfigurationName& known : configuration_names) {
    if (known.name == name) return known.kind;
  }
  const std::string_view extension = extension_of(name);
  if (extension == ".toml") return ConfigurationKind::book_toml;
  if (extension != ".yaml" && extension != ".yml") return ConfigurationKind::none;
  return name.starts_with("mkdocs") ? ConfigurationKind::mkdocs_yml
                                    : ConfigurationKind::silcrow_yaml;
}

FoundBook search_upwards(const FileSystem& files) {
  const std::string here = files.real_path(".");
  // One step up for each folder of the real path; more would only find the root again.
  const auto steps = std::count(here.begin(), here.end(), '/');
  std::string folder;
  for (ptrdiff_t step = 0; step <= steps; ++step) {
    if (auto book = book_in(files, folder)) return *book;
    folder += folder.empty() ? ".." : "/..";
  }
  return {};
}

}  // namespace

std::string typed_path(const FileSystem& files, const std::string& path) {
  const std::string plain = plain_path(path);
  if (!plain.starts_with('/')) return plain;
  const std::string here = files.real_path(".");
  if (plain == here) return "";
  return here.size() > 1 && plain.starts_with(here + "/") ? plain.substr(here.size() + 1) : plain;
}

FoundBook find_book(const FileSystem& files, const std::string& book_path) {
  if (book_path.empty()) return search_upwards(files);
  const std::string path = typed_path(files, book_path);
  switch (files.kind(path)) {
    case FileKind::folder: {
      auto book = book_in(files, path);
      return book ? *book : FoundBook{ConfigurationKind::none, "", path, ""};
    }
    case FileKind::file: {
      const ConfigurationKind kind = kind_of_file(path);
      if (kind != ConfigurationKind::none) {
        return {kind, path, std::string(folder_of(path)), ""};
      }
      return {kind, "", "",
              fmt::format("`{}` is no configuration: name the book's folder or its silcrow.yaml",
                          book_path)};
    }
    case FileKind::missing: break;
  }
  return {ConfigurationKind::none, "", "", fmt::format("no such folder or file: `{}`", book_path)};
}

}  // namespace silcrow
