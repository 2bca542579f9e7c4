// One listing, and what can be wrong with it.
#include "load/source_tree.h"

#include <fmt/format.h>

#include <utility>

#include "base/path.h"
#include "diag/rule.h"
#include "load/folder_scan.h"

namespace silcrow {

FolderTree list_source_tree(const FileSystem& files, const BookSettings& settings,
                            Diagnostics& diagnostics) {
  const Config& config = settings.config;
  if (config.source_tree.empty()) return {};
  std::string folder = plain_path(join_path(folder_of(config.file), config.source_tree));
  if (folder.empty()) folder = ".";
  if (files.kind(folder) != FileKind::folder) {
    diagnostics.add(Rule::configuration_malformed, settings.source_tree_span,
                    fmt::format("the source tree `{}` is no folder", config.source_tree));
    return {};
  }
  const auto everywhere = [](const std::string&) { return true; };
  FolderScan scan = scan_names(files, folder, everywhere, HiddenNames::list);
  if (scan.error.empty()) return std::move(scan.tree);
  diagnostics
      .add(Rule::configuration_malformed, settings.source_tree_span,
           fmt::format("the source tree `{}` holds too many files", config.source_tree))
      .help.push_back("paths in code spans are not checked; name a folder with fewer");
  return {};
}

}  // namespace silcrow
