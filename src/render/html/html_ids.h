// The ids of one page, each given once. An author's ids win: the theme's own step aside.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "model/linked_book.h"

namespace silcrow {

class HtmlIds {
 public:
  // Takes the ids of all headings of the page, which its text will have; ids of its raw HTML are
  // kept for it. The page must outlive this.
  explicit HtmlIds(const LinkedPage& page);

  // Of a page that is not of the book.
  HtmlIds() = default;

  // Takes an id as it stands; false when a heading or something before has it.
  bool claim(std::string_view id);

  // Takes the name itself where no author uses it, else the first free of name-1, name-2, …
  std::string free_id(std::string_view name);

 private:
  const LinkedPage* page_ = nullptr;
  std::unordered_set<std::string> taken_;
};

}  // namespace silcrow
