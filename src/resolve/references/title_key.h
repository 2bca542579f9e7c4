// How titles are compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

// A title's key: NFC, case folded, dashes as blanks, other punctuation dropped, blanks collapsed
// and gone at both ends (REFERENCES.md, section 1). UTF-8 in, UTF-8 out.
std::string title_key(std::string_view title);

// The words of a key. Views into it.
std::vector<std::string_view> key_words(std::string_view key);

bool is_stop_word(std::string_view key_word);

// Whether two words of keys agree: equal less a plural ending, or in their first six letters.
bool words_agree(std::string_view a, std::string_view b);

// The words that differ from this one in a plural's ending only, whether they exist or not.
std::vector<std::string> plurals_and_singulars(std::string_view word);
// The first six letters, in which words agree; empty where a word has fewer.
std::string_view word_stem(std::string_view word);

// Whether `key` begins with `start` at whole words.
bool is_word_prefix(std::string_view start, std::string_view key);

}  // namespace silcrow
