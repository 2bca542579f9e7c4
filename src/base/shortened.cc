// A byte 10xxxxxx continues a character of UTF-8, so no cut is made before one.
#include "base/shortened.h"

#include <cstdint>

namespace silcrow {

std::string shortened(std::string text, size_t longest) {
  if (text.size() <= longest) return text;
  size_t cut = text.rfind(' ', longest);
  if (cut == std::string::npos || cut == 0) {
    cut = longest;
    while (cut > 0 && (uint8_t(text[cut]) & 0xC0) == 0x80) --cut;
    return text.substr(0, cut) + "…";
  }
  text.resize(cut);
  return text + " …";
}

}  // namespace silcrow
