// The order of the book: parts, appendices, and what previous and next run through.
#pragma once

#include "model/linked_book.h"

namespace silcrow {

// Sets `parts`, `appendices` and `reading_order`, and each chapter's `part_title`. Reading runs
// through the front, the chapters and the appendices; where nothing is listed, through all extra
// pages.
void make_reading_order(LinkedBook& linked);

// 1 -> "I", 4 -> "IV"; 4000 and more in digits.
std::string roman_number(size_t number);

}  // namespace silcrow
