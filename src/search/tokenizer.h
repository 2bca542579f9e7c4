// Which words of the index a text has: tokenizer 1. The index, `silcrow search` and the browser
// (themes/default/search/tokens.mjs) must agree on it; docs/search-tokens.json is what all three
// are tested against.
//
// A word is what stands between white space, without the punctuation around it. It gives
//
//   1. itself, when something in it or in front of it is neither letter nor digit: `db_host`,
//      `deploy-k3s/config.yaml`, `§26`, `--dry-run=client`; up to 48 bytes;
//   2. its runs of letters and digits: `deploy`, `k3s`, `config`, `yaml`; each up to 32 bytes;
//   3. the parts of runs in camel case: `get`, `user`, `by`, `id` of `getUserById`, also of runs
//      that are too long, as the names of some alerts are; each up to 32 bytes;
//   4. of writing without blanks (Han, Kana, Hangul) every pair of neighbours, and a character
//      that has none.
//
// All in Normalization Form C and lower case, character by character. Longer ones are left out:
// nobody types them, and they fill an index with noise. Nothing is stemmed and no word is too
// common.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

inline constexpr unsigned tokenizer_version = 1;

enum class TokenKind : uint8_t { whole, run, camel, pair };

struct Token {
  TokenKind kind = TokenKind::run;
  std::string_view text;
};

// Keeps its memory from word to word: one for each thread.
class Tokenizer {
 public:
  // Of one word, which has no white space: the whole, then runs and pairs in order, each run's
  // camel parts behind it. They live until the next call. Total; linear in the word.
  std::span<const Token> tokens(std::string_view word);

  // What a character is to a word; `edge` is punctuation that words do not have at their ends.
  enum class CharacterClass : uint8_t { edge, sign, digit, lower, upper, letter, pair };

 private:
  struct Character {
    CharacterClass character_class;
    uint32_t begin;  // in lower_
  };

  void read(std::string_view word);
  void add(TokenKind kind, size_t first, size_t end);
  bool add_plain(std::string_view word);
  void add_whole(size_t first, size_t end);
  void add_run(size_t first, size_t end);
  void add_camel_parts(size_t first, size_t end);
  void add_pairs(size_t first, size_t end);

  std::string lower_;
  std::vector<Character> characters_;  // one more behind the last, for its begin
  std::vector<Token> tokens_;
};

// Without the punctuation that words do not have at their ends: "see" of "(see,".
std::string_view stripped_word(std::string_view word);

// How many bytes of white space begin here; 0 for none.
size_t space_length(std::string_view text, size_t at);

// Calls visit(word, offset in bytes) for each word of a text, unstripped.
template <typename Visitor>
void for_each_word(std::string_view text, Visitor&& visit) {
  size_t begin = 0;
  for (size_t at = 0; at < text.size();) {
    const bool is_ascii_sign = text[at] > ' ';  // bytes from 0x80 on are negative
    const size_t blank = is_ascii_sign ? 0 : space_length(text, at);
    if (blank > 0 && at > begin) visit(text.substr(begin, at - begin), begin);
    at += blank > 0 ? blank : 1;
    if (blank > 0) begin = at;
  }
  if (begin < text.size()) visit(text.substr(begin), begin);
}

}  // namespace silcrow
