// Every place of a book that names something of it, by what it names.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "cli/usages/symbol.h"
#include "model/linked_book.h"

namespace silcrow {

enum class UseForm : uint8_t {
  reference,  // words of prose
  link,       // an author's link
  term,       // a term of the glossary, linked or not
};

struct Use {
  UseForm form = UseForm::reference;
  PageId page = no_page;  // where it stands
  Span span;              // the words; of a link the whole of it
  // Of a reference: an index into LinkedPage::references; of a link in Markdown into
  // Document::links; of one in raw HTML no_data.
  uint32_t index = no_data;
};

struct Usages {
  std::map<Symbol, std::vector<Use>> uses;  // in reading order
  std::vector<Use> unresolved;              // references, in reading order
};

// A link whose words are a reference to the same is one use, the reference. What an included file
// says counts once, however many pages include it.
Usages usages_of(const LinkedBook& book);

}  // namespace silcrow
