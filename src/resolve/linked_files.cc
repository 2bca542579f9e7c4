// Gathers views first: a logo on every page is one string in the end.
#include "resolve/linked_files.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/path_key.h"
#include "diag/rule.h"
#include "resolve/output_paths.h"

namespace silcrow {

namespace {

struct LinkedFile {
  std::string_view path;
  Span first_link;
};

std::vector<LinkedFile> files_by_path(const LinkedBook& linked) {
  std::unordered_map<std::string_view, Span> seen;
  const auto visit = [&](const LinkTarget& target, Span place) {
    if (target.kind == LinkKind::file) seen.emplace(target.path, place);
  };
  for (const LinkedPage& page : linked.pages) {
    const Document& document = *linked.page(page.id).document;
    for (size_t i = 0; i < page.link_targets.size(); ++i) {
      visit(page.link_targets[i], document.links[i].destination_span);
    }
    for (const HtmlLink& link : page.html_links) visit(link.target, document.node(link.node).span);
  }
  std::vector<LinkedFile> files;
  for (const auto& [path, place] : seen) files.push_back({path, place});
  std::ranges::sort(files, {}, &LinkedFile::path);
  return files;
}

}  // namespace

void collect_linked_files(LinkedBook& linked, Diagnostics& diagnostics) {
  std::unordered_map<std::string, std::string> holders;  // who writes there, by path key
  for (const LinkedPage& page : linked.pages) {
    holders.emplace(path_key(page.output_path), "`" + linked.page(page.id).path + "`");
  }
  linked.files.clear();
  for (const auto& [path, first_link] : files_by_path(linked)) {
    const std::string own = "`" + std::string(path) + "`";
    const auto [holder, is_free] = holders.try_emplace(path_key(path), own);
    if (is_free && !is_generated_path(path)) {
      linked.files.emplace_back(path);
      continue;
    }
    const std::string other = is_free ? "a file that every book has" : holder->second;
    std::string message = "the linked file ";
    message.append(own).append(" would be written to the place of ").append(other);
    diagnostics.add(Rule::output_path_conflict, first_link, std::move(message))
        .help.push_back("rename one of the files");
  }
}

}  // namespace silcrow
