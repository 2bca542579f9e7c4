// Gathers views first: a logo on every page is one string in the end.
#include "resolve/linked_files.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "resolve/output_paths.h"

namespace silcrow {

namespace {

std::vector<std::string_view> linked_paths(const LinkedBook& linked) {
  std::unordered_set<std::string_view> seen;
  const auto visit = [&](const LinkTarget& target) {
    if (target.kind == LinkKind::file) seen.insert(target.path);
  };
  for (const LinkedPage& page : linked.pages) {
    for (const LinkTarget& target : page.link_targets) visit(target);
    for (const HtmlLink& link : page.html_links) visit(link.target);
  }
  std::vector<std::string_view> paths(seen.begin(), seen.end());
  std::ranges::sort(paths);
  return paths;
}

}  // namespace

void collect_linked_files(LinkedBook& linked, Diagnostics& diagnostics) {
  std::unordered_map<std::string, std::string> holders;  // who writes there, by path key
  for (const LinkedPage& page : linked.pages) {
    holders.emplace(path_key(page.output_path), "`" + linked.page(page.id).path + "`");
  }
  linked.files.clear();
  for (const std::string_view path : linked_paths(linked)) {
    const std::string own = "`" + std::string(path) + "`";
    const auto [holder, is_free] = holders.try_emplace(path_key(path), own);
    if (is_free && !is_generated_path(path)) {
      linked.files.emplace_back(path);
      continue;
    }
    const std::string other = is_free ? "a file that every book has" : holder->second;
    diagnostics
        .add(Rule::output_path_conflict, {},
             "the linked file " + own + " would be written to the place of " + other)
        .help.push_back("rename one of the files");
  }
}

}  // namespace silcrow
