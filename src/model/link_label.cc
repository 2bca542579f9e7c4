// As cmark compares labels.
#include "model/link_label.h"

#include "base/ascii.h"
#include "base/unicode.h"

namespace silcrow {

std::string comparable_label(std::string_view label) {
  std::string single;
  bool is_after_blank = true;
  for (const char c : label) {
    const bool is_white = is_white_space(c);
    if (!is_white) single += c;
    if (is_white && !is_after_blank) single += ' ';
    is_after_blank = is_white;
  }
  if (!single.empty() && single.back() == ' ') single.pop_back();
  return case_fold(single);
}

bool is_comment(const LinkDefinition& definition) {
  return definition.destination.empty() || definition.destination == "#";
}

}  // namespace silcrow
