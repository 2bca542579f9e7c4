// A term of the glossary: what it is called, what to say instead, and who uses it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/book.h"
#include "model/document.h"

namespace silcrow {

// Index into LinkedBook::terms.
enum class TermId : uint32_t {};

inline constexpr TermId no_term = TermId{UINT32_MAX};

// Another term that a definition names in its `See:` or `Deprecated:` paragraph.
struct TermLink {
  std::string name;  // as written, markup gone
  Span span;         // of those words
  TermId term = no_term;
};

// A use in prose. Only the first of each chapter is a link, and so a Reference.
struct TermUse {
  PageId page = no_page;
  uint32_t section = 0;  // index into LinkedPage::sections; UINT32_MAX before the first
  Span span;
};

struct Term {
  std::string name;                  // plain text of the first `dt`
  std::vector<std::string> aliases;  // of the others, in order
  std::string key;                   // sorts: the name with case folded; of two, the first counts
  std::string anchor;                // "g-replica-lag", an id of the glossary's page alone
  PageId page = no_page;             // where it is defined
  std::vector<NodeId> names;         // its definition_term nodes; the first is the name
  std::vector<NodeId> definitions;   // its definition nodes
  bool is_deprecated = false;
  TermLink instead;           // what a deprecated one should give way to; no name: nothing said
  std::vector<TermLink> see;  // related terms
  std::string summary;        // the first paragraph of the definition as plain text
  std::vector<TermUse> uses;  // in reading order; all of them, the glossary's own not included
};

}  // namespace silcrow
