// SHA-256 (FIPS 180-4): names for content that other programs can compute, too.
#pragma once

#include <nettle/sha2.h>

#include <string>
#include <string_view>

namespace silcrow {

// Takes a text in pieces.
class Sha256 {
 public:
  Sha256() { sha256_init(&context_); }

  void add(std::string_view bytes);

  // 64 hexadecimal digits in lower case. Nothing may be added after it.
  std::string hex_digest();

 private:
  sha256_ctx context_;
};

}  // namespace silcrow
