// The YAML between two `---` lines at the beginning of a page.
#pragma once

#include <cstdint>
#include <string_view>

#include "diag/diagnostics.h"
#include "model/document.h"

namespace silcrow {

struct FrontMatterResult {
  FrontMatter front_matter;
  uint32_t body_begin = 0;  // the first byte behind it (and behind a byte order mark)
};

// `text` is a file's. Two `---` lines with no `key:` between them are Markdown, not front matter.
// Fields are scalars, lists of scalars and mappings to scalars; deeper values are left out. Adds
// front-matter-malformed, and then keeps what could be read.
FrontMatterResult read_front_matter(FileId file, std::string_view text, Diagnostics& diagnostics);

}  // namespace silcrow
