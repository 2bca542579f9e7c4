// What a use can name, as commands speak of it: a part, a page, a section, a caption, a term.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

enum class SymbolKind : uint8_t { part, page, section, caption, term };

// Equal when they mean the same. Sorted as they stand in the book, parts first.
struct Symbol {
  SymbolKind kind = SymbolKind::page;
  PageId page = no_page;    // of a part its first page; of a term none
  NodeId node = NodeId{0};  // the heading, the caption
  TermId term = no_term;

  auto operator<=>(const Symbol&) const = default;
};

// All that the book defines: parts; each page with its sections and captions in reading order;
// terms. The heading that stands for a page's title is the page.
std::vector<Symbol> all_symbols(const LinkedBook& book);

// How one names it on a command line: `Part II`, `Chapter 17`, `notes.md`, `17§26`, `17§"Title"`,
// `Figure 3`, `quorum`.
std::string symbol_name(const LinkedBook& book, const Symbol& symbol);

// Its words without a number. Of a part its title.
std::string symbol_title(const LinkedBook& book, const Symbol& symbol);

// "part", "chapter", "appendix", "page", "section", "caption", "term".
const char* symbol_kind_name(const LinkedBook& book, const Symbol& symbol);

// Where it is defined: the heading, the caption, the term. Without a file for a part.
Span symbol_place(const LinkedBook& book, const Symbol& symbol);

// The id that leads to it, the short one of a numbered section; empty for a page as a whole.
std::string symbol_anchor(const LinkedBook& book, const Symbol& symbol);

// The section whose heading a symbol of that kind is.
const Section& section_of(const LinkedBook& book, const Symbol& symbol);

// What an id of a page leads to; the page where it is an id of raw HTML or none.
Symbol symbol_at(const LinkedBook& book, PageId page, std::string_view id);

// What a node of a page is: its heading, its caption, the page.
Symbol symbol_of_node(const LinkedBook& book, PageId page, NodeId node);

}  // namespace silcrow
