// One text parsed as a page of its own, with all that its spans and views need kept alive.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "parse/parse_page.h"
#include "source/source_file.h"

namespace silcrow {

struct ParsedText {
  Sources sources;
  FileId file{};
  ParsedPage page;
  Diagnostics diagnostics;

  const Document& document() const { return *page.document; }
  std::string_view bytes(Span span) const { return sources.text(span); }
  bool has(Rule rule) const;
  // `name: message`, one a diagnostic: what a test compares.
  std::vector<std::string> reports() const;
};

// `includes`: the book's other files, by their plain path.
ParsedText parse_text(std::string text, const std::map<std::string, std::string>& includes = {},
                      const std::string& path = "page.md");

// The file's bytes; the test fails where it cannot be read.
std::string file_text(const std::string& path);

}  // namespace silcrow
