// Lines of a code block, and what is to be known of a single line of shell.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/ascii.h"

namespace silcrow {

// Bytes [begin, end) with the line end; [begin, text_end) without.
struct CodeLine {
  size_t begin;
  size_t text_end;
  size_t end;

  size_t text_length() const { return text_end - begin; }
};

std::vector<CodeLine> code_lines(std::string_view content);

std::string_view without_indent(std::string_view line);

// The first `<<WORD` of a line, with `-` and quotes; the delimiter is empty if there is none.
// [begin, end) is all of it, in bytes of the line.
struct HeredocStart {
  std::string_view delimiter;
  size_t begin = 0;
  size_t end = 0;
};

HeredocStart heredoc_start(std::string_view line);

}  // namespace silcrow
