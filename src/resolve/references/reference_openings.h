// Where in prose a reference may begin. Asked for every byte of a book, so it compares nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/book.h"

namespace silcrow {

// Immutable; for all pages of a book.
class ReferenceOpenings {
 public:
  explicit ReferenceOpenings(const Book& book);

  // The first byte at or behind `at` that may open a reference: a sign, or the beginning of a word
  // whose first two letters, in either case, are those of a word that does. The text's length where
  // there is none.
  size_t next(std::string_view text, size_t at) const;

 private:
  // What is known of a byte by itself and the byte behind it.
  enum Flag : uint8_t { of_word = 1, opens_word = 2, sign = 4 };

  void add_word(std::string_view word);
  void add_opening(char first, char second);
  // So that of one letter and all others lie together: those that are at hand stay at hand.
  static size_t pair_of(char first, char second) {
    return size_t(uint8_t(second)) << 8U | uint8_t(first);
  }

  std::vector<uint8_t> pairs_;  // of two bytes; a text ends with 0
};

}  // namespace silcrow
