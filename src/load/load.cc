// The phase as a story: find, read the configuration, list, read.
#include "load/load.h"

#include <fmt/format.h>

#include <utility>

#include "base/path.h"
#include "diag/rule.h"
#include "load/book_finder.h"
#include "load/book_settings.h"
#include "load/book_toml.h"
#include "load/folder_scan.h"
#include "load/glossary_mount.h"
#include "load/inventory_reader.h"
#include "load/mkdocs_yaml.h"
#include "load/page_list.h"
#include "load/page_reader.h"
#include "load/real_folder.h"
#include "load/silcrow_yaml.h"
#include "load/source_tree.h"
#include "load/summary_md.h"

namespace silcrow {

namespace {

constexpr const char* summary_name = "SUMMARY.md";

BookSettings read_settings(ConfigurationKind kind, const Sources& sources, FileId file,
                           Diagnostics& diagnostics) {
  switch (kind) {
    case ConfigurationKind::silcrow_yaml:
      return read_silcrow_yaml(sources.file(file).text, file, diagnostics);
    case ConfigurationKind::mkdocs_yml:
      return read_mkdocs_yaml(sources.file(file).text, file, diagnostics);
    case ConfigurationKind::book_toml:
      return read_book_toml(sources.file(file).text, file, diagnostics);
    case ConfigurationKind::none: break;
  }
  return {};
}

class BookLoader {
 public:
  BookLoader(const FileSystem& files, const Workers& workers, Diagnostics& diagnostics)
      : files_(files), workers_(workers), diagnostics_(diagnostics) {}

  LoadResult load(const std::string& book_path);

 private:
  // Each of these gives what is wrong with the world, or nothing.
  std::string read_configuration(const FoundBook& found);
  std::string read_mdbook_summary();
  std::string find_pages(ConfigurationKind kind);

  const FileSystem& files_;
  Workers workers_;
  Diagnostics& diagnostics_;
  BookSettings settings_;
  LoadedBook book_;
};

std::string BookLoader::read_configuration(const FoundBook& found) {
  FileId file = no_file;
  if (!found.file.empty()) {
    ReadResult result = files_.read(found.file);
    if (!result.ok) return fmt::format("`{}` cannot be read: {}", found.file, result.error);
    file = book_.sources.add({found.file, std::move(result.text)});
  }
  settings_ = read_settings(found.kind, book_.sources, file, diagnostics_);
  Config& config = settings_.config;
  config.file = found.file;
  config.is_for_silcrow = found.kind == ConfigurationKind::silcrow_yaml;
  config.folder = plain_path(join_path(found.folder, settings_.source));
  if (config.folder.empty()) config.folder = ".";
  if (files_.kind(config.folder) == FileKind::folder) return {};
  return fmt::format("the folder of the book's pages does not exist: `{}`", config.folder);
}

std::string BookLoader::read_mdbook_summary() {
  const std::string path = disk_path(settings_.config, summary_name);
  if (files_.kind(path) == FileKind::missing) {
    diagnostics_
        .add(Rule::configuration_malformed, settings_.source_span,
             fmt::format("an mdBook without a table of contents: `{}` does not exist", path))
        .help.push_back("its pages are taken in the order of their names");
    return {};
  }
  ReadResult result = files_.read(path);
  if (!result.ok) return fmt::format("`{}` cannot be read: {}", path, result.error);
  const FileId file = book_.sources.add({path, std::move(result.text)});
  settings_.config.parts = read_summary(book_.sources.file(file).text, file, diagnostics_);
  return {};
}

std::string BookLoader::find_pages(ConfigurationKind kind) {
  const Config& config = settings_.config;
  FolderScan scan = scan_folder(files_, config.folder, folder_around(config));
  if (!scan.error.empty()) return scan.error;
  book_.tree = std::move(scan.tree);
  const ExcludedPaths& excluded = settings_.excluded;
  std::erase_if(book_.tree.paths, [&](const auto& path) { return excluded.holds(path); });
  std::erase_if(book_.tree.refusals, [&](const auto& item) { return excluded.holds(item.first); });
  book_.source_tree = list_source_tree(files_, settings_, diagnostics_);
  std::string error;
  auto glossary = mount_glossary(files_, settings_, book_.tree, diagnostics_, error);
  const bool is_mdbook = kind == ConfigurationKind::book_toml;
  book_.config = config;
  const PageSources sources{files_,
                            book_.config,
                            book_.tree,
                            std::move(glossary),
                            settings_.excluded,
                            is_mdbook ? summary_name : ""};
  book_.pages = list_pages(sources, diagnostics_);
  return error;
}

LoadResult BookLoader::load(const std::string& book_path) {
  LoadResult result;
  const FoundBook found = find_book(files_, book_path);
  result.error = found.error;
  if (result.error.empty()) result.error = read_configuration(found);
  const bool is_mdbook = found.kind == ConfigurationKind::book_toml;
  if (result.error.empty() && is_mdbook) result.error = read_mdbook_summary();
  // From here on it is known what the author wants; next, what there is.
  if (result.error.empty()) result.error = find_pages(found.kind);
  result.ok = result.error.empty();
  if (result.ok) {
    read_pages(files_, book_, workers_, diagnostics_);
    read_includes(files_, book_, workers_, diagnostics_);
    read_inventories(files_, book_, diagnostics_);
    // From here on no page is read any more.
    promote_extras(book_.config, book_.pages);
  }
  // Also without success: diagnostics point into the sources.
  result.book = std::move(book_);
  return result;
}

}  // namespace

LoadResult load(const FileSystem& files, const std::string& book_path, const Workers& workers,
                Diagnostics& diagnostics) {
  return BookLoader(files, workers, diagnostics).load(book_path);
}

}  // namespace silcrow
