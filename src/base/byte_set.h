// A set of bytes, to look for the next one of it in a text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace silcrow {

// The bytes of which `Test{}(byte)` is true: a lambda without captures, from which the set is made
// while compiling.
template <typename Test>
class ByteSet {
 public:
  explicit constexpr ByteSet(Test) {}

  constexpr bool has(char byte) const { return table[uint8_t(byte)]; }

  // The byte offset of the first one in the text from `at` on, or its length. Sixteen bytes are
  // asked at once, as they are rare where this is used.
  size_t find(std::string_view text, size_t at) const {
    if constexpr (range_count <= most_ranges) {
      const size_t step = sizeof(Bytes);
      while (at + step <= text.size() && !has_any(text.data() + at)) at += step;
      const size_t rest = text.size() - at;
      // What is left once more together with bytes that were asked already.
      if (rest < step && rest > step / 2 && text.size() >= step &&
          !has_any(text.data() + text.size() - step))
        return text.size();
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
  // Vectors as g++ and clang have them on every processor.
  using Bytes [[gnu::vector_size(16)]] = uint8_t;
  using Words [[gnu::vector_size(16)]] = uint64_t;

  static constexpr std::array<bool, 256> table = [] {
    std::array<bool, 256> bytes{};
    for (size_t byte = 0; byte < bytes.size(); ++byte) bytes[byte] = Test{}(uint8_t(byte));
    return bytes;
  }();

  // Neighbours are asked together. Of a set of many ranges each byte is looked up by itself.
  struct Range {
    uint8_t first = 0;
    uint8_t last = 0;
  };
  static constexpr size_t most_ranges = 8;
  static constexpr bool begins_range(size_t byte) {
    return table[byte] && (byte == 0 || !table[byte - 1]);
  }
  static constexpr size_t range_count = [] {
    size_t count = 0;
    for (size_t byte = 0; byte < table.size(); ++byte) count += size_t(begins_range(byte));
    return count;
  }();
  static constexpr std::array<Range, range_count> ranges = [] {
    std::array<Range, range_count> found{};
    size_t next = 0;
    for (size_t byte = 0; byte < table.size(); ++byte) {
      if (begins_range(byte)) found[next++].first = uint8_t(byte);
      if (table[byte]) found[next - 1].last = uint8_t(byte);
    }
    return found;
  }();

  static bool has_any(const char* text) {
    Bytes bytes;
    std::memcpy(&bytes, text, sizeof bytes);
    const auto any = [&]<size_t... I>(std::index_sequence<I...>) {
      // Below the first of a range the difference comes round to more than its length.
      return (... | (bytes - ranges[I].first <= uint8_t(ranges[I].last - ranges[I].first)));
    }
    (std::make_index_sequence<range_count>());
    const auto words = Words(any);
    return (words[0] | words[1]) != 0;
  }
};

}  // namespace silcrow
