// Turns a walk's changes of colour into sorted tokens that do not overlap.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/code_token.h"

namespace silcrow {

class TokenPainter {
 public:
  explicit TokenPainter(std::string_view content) : content_(content) {}

  // From byte `position` on the colour is `paint`. Positions never go backwards.
  void change(std::optional<TokenClass> paint, uint32_t position) {
    if (paint == paint_) return;
    finish(position);
    paint_ = paint;
  }

  // Paints one stretch in between: colours never touch even if they are equal.
  void stretch(TokenClass paint, uint32_t begin, uint32_t end) {
    const std::optional<TokenClass> around = paint_;
    finish(begin);
    paint_ = paint;
    finish(end);
    paint_ = around;
  }

  std::vector<CodeToken> take_tokens() {
    finish(static_cast<uint32_t>(content_.size()));
    return std::move(tokens_);
  }

 private:
  void finish(uint32_t position);

  std::string_view content_;
  std::vector<CodeToken> tokens_;
  std::optional<TokenClass> paint_;
  uint32_t since_ = 0;
};

}  // namespace silcrow
