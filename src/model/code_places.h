// From bytes of a code block's content to their places in the file.
#pragma once

#include <cstddef>
#include <vector>

#include "model/document.h"

namespace silcrow {

// Of one block, which it must not outlive.
class CodePlaces {
 public:
  explicit CodePlaces(const CodeBlock& block);

  // The place of bytes [begin, end) of the content. It ends with the line that it begins in; that
  // of a block without lines is its info string's.
  Span place(size_t begin, size_t end) const;

 private:
  const CodeBlock& block_;
  std::vector<size_t> line_begins_;  // in the content, one for each of the block's lines
};

}  // namespace silcrow
