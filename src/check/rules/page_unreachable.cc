// A page that readers find only by searching. Documented and tested in
// docs/rules/page-unreachable.md.
#include <algorithm>
#include <set>
#include <string>

#include "base/path.h"
#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

class LinkedPages {
 public:
  explicit LinkedPages(const LinkedBook& book) {
    for (const LinkedPage& page : book.pages) add_links_of(page);
  }

  bool contains(PageId page) const { return pages_.contains(page); }

 private:
  void add_links_of(const LinkedPage& page) {
    for (const LinkTarget& target : page.link_targets) add(page.id, target);
    for (const HtmlLink& link : page.html_links) add(page.id, link.target);
    for (const Backlink& backlink : page.backlinks) {
      if (backlink.from != page.id) pages_.insert(page.id);
    }
  }

  void add(PageId from, const LinkTarget& target) {
    if (target.kind == LinkKind::page && target.page != from) pages_.insert(target.page);
  }

  std::set<PageId> pages_;
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
  if (book.book.config.extent == Extent::page || !is_list_whole(book)) return;
  const LinkedPages linked(book);
  for (const LinkedPage& page : book.pages) {
    const Page& source = book.page(page.id);
    if (source.role != PageRole::extra || linked.contains(page.id)) continue;
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
