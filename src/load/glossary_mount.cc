// Mounts a glossary that lies beside the book.
#include "load/glossary_mount.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/path.h"
#include "diag/rule.h"
#include "load/folder_scan.h"
#include "load/natural_order.h"

namespace silcrow {

namespace {

std::string free_name(const FolderTree& tree) {
  std::string name = "glossary";
  for (int number = 2; tree.has_folder(name) || tree.has_file(name); ++number) {
    name = fmt::format("glossary-{}", number);
  }
  return name;
}

// Adds what lies in the mounted folder to the tree: all of it, or the one file.
std::string mount(const FileSystem& files, FileKind kind, Config& config, FolderTree& tree) {
  const std::string plain = plain_path(config.glossary);
  config.glossary_path = free_name(tree);
  config.glossary_folder = kind == FileKind::folder ? plain : std::string(folder_of(plain));
  std::vector<std::string>& paths = tree.paths;
  paths.push_back(config.glossary_path + "/");
  std::string error;
  if (kind == FileKind::file) {
    paths.push_back(config.glossary_path + "/" + std::string(file_name_of(plain)));
  } else {
    FolderScan scan = scan_folder(files, disk_path(config, config.glossary_path + "/."));
    for (const std::string& path : scan.tree.paths) {
      paths.push_back(config.glossary_path + "/" + path);
    }
    for (auto& [path, refusal] : scan.tree.refusals) {
      tree.refusals.emplace(config.glossary_path + "/" + path, std::move(refusal));
    }
    error = std::move(scan.error);
  }
  std::sort(paths.begin(), paths.end());
  return error;
}

}  // namespace

bool is_page_path(std::string_view path) {
  const std::string_view extension = extension_of(path);
  if (extension != ".md" && extension != ".markdown") return false;
  return !path.starts_with('_') && path.find("/_") == std::string_view::npos;
}

std::vector<std::string> mount_glossary(const FileSystem& files, BookSettings& settings,
                                        FolderTree& tree, Diagnostics& diagnostics,
                                        std::string& error) {
  Config& config = settings.config;
  if (config.glossary.empty()) return {};
  const std::string plain = plain_path(config.glossary);
  const FileKind kind = files.kind(plain_path(join_path(config.folder, plain)));
  if (kind == FileKind::missing) {
    diagnostics.add(Rule::configuration_malformed, settings.glossary_span,
                    fmt::format("the glossary `{}` does not exist", config.glossary));
    return {};
  }
  if (const FolderTree::Refusal* refusal = tree.refusal(plain)) {
    diagnostics.add(refusal->rule, settings.glossary_span, refusal->message);
    return {};
  }
  std::string root = plain;
  if (is_outside(plain)) {
    error = mount(files, kind, config, tree);
    root = config.glossary_path;
  }
  if (kind == FileKind::file) {
    return {is_outside(plain) ? root + "/" + std::string(file_name_of(plain)) : plain};
  }
  const std::string prefix = root.empty() ? "" : root + "/";
  std::vector<std::string> pages;
  for (const std::string& path : tree.paths) {
    if (!path.starts_with(prefix)) continue;
    if (is_page_path(std::string_view(path).substr(prefix.size()))) pages.push_back(path);
  }
  std::sort(pages.begin(), pages.end(), is_naturally_before);
  return pages;
}

}  // namespace silcrow
