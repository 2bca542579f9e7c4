// Ends one colour: the token is what is left without the blanks at both ends.
#include "parse/code/token_painter.h"

namespace silcrow {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

}  // namespace

void TokenPainter::finish(uint32_t position) {
  uint32_t begin = since_;
  since_ = position;
  if (!paint_) return;
  uint32_t end = position;
  while (begin < end && is_blank(content_[begin])) ++begin;
  while (begin < end && is_blank(content_[end - 1])) --end;
  if (begin < end) tokens_.push_back({begin, end, *paint_});
}

}  // namespace silcrow
