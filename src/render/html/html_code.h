// Code blocks: coloured files, and transcripts whose commands are the most legible thing of the
// page.
#pragma once

#include <string>

#include "model/document.h"

namespace silcrow {

enum class CodeBox : uint8_t {
  alone,      // a figure of its own
  in_figure,  // inside the figure that has its caption
};

void append_code_block(std::string& out, const CodeBlock& block, CodeBox box);

}  // namespace silcrow
