// A change of a source file: what fixes, renumbering and moving are made of.
#pragma once

#include <string>

#include "source/span.h"

namespace silcrow {

struct TextEdit {
  Span span;
  std::string text;  // what the bytes of the span become
};

}  // namespace silcrow
