// The names a to h and k are those of the standard, section 6.2.2.
#include "base/sha256.h"

#include <algorithm>
#include <bit>

namespace silcrow {

namespace {

constexpr std::array<uint32_t, 64> k = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using Schedule = std::array<uint32_t, 64>;

Schedule schedule_of(const char* block) {
  Schedule words;
  for (size_t i = 0; i < 16; ++i) {
    const auto byte = [&](size_t at) { return uint32_t(uint8_t(block[4 * i + at])); };
    words[i] = byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
  }
  for (size_t i = 16; i < 64; ++i) {
    const uint32_t s0 =
        std::rotr(words[i - 15], 7) ^ std::rotr(words[i - 15], 18) ^ (words[i - 15] >> 3);
    const uint32_t s1 =
        std::rotr(words[i - 2], 17) ^ std::rotr(words[i - 2], 19) ^ (words[i - 2] >> 10);
    words[i] = words[i - 16] + s0 + words[i - 7] + s1;
  }
  return words;
}

}  // namespace

void Sha256::compress(const char* block) {
  const Schedule words = schedule_of(block);
  auto [a, b, c, d, e, f, g, h] = state_;
  for (size_t i = 0; i < 64; ++i) {
    const uint32_t sum1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    const uint32_t first = h + sum1 + ((e & f) ^ (~e & g)) + k[i] + words[i];
    const uint32_t sum0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    const uint32_t second = sum0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  const std::array<uint32_t, 8> change = {a, b, c, d, e, f, g, h};
  for (size_t i = 0; i < 8; ++i) state_[i] += change[i];
}

void Sha256::add(std::string_view bytes) {
  const size_t pending = size_t(length_ % 64);
  length_ += bytes.size();
  if (pending > 0) {
    const size_t taken = std::min(bytes.size(), 64 - pending);
    std::copy_n(bytes.data(), taken, pending_.data() + pending);
    bytes.remove_prefix(taken);
    if (pending + taken < 64) return;
    compress(pending_.data());
  }
  for (; bytes.size() >= 64; bytes.remove_prefix(64)) compress(bytes.data());
  std::copy_n(bytes.data(), bytes.size(), pending_.data());
}

std::string Sha256::hex_digest() {
  const uint64_t bits = length_ * 8;
  std::string padding(1, char(0x80));
  padding.append((119 - length_ % 64) % 64, '\0');
  for (int shift = 56; shift >= 0; shift -= 8) padding += char(bits >> shift & 0xFF);
  add(padding);
  constexpr char digits[] = "0123456789abcdef";
  std::string hex;
  for (const uint32_t word : state_) {
    for (int shift = 28; shift >= 0; shift -= 4) hex += digits[word >> shift & 15];
  }
  return hex;
}

}  // namespace silcrow
