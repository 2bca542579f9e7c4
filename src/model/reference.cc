// Names of the kinds of references.
#include "model/reference.h"

#include <array>

namespace silcrow {

std::string_view reference_kind_name(ReferenceKind kind) {
  constexpr std::array<std::string_view, 14> names = {
      "part",    "chapter", "appendix", "section", "labelled", "figure",      "table",
      "listing", "page",    "term",     "issue",   "commit",   "source-path", "manual-page"};
  return names[size_t(kind)];
}

}  // namespace silcrow
