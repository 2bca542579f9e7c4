// A page's text, parsed by cmark-gfm with our extensions.
#pragma once

#include <cmark-gfm.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "parse/extensions/extensions.h"
#include "source/line_table.h"

namespace silcrow {

struct CmarkNodeDeleter {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using CmarkNode = std::unique_ptr<cmark_node, CmarkNodeDeleter>;

// A stretch of whole lines that was parsed as a document of its own.
struct CmarkPart {
  CmarkNode root;
  uint32_t first_line = 0;  // from 0; cmark counts its lines from here
};

// Normally one part. Text nested so deeply that cmark would take quadratic time (25,000 list items
// inside each other, and every further line compared with all of them) is cut where the work
// exceeds its bound, and goes on as a new part: nothing is lost but the depth.
struct CmarkTree {
  std::vector<CmarkPart> parts;
  std::vector<uint32_t> refused_tables;  // lines from 0
};

// `text`: UTF-8 without NUL, lines end with "\n". Thread-safe.
CmarkTree parse_with_cmark(std::string_view text, const LineTable& lines);

}  // namespace silcrow
