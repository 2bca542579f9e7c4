// One walk over the nodes of all pages: most books have no missing name and never ask.
#include "resolve/references/folder_census.h"

#include <set>
#include <utility>

#include "base/path.h"
#include "resolve/references/page_mention.h"

namespace silcrow {

std::optional<std::string> folder_meant(const Symbols& symbols, PageId from,
                                        std::string_view name) {
  const bool has_folder = name.find('/') != std::string_view::npos;
  if (!has_folder || name.starts_with('/') || name.starts_with("./")) return std::nullopt;
  const std::string& page = symbols.book().book.pages[size_t(from)].path;
  const std::string near = plain_path(join_path(folder_of(page), name));
  const std::string from_top = plain_path(name);
  for (const std::string& path : {near, from_top}) {
    std::string folder(folder_of(path));
    if (symbols.has_folder(folder)) return folder;
  }
  return std::nullopt;
}

NameCount FolderCensus::count(const std::string& folder) const {
  std::call_once(once_, [this] { take(); });
  const auto found = counts_.find(folder);
  return found == counts_.end() ? NameCount{} : found->second;
}

void FolderCensus::take() const {
  std::set<PageId> pages;
  std::set<std::string> strangers;  // paths in the book
  const Book& book = symbols_.book().book;
  for (size_t i = 0; i < book.pages.size(); ++i) {
    const PageId from{uint32_t(i)};
    for (const Node& node : symbols_.book().page(from).document->nodes) {
      if (node.kind != NodeKind::code_span || !is_plain_page_name(node.text)) continue;
      const PageId page = symbols_.page_by_path(from, node.text);
      if (page != no_page) {
        if (pages.insert(page).second)
          ++counts_[std::string(folder_of(book.pages[size_t(page)].path))].pages;
      } else if (is_stranger(symbols_, from, node.text)) {
        const std::optional<std::string> folder = folder_meant(symbols_, from, node.text);
        if (folder && strangers.insert(join_path(*folder, file_name_of(node.text))).second)
          ++counts_[*folder].strangers;
      }
    }
  }
}

}  // namespace silcrow
