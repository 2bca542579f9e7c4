#include "resolve/references/reference_openings.h"

#include "base/ascii.h"
#include "resolve/references/prose_run.h"

namespace silcrow {

ReferenceOpenings::ReferenceOpenings(const Book& book) {
  for (size_t c = 0; c < 0x80; ++c) {
    if (is_ascii_alphanumeric(char(c))) roles_[c] = ByteRole::of_word;
  }
  for (const char c : {'#', '"', '\'', '(', code_mark}) roles_[uint8_t(c)] = ByteRole::sign;
  if (!book.source_tree.paths.empty()) roles_['['] = ByteRole::sign;
  for (size_t c = 0xC2; c < roles_.size(); ++c) roles_[c] = ByteRole::sign;

  // Those that ReferenceReader::read_word knows.
  for (const std::string_view word : {"ch", "se", "pa", "ap", "fi", "ta", "li"}) add_word(word);
  for (const std::string& word : book.config.labels) add_word(word);
  if (book.config.repositories.contains("home")) add_hexadecimal();
}

void ReferenceOpenings::add_word(std::string_view word) {
  if (word.empty()) return;
  if (word.size() > 1) {
    pairs_[pair_of(word[0], word[1])] = true;
    return;
  }
  for (size_t second = 0; second < 32; ++second) pairs_[pair_of(word[0], char(second))] = true;
}

void ReferenceOpenings::add_hexadecimal() {
  constexpr std::string_view digits = "0123456789abcdef";
  for (const char first : digits) {
    for (const char second : digits) pairs_[pair_of(first, second)] = true;
  }
}

size_t ReferenceOpenings::next(std::string_view text, size_t at) const {
  const auto role = [&](size_t i) { return roles_[uint8_t(text[i])]; };
  bool is_inside_word = at > 0 && at <= text.size() && role(at - 1) == ByteRole::of_word;
  for (; at < text.size(); is_inside_word = false) {
    if (role(at) == ByteRole::sign) return at;
    if (role(at) == ByteRole::nothing) {
      ++at;
      continue;
    }
    if (!is_inside_word && opens(text, at)) return at;
    while (at < text.size() && role(at) == ByteRole::of_word) ++at;
  }
  return at;
}

}  // namespace silcrow
