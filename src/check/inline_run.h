// The text of one block or inline as its author wrote it down, for rules that look for markup that
// did not become any.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace silcrow {

// The direct children of a node that holds inlines. Text stands as it is said; line breaks are
// blanks; every other inline, and each character that was escaped, is one `hidden` byte, which no
// markup can have.
class InlineRun {
 public:
  static constexpr char hidden = '\x01';

  InlineRun(const Document& document, NodeId holder);

  std::string_view text() const { return text_; }

  // The place of bytes [begin, end) of the text, which must not be empty.
  Span place(size_t begin, size_t end) const;

  // What stands there, markup gone; for messages.
  std::string plain_text(size_t begin, size_t end) const;

 private:
  struct Piece {
    size_t begin = 0;
    NodeId node{};
    bool is_exact = false;  // each byte of the text is the byte of the source
  };

  const Piece& piece_at(size_t offset) const;
  void add(NodeId id, std::string_view text, bool is_exact);

  const Document& document_;
  std::string text_;
  std::vector<Piece> pieces_;
};

// Calls `visit` for the run of every node whose own text has a `[`: all others hold no markup that
// failed for want of a definition.
void for_each_bracketed_run(const Document& document,
                            const std::function<void(const InlineRun&)>& visit);

}  // namespace silcrow
