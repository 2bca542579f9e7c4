// What all manual pages of a book have in common, made once before the first is asked for.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/linked_book.h"
#include "model/man_names.h"

namespace silcrow {

// Immutable; pages are made from it on any number of threads.
class ManSite {
 public:
  explicit ManSite(std::shared_ptr<const LinkedBook> book);

  const LinkedBook& book() const { return *book_; }
  const ManNames& names() const { return names_; }
  const std::string& title() const { return title_; }

  // The page of the book's folder itself; no_page where it has none.
  PageId front() const { return front_; }
  const std::vector<PageId>& glossary_pages() const { return glossary_pages_; }

  // "2026-11-21": the page's own date (`last_verified` of its front matter), else that of its
  // last commit, else the environment's, else the latest of the book's pages, else 1970-01-01.
  // Never the clock. For no_page, that of the book.
  std::string date(PageId page) const;

 private:
  std::shared_ptr<const LinkedBook> book_;
  ManNames names_;
  PageId front_ = no_page;
  std::vector<PageId> glossary_pages_;
  std::string title_;
  std::string latest_date_;
};

// What stands behind a page's name: the description of its front matter, else the first sentence of
// its first paragraph, else its title. One line of at most 80 code points, without a full stop.
std::string man_description(const LinkedBook& book, PageId page);
// Of the index: the book's.
std::string man_index_description(const ManSite& site);
std::string man_glossary_description(const ManSite& site);

}  // namespace silcrow
