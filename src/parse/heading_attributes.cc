// A backwards search for the brace, then words.
#include "parse/heading_attributes.h"

#include "base/ascii.h"

namespace silcrow {

std::optional<HeadingAttributes> heading_attributes(std::string_view text) {
  const std::string_view trimmed = trim_blanks_right(text);
  const size_t brace = trimmed.rfind('{');
  if (!trimmed.ends_with('}') || brace == std::string_view::npos) return std::nullopt;
  if (brace > 0 && !is_blank(trimmed[brace - 1])) return std::nullopt;

  HeadingAttributes attributes;
  size_t at = brace + 1;
  const size_t end = trimmed.size() - 1;
  if (at < end && trimmed[at] == ':') ++at;
  bool has_any = false;
  while (at < end) {
    if (is_blank(trimmed[at])) {
      ++at;
      continue;
    }
    size_t word_end = at;
    while (word_end < end && !is_blank(trimmed[word_end])) ++word_end;
    const std::string_view word = trimmed.substr(at, word_end - at);
    if (word.size() < 2 || word.find_first_of("{}") != std::string_view::npos) return std::nullopt;
    if (word[0] == '#') {
      attributes.id_begin = uint32_t(at + 1);
      attributes.id_end = uint32_t(word_end);
    } else if (word[0] == '.') {
      attributes.classes.push_back(word.substr(1));
    } else if (word.find('=') == std::string_view::npos) {
      return std::nullopt;
    }
    has_any = true;
    at = word_end;
  }
  if (!has_any) return std::nullopt;
  attributes.begin = uint32_t(trim_blanks_right(trimmed.substr(0, brace)).size());
  return attributes;
}

}  // namespace silcrow
