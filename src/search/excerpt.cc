// themes/default/search/excerpt.mjs does the same, function for function. Counts words, not bytes,
// so that both agree whatever their strings are made of.
#include "search/excerpt.h"

#include <algorithm>
#include <set>

#include "base/unicode.h"
#include "search/tokenizer.h"

namespace silcrow {

namespace {

constexpr size_t most_words = 28;
constexpr size_t words_before = 5;
constexpr size_t longest_word = 60;  // characters; writing without blanks is cut

constexpr size_t no_word = SIZE_MAX;

std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  for_each_word(text, [&](std::string_view word, size_t) {
    size_t begin = 0;
    size_t characters = 0;
    for (size_t at = 0; at < word.size();) {
      if (characters++ == longest_word) {
        pieces.push_back(word.substr(begin, at - begin));
        begin = at;
        characters = 1;
      }
      at += decode_utf8(word, at).length;
    }
    pieces.push_back(word.substr(begin));
  });
  return pieces;
}

// Which word of the query a word of the text is, or contains.
size_t query_word_of(std::string_view piece, const Query& query) {
  const std::string lower = compared_text(piece);
  for (size_t i = 0; i < query.words.size(); ++i) {
    if (lower.find(query.words[i].literal) != std::string::npos) return i;
  }
  return no_word;
}

// The first window with the most different words of the query.
size_t best_begin(const std::vector<size_t>& found) {
  size_t best = 0;
  size_t most = 0;
  for (size_t i = 0; i < found.size(); ++i) {
    if (found[i] == no_word) continue;
    std::set<size_t> different;
    const size_t end = std::min(i + most_words - words_before, found.size());
    for (size_t j = i; j < end; ++j) {
      if (found[j] != no_word) different.insert(found[j]);
    }
    if (different.size() <= most) continue;
    most = different.size();
    best = i;
  }
  return best;
}

void append(std::vector<ExcerptPiece>& pieces, std::string_view text, bool is_marked) {
  if (text.empty()) return;
  if (pieces.empty() || pieces.back().is_marked != is_marked) pieces.push_back({"", is_marked});
  pieces.back().text += text;
}

}  // namespace

std::vector<ExcerptPiece> excerpt(std::string_view text, const Query& query) {
  const std::vector<std::string_view> words = pieces_of(text);
  std::vector<size_t> found;
  for (const std::string_view word : words) found.push_back(query_word_of(word, query));
  const size_t best = best_begin(found);
  const size_t last_begin = words.size() > most_words ? words.size() - most_words : 0;
  const size_t begin = std::min(best > words_before ? best - words_before : 0, last_begin);
  const size_t end = std::min(begin + most_words, words.size());
  std::vector<ExcerptPiece> pieces;
  if (begin > 0) append(pieces, "… ", false);
  for (size_t i = begin; i < end; ++i) {
    if (i > begin) append(pieces, " ", false);
    const std::string_view core =
        found[i] == no_word ? std::string_view() : stripped_word(words[i]);
    const size_t before = core.empty() ? words[i].size() : size_t(core.data() - words[i].data());
    append(pieces, words[i].substr(0, before), false);
    append(pieces, core, true);
    if (!core.empty()) append(pieces, words[i].substr(before + core.size()), false);
  }
  if (end < words.size()) append(pieces, " …", false);
  return pieces;
}

std::string plain_excerpt(const std::vector<ExcerptPiece>& pieces) {
  std::string text;
  for (const ExcerptPiece& piece : pieces) text += piece.text;
  return text;
}

}  // namespace silcrow
