// Names are read from the left: word, number, second number, rest.
#include "model/name_number.h"

#include "base/ascii.h"

namespace silcrow {

namespace {

bool is_joint(char c) { return c == '-' || c == '_' || c == '.' || c == ' '; }

bool ends_or_joins(std::string_view name, size_t at) {
  return at >= name.size() || is_joint(name[at]);
}

// One to three digits with a joint or the end behind them; gives the offset behind, or `at`
// itself.
size_t skip_number(std::string_view name, size_t at) {
  size_t end = at;
  while (end < name.size() && is_ascii_digit(name[end])) ++end;
  return end > at && end - at <= 3 && ends_or_joins(name, end) ? end : at;
}

size_t skip_joint(std::string_view name, size_t at) {
  return at < name.size() && is_joint(name[at]) ? at + 1 : at;
}

NameNumber appendix_number(std::string_view name, size_t at) {
  if (at >= name.size() || !is_joint(name[at])) return {};
  ++at;
  if (at >= name.size() || !is_ascii_letter(name[at]) || !ends_or_joins(name, at + 1)) return {};
  const char letter = is_ascii_upper(name[at]) ? name[at] : static_cast<char>(name[at] - 'a' + 'A');
  return {std::string(1, letter), false, skip_joint(name, at + 1)};
}

}  // namespace

NameNumber name_number(std::string_view name) {
  const std::string lower = ascii_lower_case(name);
  if (lower.starts_with("appendix")) return appendix_number(name, 8);
  size_t at = 0;
  for (std::string_view word : {"chapter", "ch"}) {
    if (at == 0 && lower.starts_with(word)) at = skip_joint(name, word.size());
  }
  size_t end = skip_number(name, at);
  if (end == at) return {};
  std::string_view digits = name.substr(at, end - at);
  while (digits.size() > 1 && digits[0] == '0') digits.remove_prefix(1);
  end = skip_joint(name, end);
  const size_t second_end = skip_number(name, end);
  return {std::string(digits), second_end > end, skip_joint(name, second_end)};
}

}  // namespace silcrow
