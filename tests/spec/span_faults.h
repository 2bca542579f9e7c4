// What a document claims about places, held against the bytes of its files: how the tests know that
// every span is exact.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "spec/parsed_text.h"

namespace silcrow {

struct SpanFaults {
  std::vector<std::string> faults;  // one sentence each, with the node's number
  size_t checked = 0;               // spans
};

// Of every node: its span lies within its parent's and behind its sibling's (footnotes stand at the
// document's end wherever they are written); its bytes begin and end with the markup of its kind;
// decoded, they are what the node says. Also of link definitions and front matter. Right for pages
// without includes.
SpanFaults span_faults(const ParsedText& parsed);

}  // namespace silcrow
