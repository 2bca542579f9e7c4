// The sections of a page as the index shows them: pieces of JSON, one behind the other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/search/search_sections.h"

namespace silcrow {

// Where a record stands in its page's JSON: `[url,anchor,level,[crumb,…],heading,text,kind],`.
struct SearchRecord {
  uint32_t page = 0;
  uint32_t begin = 0;
  uint32_t heading = 0;  // where the string begins
  uint32_t text = 0;
  uint32_t kind = 0;
  uint32_t end = 0;  // past the comma
};

// A longer text is cut into several records of one section.
inline constexpr size_t longest_record_text = 16 * 1024;

// The parts of a text that are up to so long, cut at blanks; at least one.
std::vector<std::string_view> text_parts(std::string_view text, size_t longest);

// Appends the record of a section with one part of its text.
SearchRecord append_record(std::string& json, const SearchSection& section, std::string_view text);

}  // namespace silcrow
