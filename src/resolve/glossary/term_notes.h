// The paragraphs of a definition that speak of other terms:
//
//   See: replica lag, standby.       (or `See also:`)
//   Deprecated: say *primary*.
//   Deprecated.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/document.h"
#include "resolve/references/prose_run.h"

namespace silcrow {

enum class TermNoteKind : uint8_t { see, deprecated };

// A name of another term, and its place in the paragraph.
struct NotedName {
  std::string name;  // markup gone
  size_t begin = 0;  // bytes of the run's text
  size_t end = 0;
};

struct TermNote {
  TermNoteKind kind = TermNoteKind::see;
  std::vector<NotedName> names;  // of a deprecated term one at most
};

// Nothing where the paragraph is no note. What stands in an author's link is no name: the link
// leads there already. Of `Deprecated:` the name is what stands in emphasis or as code, else what
// follows `say` or `use`; other words are an explanation.
std::optional<TermNote> read_term_note(const Document& document, const ProseRun& paragraph);

}  // namespace silcrow
