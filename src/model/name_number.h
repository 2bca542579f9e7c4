// The number that the name of a file or a folder begins with: of a chapter, of an appendix. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace silcrow {

// The number that starts a name. Up to three digits, so that dates are none.
struct NameNumber {
  std::string number;       // "16", "A"; without leading zeros; empty where there is none
  bool has_second = false;  // `ch16-01-…`: one of several files of a chapter
  size_t rest = 0;          // bytes up to what follows the number
};

// Of a file's name without extension, or of a folder's: `16-failure-modes`, `ch16`, `chapter_3`,
// `ch16-01-threads`, `appendix-a-places`.
NameNumber name_number(std::string_view name);

}  // namespace silcrow
