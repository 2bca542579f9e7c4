// One problem of a book: data, never an exception.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace silcrow {

enum class Severity : uint8_t { note, warning, error };

// The catalogue as an enumeration, in its order.
enum class Rule : uint16_t {
#define DIAGNOSTIC(name, severity, meaning) name,
#include "diag/catalogue.def"
#undef DIAGNOSTIC
};

struct RelatedPlace {
  Span span;
  std::string message;
};

struct TextEdit {
  Span span;
  std::string text;  // what the bytes of the span become
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

Severity default_severity(Rule rule);

// The kebab-case name: `link-page-missing`.
std::string_view rule_name(Rule rule);

// One line of what the rule means, from the catalogue.
std::string_view rule_meaning(Rule rule);

// The rule of a kebab-case name.
std::optional<Rule> rule_of(std::string_view name);

// Every rule's name, in the catalogue's order, for suggestions.
const std::vector<std::string>& rule_names();

}  // namespace silcrow
