// What of a page can be found, section by section.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/linked_book.h"
#include "render/search/search_text.h"

namespace silcrow {

// What a reader is shown of a section, and what it is found by.
struct SearchSection {
  std::string_view url;             // of its page, percent-encoded, from the root of the site
  std::string anchor;               // percent-encoded; empty: the page itself
  uint8_t level = 1;                // of its heading; 1 of the page itself
  std::vector<std::string> crumbs;  // what it stands under, outermost first
  std::string heading;              // with its number: "§26 Run migrations manually"
  std::string address;              // what it is called by: "17§26 §26"; may be empty
  SearchText text;
  std::string_view kind;  // "page", "runbook", "alert" or "reference"
};

// Lists the sections of each page, numbered in the book's order.
class SearchSections {
 public:
  // Keeps a reference to the book.
  explicit SearchSections(const LinkedBook& book);

  // The page itself first, with what stands above its first section; of a page of the glossary
  // also its terms. Called from several threads.
  std::vector<SearchSection> of(PageId page) const;

 private:
  SearchSection page_itself(PageId page) const;
  void add_sections(PageId page, std::vector<SearchSection>& sections) const;
  void add_terms(PageId page, std::vector<SearchSection>& sections) const;

  const LinkedBook& book_;
  std::vector<std::string> urls_;         // by PageId
  std::vector<std::string> part_crumbs_;  // by PageId: "III Data"; empty without
  PageId first_glossary_ = no_page;       // stands for glossary.html
};

}  // namespace silcrow
