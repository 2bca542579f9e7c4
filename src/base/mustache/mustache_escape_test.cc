// Text safety of what templates show.
#include "base/mustache/mustache_escape.h"

#include <catch2/catch.hpp>

namespace silcrow::mustache {
namespace {

TEST_CASE("mustache escape: five bytes, wherever they stand") {
  std::string out = "<";
  append_escaped(out, "&a<b>c\"d'é");
  CHECK(out == "<&amp;a&lt;b&gt;c&quot;d&#39;é");
  append_escaped(out, "");
  append_escaped(out, "''");
  CHECK(out == "<&amp;a&lt;b&gt;c&quot;d&#39;é&#39;&#39;");
}

}  // namespace
}  // namespace silcrow::mustache
