// Masking keeps lengths and touches nothing else.
#include <catch2/catch.hpp>

#include "base/code_mask.h"

namespace silcrow {
namespace {

template <typename Mask>
std::string masked(Mask mask, std::string text) {
  const size_t length = text.size();
  mask(text);
  CHECK(text.size() == length);
  return text;
}

TEST_CASE("placeholders") {
  CHECK(masked(mask_placeholders, "logs <pod> -n <my ns> <a>") == "logs xxxxx -n xxxxxxx xxx");
  CHECK(masked(mask_placeholders, "a < b > c <(d) <<EOF <b >c") == "a < b > c <(d) <<EOF <b >c");
  CHECK(masked(mask_placeholders, "<a\nb> <") == "<a\nb> <");
}

TEST_CASE("templates") {
  CHECK(masked(mask_templates, "a: {{ .x }}-{% y %}\n") == "a: xxxxxxxx-xxxxxxx\n");
  CHECK(masked(mask_templates, "  {{- if x }}\nb\n") == "             \nb\n");
  CHECK(masked(mask_templates, "{{ a\n}} ${b} {c}") == "{{ a\n}} ${b} {c}");
}

TEST_CASE("ellipses") {
  CHECK(masked(mask_ellipses, "a ...\n…\n(...)") == "a :::\n:::\n(:::)");
  CHECK(masked(mask_ellipses, "./... a..b arr[...]") == "./... a..b arr[...]");
}

TEST_CASE("here-documents without a command") {
  CHECK(masked(mask_bare_heredocs, "<<EOF\na b\nEOF\nls\n") == "     \n   \n   \nls\n");
  CHECK(masked(mask_bare_heredocs, "cat <<EOF\na\nEOF\n") == "cat <<EOF\na\nEOF\n");
  CHECK(masked(mask_bare_heredocs, "x <<<a\n") == "x <<<a\n");
}

}  // namespace
}  // namespace silcrow
