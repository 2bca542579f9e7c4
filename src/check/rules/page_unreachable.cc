// A page that readers find only by searching. Documented and tested in
// docs/rules/page-unreachable.md.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/path.h"
#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

class LinkedPages {
 public:
  explicit LinkedPages(const LinkedBook& book) : are_linked_(book.pages.size()) {
    for (const LinkedPage& page : book.pages) add_links_of(page);
  }

  bool contains(PageId page) const { return are_linked_[size_t(page)]; }

 private:
  void add_links_of(const LinkedPage& page) {
    for (const LinkTarget& target : page.link_targets) add(page.id, target);
    for (const HtmlLink& link : page.html_links) add(page.id, link.target);
    for (const Backlink& backlink : page.backlinks) {
      if (backlink.from != page.id) are_linked_[size_t(page.id)] = true;
    }
  }

  void add(PageId from, const LinkTarget& target) {
    if (target.kind == LinkKind::page && target.page != from)
      are_linked_[size_t(target.page)] = true;
  }

  std::vector<bool> are_linked_;  // by PageId
};

// Of a list that names pages in vain nobody knows what it leaves out.
bool is_list_whole(const LinkedBook& book) {
  std::set<std::string> paths;
  for (const Page& page : book.book.pages) paths.insert(page.path);
  const auto are_there = [&](const std::vector<ConfiguredPage>& listed) {
    return std::ranges::all_of(
        listed, [&](const ConfiguredPage& page) { return paths.contains(plain_path(page.path)); });
  };
  const Config& config = book.book.config;
  return are_there(config.appendices) &&
         std::ranges::all_of(config.parts,
                             [&](const ConfiguredPart& part) { return are_there(part.chapters); });
}

void check_book(const LinkedBook& book, Diagnostics& diagnostics) {
  const auto is_extra = [](const Page& page) { return page.role == PageRole::extra; };
  if (book.book.config.extent == Extent::page || std::ranges::none_of(book.book.pages, is_extra) ||
      !is_list_whole(book))
    return;
  const LinkedPages linked(book);
  for (const LinkedPage& page : book.pages) {
    const Page& source = book.page(page.id);
    if (!is_extra(source) || linked.contains(page.id)) continue;
    if (source.document->file == no_file) continue;  // unreadable, which is reported
    diagnostics
        .add(Rule::page_unreachable, {source.document->file, 0, 0},
             "no part lists this page and no page links to it")
        .help.push_back("list it in the configuration, link to it, or remove it");
  }
}

}  // namespace

extern const CheckedRule page_unreachable_rule = {nullptr, check_book};

}  // namespace silcrow
