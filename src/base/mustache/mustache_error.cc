// Wording and collecting of template errors.
#include "base/mustache/mustache_error.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/mustache/mustache_position.h"

namespace silcrow::mustache {
namespace {

// Cuts words that nobody would read to the end, at a code point's border.
std::string shortened(std::string_view words) {
  constexpr std::size_t kMaxBytes = 80;
  if (words.size() <= kMaxBytes) return std::string(words);
  std::size_t end = kMaxBytes;
  while (end > 0 && is_continuation(words[end])) --end;
  return std::string(words.substr(0, end)) + "…";
}

std::string tag(std::string_view sigil, std::string_view name) {
  std::string text = "`{{";
  return text.append(sigil).append(name).append("}}`");
}

}  // namespace

std::string message(const TemplateError& error) {
  const std::string name = '`' + error.found + '`';
  switch (error.kind) {
    case ErrorKind::unclosed_tag: return "tag " + name + " is never closed";
    case ErrorKind::unclosed_section: return tag("", error.found) + " has no closing tag";
    case ErrorKind::mismatched_close:
      return tag("/", error.found) + " found where " + tag("/", error.expected) + " is due";
    case ErrorKind::stray_close: return tag("/", error.found) + " closes nothing";
    case ErrorKind::bad_name: return name + " is not a name";
    case ErrorKind::bad_delimiters:
      return name + " is not a pair of delimiters such as `{{=<% %>=}}`";
    case ErrorKind::useless_in_parent:
      return tag("", error.found) + " has no effect inside " + tag("<", error.expected);
    case ErrorKind::nested_too_deep:
      return tag("", error.found) + " is nested deeper than " + error.expected + " sections";
    case ErrorKind::too_large:
      return "template has " + error.found + " bytes, more than " + error.expected;
    case ErrorKind::duplicate_template: return "a second template is named " + name;
    case ErrorKind::unknown_template: return "no template is named " + name;
    case ErrorKind::unknown_partial: return "no partial is named " + name;
    case ErrorKind::unknown_name: return name + " is not a name that templates get";
    case ErrorKind::calls_too_deep:
      return name + " is included inside more than " + error.expected + " others";
    case ErrorKind::too_many_calls:
      return name + " is included after more than " + error.expected + " others";
  }
  return {};
}

void ErrorLog::add(ErrorKind kind, std::size_t offset, std::string_view found,
                   std::string_view expected, std::string help) {
  if (is_full()) return;
  const Position position = position_of(text_, offset);
  errors_.push_back({kind, std::string(template_name_), position.line, position.column,
                     shortened(found), shortened(expected), std::move(help)});
}

std::vector<TemplateError> ErrorLog::take() {
  std::stable_sort(errors_.begin(), errors_.end(), [](const auto& left, const auto& right) {
    return std::tie(left.line, left.column) < std::tie(right.line, right.column);
  });
  return std::exchange(errors_, {});
}

}  // namespace silcrow::mustache
