// Pages that were made to harm a parser.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "diag/diagnostic.h"

namespace silcrow {

struct HostilePage {
  std::string name;
  std::string text;
  std::map<std::string, std::string> includes = {};  // the book's other files
  std::vector<Rule> expected = {};                   // rules that must have reported something
};

// Each page stands alone. Where the word `kept` occurs in a page, it is text, code or HTML of the
// page, and none may get lost.
std::vector<HostilePage> deep_pages();  // containers and delimiters in each other
std::vector<HostilePage> wide_pages();  // tables, headings, definitions, footnotes by the thousand
std::vector<HostilePage> broken_pages();     // bytes that are no text, things never closed
std::vector<HostilePage> including_pages();  // circles, bombs

std::string repeated(std::string_view piece, size_t count);

}  // namespace silcrow
