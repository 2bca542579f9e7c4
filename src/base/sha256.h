// SHA-256 (FIPS 180-4): names for content that other programs can compute, too.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace silcrow {

// Takes a text in pieces. Not for secrets: it takes no care of the time that it needs.
class Sha256 {
 public:
  void add(std::string_view bytes);

  // 64 hexadecimal digits in lower case. Nothing may be added after it.
  std::string hex_digest();

 private:
  void compress(const char* block);

  std::array<uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<char, 64> pending_{};  // the first `length_ % 64` bytes of a block
  uint64_t length_ = 0;
};

}  // namespace silcrow
