// Bytes beyond ASCII belong to names, whatever they are: the tokenizer looks at them more closely.
#include "render/search/inner_names.h"

#include <algorithm>
#include <cstdint>

#include "base/ascii.h"
#include "search/tokenizer.h"

namespace silcrow {

namespace {

bool is_of_name(char c) {
  const bool is_joint = c == '_' || c == '-' || c == '.';
  return is_joint || is_ascii_alphanumeric(c) || uint8_t(c) >= 0x80;
}

// Without these characters at its beginning or its end.
std::string_view trimmed_start(std::string_view text, std::string_view characters) {
  return text.substr(std::min(text.find_first_not_of(characters), text.size()));
}

std::string_view trimmed_end(std::string_view text, std::string_view characters) {
  return text.substr(0, text.find_last_not_of(characters) + 1);
}

}  // namespace

void inner_names(std::string_view word, std::vector<std::string_view>& names) {
  names.clear();
  word = stripped_word(word);
  for (auto at = word.begin(); at != word.end();) {
    const auto begin = std::find_if(at, word.end(), is_of_name);
    at = std::find_if_not(begin, word.end(), is_of_name);
    const std::string_view option =
        trimmed_start(trimmed_end(std::string_view(begin, at), ".-"), ".");
    const std::string_view name = trimmed_start(option, ".-");
    if (!name.empty() && option.size() < word.size()) names.push_back(option);
    if (!name.empty() && name.size() < option.size()) names.push_back(name);
  }
}

}  // namespace silcrow
