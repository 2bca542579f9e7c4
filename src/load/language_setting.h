// What may stand as the language of a book, and what is said of all else, whatever the format.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/ascii.h"

namespace silcrow {

// Whether a text has the shape of a language tag, "de", "pt-BR", "zh-Hans-CN": words of at most
// eight letters and digits between hyphens, the first of two and more letters or `x` (RFC 5646,
// section 2.1). Whether such a language exists is not asked.
inline bool is_language_tag(std::string_view tag) {
  bool is_first = true;
  for (;;) {
    const size_t end = std::min(tag.find('-'), tag.size());
    const std::string_view word = tag.substr(0, end);
    const bool is_private = is_first && (word == "x" || word == "i") && end < tag.size();
    if (word.empty() || word.size() > 8 || (is_first && word.size() < 2 && !is_private))
      return false;
    const auto fits = [&](char c) {
      return is_first ? is_ascii_letter(c) : is_ascii_alphanumeric(c);
    };
    if (!std::all_of(word.begin(), word.end(), fits)) return false;
    if (end == tag.size()) return true;
    tag.remove_prefix(end + 1);
    is_first = false;
  }
}

inline std::string no_language_message(std::string_view tag) {
  return fmt::format("`{}` names no language", tag);
}

inline constexpr const char* language_help = "write a tag such as `en`, `de` or `pt-BR`";

}  // namespace silcrow
