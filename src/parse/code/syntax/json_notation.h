// JSON as documentation writes it: with comments, `...`, `<placeholders>`, templates, several
// values, or only some members of an object.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

enum class TrailingCommas : uint8_t { refused, allowed };

struct JsonNotation {
  // As long as the content: comments and ellipses are blank, what readers fill in is a number, and
  // commas stand where the ellipses ask for them.
  std::string text;
  // The same with a comma between values that follow each other outside of all brackets.
  std::string listed;
  // The closing brackets that are missing because the text ends with an ellipsis.
  std::string closers;
};

JsonNotation read_json_notation(std::string_view content, TrailingCommas trailing);

}  // namespace silcrow
