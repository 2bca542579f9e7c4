// Addresses and ids in the raw HTML of a page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

// A value of `href`, `src`, `poster`, `data`, or one candidate of a `srcset`.
struct HtmlAddress {
  NodeId node{};
  uint32_t begin = 0;  // bytes in Node::text
  uint32_t end = 0;
  bool is_image = false;
};

struct RawHtmlFindings {
  std::vector<HtmlAnchor> anchors;     // in reading order
  std::vector<HtmlAddress> addresses;  // in reading order
};

// Looks through every html_block and html_inline of the document. Linear, total.
RawHtmlFindings raw_html_findings(const Document& document);

// The value with the entities that addresses hold in practice gone: numbers, `&amp;`, `&quot;`,
// `&apos;`, `&lt;`, `&gt;`. Others stay as they are.
std::string plain_address(std::string_view value);

}  // namespace silcrow
