// What the author of a broken link probably meant.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/nearest.h"
#include "model/linked_book.h"
#include "resolve/anchors/page_anchors.h"
#include "resolve/links/book_paths.h"

namespace silcrow {

// Its tables are made when they are first asked for: a book without broken links never pays. What
// a question may cost is bounded over the whole book, so that a book of nothing but broken links
// is judged in time; later questions get no answer then. Serial.
class LinkSuggestions {
 public:
  LinkSuggestions(const Book& book, const BookPaths& paths, const std::vector<AnchorTable>& anchors)
      : book_(book), paths_(paths), anchors_(anchors) {}

  // The path of the tree or of a page that differs from this one in case only; empty where none
  // does. The name of a page's `x.html` counts as its `x.md`.
  std::string spelled(const std::string& path);

  // Up to three paths: the page that a path without `.md` means, near names of the same folder,
  // the same name in other folders, near names anywhere.
  const std::vector<std::string>& near_paths(const std::string& path);

  // A line of help that names the nearest anchors of the page; empty where none is near.
  std::string near_anchors(PageId page, const std::string& anchor);

  // A line of help that names the nearest names of the inventory, or says in which role it has this
  // one; empty where there is none.
  std::string near_entries(const Inventory& inventory, const std::string& name);

  // The same for the names of the book's inventories.
  std::string near_inventories(std::string_view name) const;

  // The first page in reading order, but this one, that has exactly this anchor.
  PageId page_with_anchor(const std::string& anchor, PageId except);

 private:
  bool has_budget(size_t comparisons);
  void index_names();
  std::vector<std::string> find_near_paths(const std::string& path);
  std::vector<std::string> names_in(std::string_view folder) const;

  const Book& book_;
  const BookPaths& paths_;
  const std::vector<AnchorTable>& anchors_;
  size_t budget_ = 3'000'000;  // comparisons of two names, up to half a microsecond each
  std::unordered_map<std::string, std::string> spellings_;  // by path_key
  std::unordered_map<std::string, std::vector<std::string>>
      named_;                       // paths by path_key of the name
  std::vector<std::string> names_;  // all file names, each once
  std::unordered_map<std::string, std::vector<std::string>> near_paths_;       // answers given
  std::unordered_map<uint32_t, NearNames> page_anchors_;                       // "#id"
  std::unordered_map<std::string_view, NearNames> inventory_names_;            // by inventory
  std::unordered_map<std::string_view, std::vector<PageId>> pages_of_anchor_;  // at most two
};

}  // namespace silcrow
