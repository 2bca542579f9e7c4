// themes/default/search/correction.mjs does the same, function for function.
#include "search/word_correction.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/unicode.h"

namespace silcrow {

namespace {

// Above `most` any larger number.
size_t distance(std::u32string_view a, std::u32string_view b, size_t most) {
  std::array<std::vector<size_t>, 3> rows;  // of the letters of `a`, the current one last
  for (std::vector<size_t>& row : rows) row.assign(b.size() + 1, 0);
  for (size_t j = 0; j <= b.size(); ++j) rows[2][j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    std::rotate(rows.begin(), rows.begin() + 1, rows.end());
    const auto& [before_last, last, row] = rows;
    rows[2][0] = i;
    size_t least = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      size_t cost = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      const bool is_exchange = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_exchange) cost = std::min(cost, before_last[j - 2] + 1);
      rows[2][j] = cost;
      least = std::min(least, cost);
    }
    if (least > most) return least;
  }
  return rows[2][b.size()];
}

size_t most_distance(size_t letters) {
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}

}  // namespace

bool is_correctable(std::string_view word) {
  for (size_t at = 0; at < word.size();) {
    const DecodedCodePoint decoded = decode_utf8(word, at);
    if (!is_letter(decoded.code_point)) return false;
    at += decoded.length;
  }
  return true;
}

std::string corrected_word(std::string_view word, std::span<const std::string> words) {
  const std::u32string wanted = utf8_to_utf32(word);
  size_t most = most_distance(wanted.size());
  std::string best;
  for (const std::string& candidate : words) {
    if (most == 0) break;
    const std::u32string letters = utf8_to_utf32(candidate);
    const size_t longer = std::max(letters.size(), wanted.size());
    const size_t shorter = std::min(letters.size(), wanted.size());
    if (letters[0] != wanted[0] || longer - shorter > most) continue;
    const size_t found = distance(wanted, letters, most);
    if (found > most) continue;
    best = candidate;
    most = found - 1;  // only a nearer one is better
  }
  return best;
}

}  // namespace silcrow
