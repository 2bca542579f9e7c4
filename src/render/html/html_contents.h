// The contents of the book: the navigation beside every page and the list on the title page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/generated_pages.h"
#include "model/linked_book.h"
#include "render/html/html_ids.h"

namespace silcrow {

struct ContentsEntry {
  PageId page = no_page;  // none of a page that is made from all others
  std::string path;       // in the site, ready for an attribute
  std::string number;
  std::string title;
  std::string date;  // of the last verification, as written; may be empty
};

// A part, the appendices, what stands behind them.
struct ContentsGroup {
  std::string number;  // "III"; may be empty
  std::string title;   // may be empty
  std::string id;      // on the title page
  std::vector<ContentsEntry> entries;
  // What navigation shows, in HTML: the name, the entries from the address on.
  std::string summary;
  std::vector<std::string> items;
  bool is_numbered = false;  // any of its entries
};

// Built once for the book; writing is thread-safe.
class HtmlContents {
 public:
  // Claims the ids of the groups among those of the title page.
  HtmlContents(const LinkedBook& book, const GeneratedPages& generated, HtmlIds& title_page_ids);

  const std::vector<ContentsGroup>& groups() const { return groups_; }

  // Where a page stands: the index of its group, or the number of groups for a page in none.
  size_t group_of(PageId page) const;

  // Whether the navigation of every page holds all entries.
  bool is_whole() const;

  // The navigation as seen from a page of the book (or no_page), at `path` in the site, from where
  // the way to the root is `root` ("../"). Of a large book it
  // has the page's own group only, of many groups and in a large one only the neighbourhood, so
  // that the navigation of all pages together grows with the book and not with its square.
  void append_navigation(std::string& out, PageId current, std::string_view path,
                         std::string_view root) const;

  // The list of the title page.
  void append_list(std::string& out) const;

  bool has_dates() const;

 private:
  struct Place {
    size_t group;
    size_t entry;
  };

  void add_group(const LinkedBook& book, std::string number, std::string title,
                 const std::vector<PageId>& pages);
  void add_back_matter(const LinkedBook& book);
  void append_open_group(std::string& out, const ContentsGroup& group, size_t current,
                         std::string_view root) const;
  void append_group_link(std::string& out, const ContentsGroup& group, std::string_view root) const;
  static void append_other_groups(std::string& out, size_t count, std::string_view word,
                                  std::string_view root);
  Place place_of(PageId page) const;

  std::vector<ContentsGroup> groups_;
  std::vector<Place> places_;  // by PageId
  GeneratedPages generated_;
  Place citations_ = {SIZE_MAX, 0};
  Place search_ = {SIZE_MAX, 0};
  size_t entries_ = 0;
};

}  // namespace silcrow
