// What somebody typed, taken apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

// A word that every answer must have.
struct QueryWord {
  std::string literal;             // as typed, without punctuation around it, in lower case
  std::string term;                // the word of the index that it is; empty where it is several
  std::vector<std::string> parts;  // the words of the index that it consists of
  bool is_open = false;            // it may be only the beginning of a word: the last one typed
};

struct Query {
  std::vector<QueryWord> words;      // without repetition, at most `most_query_words`
  std::vector<std::string> phrases;  // of "…", in lower case, one blank between words
  std::string key;                   // as heading_key() makes it, to compare with headings
};

// What is behind is ignored: each word may need a file of the index, and a long text that was
// pasted is known by its beginning.
inline constexpr size_t most_query_words = 6;

// There are no operators, so `--dry-run` is a word.
Query parse_query(std::string_view text);

// A text in the form in which texts are compared: Normalization Form C, lower case.
std::string compared_text(std::string_view text);

// As compared_text, with the punctuation around each word gone and one blank between them.
std::string heading_key(std::string_view heading);

// How well a heading fits a key: it is the key, with or without its number, or the key is what
// references call it, such as "17§26"; it begins with the key; or neither.
enum class HeadingFit { none, begins, equals };

// `crumbs` may begin with the chapter's number, for keys such as "17§26".
HeadingFit heading_fit(std::string_view key, std::string_view heading,
                       const std::vector<std::string>& crumbs);

}  // namespace silcrow
