// Words whose Cyrillic or Greek letters all look like Latin ones.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

enum class Script : uint8_t { other, latin, cyrillic, greek };

struct Lookalike {
  char32_t code_point = 0;
  char latin = 0;
  Span span;
};

struct LookalikeWord {
  std::string_view text;
  Span span;
  Script script = Script::cyrillic;
  bool is_mixed = false;    // with Latin letters
  bool is_at_edge = false;  // its other letters are a run at its beginning or its end
  bool is_in_code = false;  // or in the address of a link
  std::vector<Lookalike> letters;
};

// Of the page's own file. A word is a run of letters, marks, digits and `_`.
class LookalikeWords {
 public:
  LookalikeWords(const LinkedBook& book, PageId page);

  const std::vector<LookalikeWord>& list() const { return words_; }

  // Whether the page has words of that script that cannot be read as Latin: it is written in such a
  // language, at least in parts.
  bool has_language(Script script) const {
    return script == Script::greek ? has_greek_ : has_cyrillic_;
  }

 private:
  void read_word(std::string_view text, Span span, bool is_in_code);

  std::vector<LookalikeWord> words_;
  bool has_greek_ = false;
  bool has_cyrillic_ = false;
};

}  // namespace silcrow
