// Nettle's, which uses the processor's own instructions where it has some.
#include "base/sha256.h"

#include <array>
#include <cstdint>

namespace silcrow {

void Sha256::add(std::string_view bytes) {
  sha256_update(&context_, bytes.size(), reinterpret_cast<const uint8_t*>(bytes.data()));
}

std::string Sha256::hex_digest() {
  std::array<uint8_t, SHA256_DIGEST_SIZE> digest;
  sha256_digest(&context_, digest.size(), digest.data());
  constexpr char digits[] = "0123456789abcdef";
  std::string hex;
  for (const uint8_t byte : digest) {
    hex += digits[byte >> 4];
    hex += digits[byte & 15];
  }
  return hex;
}

}  // namespace silcrow
