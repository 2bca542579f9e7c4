// `{#id .class}` at the end of a heading.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace silcrow {

struct HeadingAttributes {
  uint32_t begin = 0;     // where they begin in the text, the blanks before them included
  uint32_t id_begin = 0;  // of the id without its `#`; equal to id_end where there is none
  uint32_t id_end = 0;
  std::vector<std::string_view> classes;
};

// Of the text of a heading's last text node. Nothing where it does not end in attributes, also in
// the notation of Python-Markdown, `{: #id .class }`.
std::optional<HeadingAttributes> heading_attributes(std::string_view text);

}  // namespace silcrow
