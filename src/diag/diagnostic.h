// One problem of a book: data, never an exception.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"
#include "source/text_edit.h"

namespace silcrow {

enum class Severity : uint8_t { note, warning, error };

// What kind of problem it is. The names stand in diag/rule.h, so that a new one does not touch
// those who only carry problems about.
enum class Rule : uint16_t;

struct RelatedPlace {
  Span span;
  std::string message;
};

enum class FixSafety : uint8_t { safe, unsafe };

struct Fix {
  FixSafety safety = FixSafety::safe;
  std::vector<TextEdit> edits;
};

// Wording: lower-case start, no full stop, code in backticks, what was found. What to do stands in
// `help`, one line each, the nearest suggestion first.
struct Diagnostic {
  Rule rule;
  Severity severity;
  Span span;  // without a file for a problem of the book as a whole
  std::string message;
  std::vector<std::string> help = {};
  std::vector<RelatedPlace> related = {};
  std::optional<Fix> fix = {};
};

}  // namespace silcrow
