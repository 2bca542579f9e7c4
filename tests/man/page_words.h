// The words of a page, as its author wrote them, to see whether a manual page has lost any.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

// Runs of letters and numbers of any writing system, without marks and what cannot be seen.
std::vector<std::string> words_of(std::string_view text);

// In reading order, footnotes last. Without raw HTML, and without the words of references that lead
// to another page: a manual page names that instead.
std::vector<std::string> page_words(const LinkedBook& book, PageId page);

// The first word that is missing where it should come; empty when all are there, in order. Between
// two of them there may be others, but only so many: names of columns, addresses.
std::string lost_word(const std::vector<std::string>& wanted, const std::vector<std::string>& shown,
                      std::ptrdiff_t most_between);

}  // namespace silcrow
