// A set of bytes, to look for the next one of it in a text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace silcrow {

class ByteSet {
 public:
  // The bytes of which `has(byte)` is true.
  template <typename Test>
  explicit constexpr ByteSet(Test has) {
    for (size_t byte = 0; byte < bytes_.size(); ++byte) bytes_[byte] = has(uint8_t(byte));
  }

  constexpr bool has(char byte) const { return bytes_[uint8_t(byte)]; }

  // The byte offset of the first one in the text from `at` on, or its length. Where they are rare,
  // eight steps cost little more than one: none of them waits for another's answer.
  constexpr size_t find(std::string_view text, size_t at) const {
    for (; at + 8 <= text.size(); at += 8) {
      bool any = false;
      for (size_t i = 0; i < 8; ++i) any |= has(text[at + i]);
      if (any) break;
    }
    while (at < text.size() && !has(text[at])) ++at;
    return at;
  }

  // Appends the text: stretches without any as they are, of each of them what
  // `append_one(out, byte)` appends.
  template <typename AppendOne>
  void append_with(std::string& out, std::string_view text, AppendOne append_one) const {
    size_t at = 0;
    while (true) {
      const size_t end = find(text, at);
      out.append(text, at, end - at);
      if (end == text.size()) return;
      append_one(out, text[end]);
      at = end + 1;
    }
  }

 private:
  std::array<bool, 256> bytes_{};
};

}  // namespace silcrow
