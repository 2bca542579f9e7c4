// A place in the book's source: the currency that every phase and every diagnostic pays in.
#pragma once

#include <cstdint>

namespace silcrow {

// An index into Sources::files.
enum class FileId : uint32_t {};

inline constexpr FileId no_file{UINT32_MAX};

// A half-open range of bytes [begin, end) in one source file, counted from 0. Lines and columns are
// worked out only when a diagnostic is printed (source/line_table.h).
struct Span {
  FileId file = no_file;
  uint32_t begin = 0;
  uint32_t end = 0;

  bool operator==(const Span&) const = default;
};

}  // namespace silcrow
