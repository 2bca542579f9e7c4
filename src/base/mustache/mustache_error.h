// What can be wrong with a template, with its place. Errors are data: nothing is thrown, and one
// pass reports all it finds (at most kMaxErrors a template).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow::mustache {

inline constexpr std::size_t kMaxErrors = 100;

enum class ErrorKind {
  unclosed_tag,        // `{{name` without `}}`
  unclosed_section,    // `{{#found}}` never closed
  mismatched_close,    // `{{/found}}` where `{{/expected}}` is due
  stray_close,         // `{{/found}}` where nothing is open
  bad_name,            // an empty name, blanks inside, or an empty part between dots
  bad_delimiters,      // `{{=found=}}` does not hold two delimiters
  useless_in_parent,   // inside `{{<expected}}` only blocks have an effect
  nested_too_deep,     // more than kMaxNesting sections inside each other
  too_large,           // more than kMaxTemplateBytes
  duplicate_template,  // two sources of one name
  unknown_template,    // rendering was asked of a name that the set lacks
  unknown_partial,     // `{{>found}}` or `{{<found}}` names no template of the set
  unknown_name,        // `{{found}}` is not in the contract
  calls_too_deep,      // rendering: partials, parents and blocks inside each other
  too_many_calls,      // rendering: more than kMaxCalls of them in all
};

struct TemplateError {
  ErrorKind kind = ErrorKind::unclosed_tag;
  std::string template_name;
  std::size_t line = 1;    // from 1
  std::size_t column = 1;  // from 1, in code points
  std::string found;       // the words concerned, shortened when very long
  std::string expected;
  std::string help;  // "did you mean …?", or empty
};

// What was found, in English: lower case, no full stop, code in backticks. No place, no help.
std::string message(const TemplateError& error);

// Collects the errors of one template. `text` must outlive the log.
class ErrorLog {
 public:
  ErrorLog(std::string_view template_name, std::string_view text)
      : template_name_(template_name), text_(text) {}

  // `offset`: byte in the text. Ignored when the log is full.
  void add(ErrorKind kind, std::size_t offset, std::string_view found,
           std::string_view expected = {}, std::string help = {});
  bool is_full() const { return errors_.size() >= kMaxErrors; }
  // Hands over all errors, sorted by position.
  std::vector<TemplateError> take();

 private:
  std::string_view template_name_;
  std::string_view text_;
  std::vector<TemplateError> errors_;
};

}  // namespace silcrow::mustache
