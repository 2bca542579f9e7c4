// Lengths around the ends of blocks; the digests are those of Python's hashlib.
#include "base/sha256.h"

#include <catch2/catch.hpp>

using namespace silcrow;

static std::string digest(std::string_view text, size_t piece = SIZE_MAX) {
  Sha256 hash;
  for (; text.size() > piece; text.remove_prefix(piece)) hash.add(text.substr(0, piece));
  hash.add(text);
  return hash.hex_digest();
}

TEST_CASE("the standard's own example") {
  CHECK(digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("padding fits at every length, whatever the pieces") {
  const auto begins = [](size_t length, const std::string& wanted) {
    const std::string text(length, 'a');
    CHECK(digest(text).substr(0, 16) == wanted);
    for (const size_t piece : {1, 7, 63, 64, 65}) CHECK(digest(text, piece) == digest(text));
  };
  begins(0, "e3b0c44298fc1c14");
  begins(3, "9834876dcfb05cb1");
  begins(55, "9f4390f8d30c2dd9");
  begins(56, "b35439a4ac6f0948");
  begins(63, "7d3e74a05d7db15b");
  begins(64, "ffe054fe7ae0cb6d");
  begins(65, "635361c48bb9eab1");
  begins(119, "31eba51c313a5c08");
  begins(120, "2f3d335432c70b58");
  begins(1000, "41edece42d63e8d9");
}
