// Names of the kinds of references, and the ids that they lead to.
#include "model/reference.h"

#include <array>

namespace silcrow {

std::string_view reference_kind_name(ReferenceKind kind) {
  constexpr std::array<std::string_view, 14> names = {
      "part",    "chapter", "appendix", "section", "labelled", "figure",      "table",
      "listing", "page",    "term",     "issue",   "commit",   "source-path", "manual-page"};
  return names[size_t(kind)];
}

std::string caption_anchor(CaptionKind kind, std::string_view number) {
  constexpr const char* names[] = {"figure-", "table-", "listing-"};
  std::string anchor = names[size_t(kind)];
  for (const char c : number) anchor += c == '.' ? '-' : c;
  return anchor;
}

}  // namespace silcrow
