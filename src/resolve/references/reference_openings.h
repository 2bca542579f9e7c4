// Where in prose a reference may begin. Asked for every byte of a book, so it compares nothing.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/book.h"

namespace silcrow {

// Immutable; for all pages of a book.
class ReferenceOpenings {
 public:
  explicit ReferenceOpenings(const Book& book);

  // The first byte at or behind `at` that may open a reference: a sign, or the beginning of a word
  // whose first two letters are those of a word that does. The text's length where there is none.
  size_t next(std::string_view text, size_t at) const;

 private:
  enum class ByteRole : uint8_t { nothing, of_word, sign };

  void add_word(std::string_view word);
  void add_hexadecimal();

  // Upper and lower case are one; digits fall together with letters, which only costs a comparison.
  static size_t pair_of(char first, char second) {
    return size_t(uint8_t(first) & 31U) << 5U | (uint8_t(second) & 31U);
  }
  bool opens(std::string_view text, size_t at) const {
    return pairs_[pair_of(text[at], at + 1 < text.size() ? text[at + 1] : '\0')];
  }

  std::array<ByteRole, 256> roles_{};
  std::array<bool, size_t(32) * 32> pairs_{};
};

}  // namespace silcrow
