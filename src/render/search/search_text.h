// The words of nodes as one line of plain text, for the index.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace silcrow {

// Bytes of a text, from `begin` to before `end`, that are code.
struct CodeRange {
  uint32_t begin = 0;
  uint32_t end = 0;
};

// UTF-8; every stretch of ASCII white space is one blank. Code is in it.
class SearchText {
 public:
  // Adds what the node itself says; its descendants are nodes of their own. Blocks stand apart.
  // Footnote marks say nothing, images their alternative text, raw HTML the text between its tags.
  void add(const Document& document, const Node& node);

  // Adds a sentence of its own.
  void add_words(std::string_view words);

  const std::string& text() const { return text_; }
  // In ascending order, none empty.
  const std::vector<CodeRange>& code() const { return code_; }

 private:
  void add_blank();
  void add_text(std::string_view text);
  void add_code(std::string_view code);
  void add_html(std::string_view html);

  std::string text_;
  std::vector<CodeRange> code_;
};

}  // namespace silcrow
