// The small parts that references are made of: numbers, separators of lists, words. Every function
// takes the prose and an offset in bytes and returns the offset behind what it has read, or npos.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

inline constexpr std::string_view section_sign = "§";

// Whether a word can begin at `at`: nothing before it belongs to the same word.
bool is_word_start(std::string_view text, size_t at);
// Whether a word has ended at `at`.
bool is_word_end(std::string_view text, size_t at);

size_t skip_spacing(std::string_view text, size_t at);  // never npos; no-break spaces too

// `word` at `at`, as a whole word, in any case; npos if it does not stand there.
size_t scan_word(std::string_view text, size_t at, std::string_view word);
// The first of `words` that stands there.
size_t scan_any_word(std::string_view text, size_t at,
                     std::initializer_list<std::string_view> words);
size_t scan_word_or_plural(std::string_view text, size_t at, std::string_view word);  // with an `s`

// `26`, `2.3`, `7b`, `E`, `A.2`; the number, without leading zeros, in `number`.
size_t scan_section_number(std::string_view text, size_t at, std::string& number);
// Digits as a whole, as many as a chapter's number has at most.
size_t scan_chapter_number(std::string_view text, size_t at, std::string& number);
// `II`, `iv`, `2`; as a number from 1.
size_t scan_part_number(std::string_view text, size_t at, unsigned& number);
// `3`, `2.1`, `10-5`.
size_t scan_caption_number(std::string_view text, size_t at, std::string& number);

// The whole numbers beside a section's number, the nearest first; none where it is no plain number.
std::vector<std::string> near_numbers(std::string_view number);

// What stands between two members of a list: `, `, ` and `, `, or `, `/`, ` + `, ` to `, `–`.
struct Separator {
  size_t end = std::string_view::npos;
  bool is_range = false;
};
Separator scan_separator(std::string_view text, size_t at);

// Whether only what joins the members of a list stands here, and not blanks alone.
bool only_joins(std::string_view text);

// The kind of quotation mark that opens at `at`, by what closes it; empty for none.
std::string_view closing_quote(std::string_view text, size_t at);
// The quoted text's end (before the closing mark) within one sentence or two; npos where it never
// closes.
size_t scan_quoted(std::string_view text, size_t at, size_t& content_begin, size_t& content_end);

// A word of prose with its place; punctuation at its ends is outside.
struct ProseWord {
  size_t begin = 0;
  size_t end = 0;
};

// `MinIO` of `MinIO's`.
ProseWord without_possessive(std::string_view text, ProseWord word);

// Up to `most` words from `at` on, to the end of the sentence or bracket or the next mark.
std::vector<ProseWord> words_from(std::string_view text, size_t at, size_t most);
// Where the words of a title that no heading has end, as far as a report shows them: before the
// first punctuation mark, `above` or `below`, or behind six words.
size_t unknown_title_end(std::string_view text, const std::vector<ProseWord>& words);

// The last word of the sentence or bracket before `end`; signs may stand between.
std::optional<ProseWord> last_word_before(std::string_view text, size_t end);
// Up to `most` words that end before `end`, the last one first, back to the sentence's or bracket's
// beginning.
std::vector<ProseWord> words_before(std::string_view text, size_t end, size_t most);

}  // namespace silcrow
