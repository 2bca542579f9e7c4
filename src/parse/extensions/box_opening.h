// The lines that open a box: admonitions, content tabs and directives.
//
//   !!! note inline "Title"    ??? note "Title"    ???+ note      indented content follows
//   === "Tab"                                                     indented content follows
//   :::note Title    ::: note    :::note[Title]{.class}           content up to a line of colons
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace silcrow {

enum class BoxForm : uint8_t { admonition, tab, directive };

// Offsets count bytes from the beginning of the text given.
struct BoxOpening {
  BoxForm form = BoxForm::admonition;
  std::string name;  // lower case; "tab" for a tab
  std::vector<std::string> classes;
  Folding folding = Folding::none;
  uint32_t colons = 0;  // of a directive's fence
  uint32_t name_begin = 0;
  uint32_t name_end = 0;
  bool has_title = false;  // also when it is empty: `!!! note ""` has none to show
  uint32_t title_begin = 0;
  uint32_t title_end = 0;
};

// `text` is a line from its first character that is no blank, without its line end.
std::optional<BoxOpening> box_opening(std::string_view text);

// How many colons a directive's closing line has; 0 for any other line.
uint32_t closing_colons(std::string_view text);

}  // namespace silcrow
