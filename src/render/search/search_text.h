// The words of nodes as one line of plain text, for the index.
#pragma once

#include <string>
#include <string_view>

#include "model/document.h"

namespace silcrow {

// UTF-8; every stretch of ASCII white space is one blank. Code is in it.
class SearchText {
 public:
  // Adds what the node itself says; its descendants are nodes of their own. Blocks stand apart.
  // Footnote marks say nothing, images their alternative text, raw HTML the text between its tags.
  void add(const Document& document, const Node& node);

  // Adds a sentence of its own.
  void add_words(std::string_view words);

  const std::string& text() const { return text_; }

 private:
  void add_blank();
  void add_text(std::string_view text);
  void add_html(std::string_view html);

  std::string text_;
};

}  // namespace silcrow
