// The words of nodes as one line of plain text, for the index.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/document.h"

namespace silcrow {

// UTF-8; every stretch of ASCII white space is one blank. Code is in it, and where.
class SearchText {
 public:
  struct Code {
    uint32_t begin = 0;  // bytes in text()
    uint32_t end = 0;
  };

  // Adds what the node itself says; its descendants are nodes of their own. Blocks stand apart.
  // Footnote marks say nothing, images their alternative text, raw HTML the text between its tags.
  void add(const Document& document, const Node& node);

  // Adds a sentence of its own.
  void add_words(std::string_view words);

  const std::string& text() const { return text_; }
  const std::vector<Code>& code() const { return code_; }  // in order

 private:
  void add_blank();
  void add_text(std::string_view text);
  void add_code(std::string_view text);
  void add_html(std::string_view html);

  std::string text_;
  std::vector<Code> code_;
};

}  // namespace silcrow
