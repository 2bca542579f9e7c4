// The addresses of the web that a book mentions.
#pragma once

#include <string>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

struct WebLink {
  std::string address;  // without its fragment
  Span span;
  bool is_exact = false;  // the span is the address and nothing else
};

// Page by page: links and images, `href` and `src` of raw HTML, and where `inv:` links lead. Left
// out is what no server can be asked: hosts that exist only in examples, and placeholders.
std::vector<WebLink> web_links(const LinkedBook& book);

// Whether the host is this machine or of a private network (RFC 1918, RFC 4193, RFC 6761, RFC 6762,
// RFC 8375): what is there for the author need not be there for us.
bool is_private_host(const std::string& host);

}  // namespace silcrow
