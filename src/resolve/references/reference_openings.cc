#include "resolve/references/reference_openings.h"

#include <array>

#include "base/ascii.h"
#include "resolve/references/prose_run.h"

namespace silcrow {

namespace {

// The two cases of a letter lie 32 apart.
std::array<char, 2> cases_of(char c) {
  const char lower = ascii_lower_case(c);
  return {lower, is_ascii_letter(c) ? char(lower - 32) : lower};
}

}  // namespace

ReferenceOpenings::ReferenceOpenings(const Book& book) : pairs_(size_t(256) * 256) {
  const auto set = [&](int first, Flag flag) {
    for (int second = 0; second < 256; ++second) {
      pairs_[pair_of(char(first), char(second))] |= flag;
    }
  };
  for (int c = 0; c < 0x80; ++c) {
    if (is_ascii_alphanumeric(char(c))) set(c, of_word);
  }
  for (const char c : {'#', '"', '\'', '(', code_mark}) set(uint8_t(c), sign);
  if (!book.source_tree.paths.empty()) set('[', sign);
  for (int c = 0xC2; c < 0x100; ++c) set(c, sign);

  // Those that ReferenceReader::read_word knows.
  for (const std::string_view word : {"ch", "se", "pa", "ap", "fi", "ta", "li"}) add_word(word);
  for (const std::string& word : book.config.labels) add_word(word);
  if (!book.config.repositories.contains("home")) return;
  constexpr std::string_view digits = "0123456789abcdef";
  for (const char first : digits) {
    for (const char second : digits) add_opening(first, second);
  }
}

void ReferenceOpenings::add_word(std::string_view word) {
  if (word.empty()) return;
  if (word.size() > 1) return add_opening(word[0], word[1]);
  for (int second = 0; second < 256; ++second) add_opening(word[0], char(second));
}

void ReferenceOpenings::add_opening(char first, char second) {
  if (!is_ascii_alphanumeric(first)) return;
  for (const char one : cases_of(first)) {
    for (const char two : cases_of(second)) pairs_[pair_of(one, two)] |= opens_word;
  }
}

size_t ReferenceOpenings::next(std::string_view text, size_t at) const {
  const auto flags_at = [&](size_t i) {
    return pairs_[pair_of(text[i], i + 1 < text.size() ? text[i + 1] : '\0')];
  };
  const auto wanted_behind = [](uint8_t flags) {
    return uint8_t((flags & of_word) != 0 ? sign : sign | opens_word);
  };
  uint8_t wanted = wanted_behind(at > 0 && at <= text.size() ? flags_at(at - 1) : 0);
  for (; at < text.size(); ++at) {
    const uint8_t flags = flags_at(at);
    if ((flags & wanted) != 0) return at;
    wanted = wanted_behind(flags);
  }
  return at;
}

}  // namespace silcrow
