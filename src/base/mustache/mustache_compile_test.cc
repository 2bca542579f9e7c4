// Template errors: kind, place and words; and texts that try to take too long.
#include "base/mustache/mustache_compile.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "base/mustache/mustache_match.h"

namespace silcrow::mustache {
namespace {

// All errors as "line:column message", a line each.
std::string errors_of(std::string_view text) {
  std::string all;
  for (const TemplateError& error : compile_template("page", std::string(text)).errors) {
    all += std::to_string(error.line) + ':' + std::to_string(error.column) + ' ' + message(error) +
           '\n';
  }
  return all;
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string all;
  all.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

TEST_CASE("mustache: a sound template has no errors") {
  CHECK(errors_of("") == "");
  CHECK(errors_of("{{#a}}{{.}}{{^b.c}}{{{d}}}{{/b.c}}{{/a}}{{! {{ }}{{=| |=}}|>x|") == "");
}

TEST_CASE("mustache: tags that are never closed") {
  CHECK(errors_of("a\nb {{name") == "2:3 tag `{{name` is never closed\n");
  CHECK(errors_of("{{one {{two}}") == "1:1 tag `{{one` is never closed\n");
  CHECK(errors_of("{{{one}} x") == "1:1 tag `{{{one}} x` is never closed\n");
  CHECK(errors_of("{{") == "1:1 tag `{{` is never closed\n");
  CHECK(errors_of("{{! note\nmore") == "1:1 tag `{{! note` is never closed\n");
}

TEST_CASE("mustache: columns count code points") {
  CHECK(errors_of("é€😀{{#ä}}") == "1:4 `{{ä}}` has no closing tag\n");
}

TEST_CASE("mustache: sections that do not match") {
  CHECK(errors_of("{{#a}}\n  {{#b}}") ==
        "1:1 `{{a}}` has no closing tag\n2:3 `{{b}}` has no closing tag\n");
  CHECK(errors_of("{{#a}}{{/b}}{{/a}}") == "1:7 `{{/b}}` found where `{{/a}}` is due\n");
  CHECK(errors_of("{{#a}}{{#b}}{{/a}}x") == "1:13 `{{/a}}` found where `{{/b}}` is due\n");
  CHECK(errors_of("x{{/a}}") == "1:2 `{{/a}}` closes nothing\n");
  CHECK(errors_of("{{<*a}}{{/a}}") ==
        "1:1 `{{a}}` has no closing tag\n1:8 `{{/a}}` found where `{{/a}}` is due\n");
}

TEST_CASE("mustache: what is no name") {
  CHECK(errors_of("{{}}") == "1:1 `` is not a name\n");
  CHECK(errors_of("{{#}}") == "1:1 `` is not a name\n");
  CHECK(errors_of("{{a b}}") == "1:1 `a b` is not a name\n");
  CHECK(errors_of("{{a..b}}{{a.}}{{..}}") ==
        "1:1 `a..b` is not a name\n1:9 `a.` is not a name\n1:15 `..` is not a name\n");
  CHECK(errors_of("{{>a..b}}") == "");  // a template may be called anything
}

TEST_CASE("mustache: delimiters") {
  const std::string rest = " is not a pair of delimiters such as `{{=<% %>=}}`\n";
  CHECK(errors_of("{{=<%=}}") == "1:1 `<%`" + rest);
  CHECK(errors_of("{{=a b c=}}") == "1:1 `a b c`" + rest);
  CHECK(errors_of("{{=a= b=}}") == "1:1 `a= b`" + rest);
}

TEST_CASE("mustache: inside a parent only blocks count") {
  CHECK(errors_of("{{<p}} x {{! c }}{{$b}}{{v}}{{/b}}{{/p}}") == "");
  CHECK(errors_of("{{<p}}{{#s}}{{$b}}{{/b}}{{/s}}{{/p}}") ==
        "1:7 `{{s}}` has no effect inside `{{<p}}`\n");
}

TEST_CASE("mustache: one pass reports everything, up to a bound") {
  CHECK(errors_of("{{a b}}\n{{/c}}\n{{#d}}") ==
        "1:1 `a b` is not a name\n2:1 `{{/c}}` closes nothing\n"
        "3:1 `{{d}}` has no closing tag\n");
  CHECK(compile_template("p", repeated("{{/x}}", 5000)).errors.size() == kMaxErrors);
}

TEST_CASE("mustache: long words are shortened in errors") {
  const auto errors = compile_template("p", "{{#" + repeated("ä", 5000) + "}}").errors;
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].found == repeated("ä", 40) + "…");
}

TEST_CASE("mustache: nesting is bounded") {
  const std::size_t most = kMaxNesting;
  CHECK(errors_of(repeated("{{#a}}", most) + repeated("{{/a}}", most)) == "");
  const auto errors =
      compile_template("p", repeated("{{#a}}", 100'000) + repeated("{{/a}}", 100'000)).errors;
  REQUIRE_FALSE(errors.empty());
  CHECK(errors[0].kind == ErrorKind::nested_too_deep);
  CHECK(errors[0].column == 6 * most + 1);
  CHECK(message(errors[0]) == "`{{a}}` is nested deeper than 1000 sections");
}

TEST_CASE("mustache: large templates end, and soon") {
  const std::size_t ten_million = 10'000'000;
  for (const std::string_view piece :
       {"{{", "}}", "{", " ", "\n", "\n  x", "{{x}}", "{{!", "{{{x}}", "{{#a}}", "{{/a}}",
        "{{$a}}\n  ", "{{<a}}", "{{#a}} {{/a}}\n", "{{=", "{{=| |=}}|={{ }}=|"}) {
    CAPTURE(piece);
    const auto result = compile_template("p", repeated(piece, ten_million / piece.size()));
    CHECK(result.errors.size() <= kMaxErrors);
  }
}

TEST_CASE("mustache: a template has at most so many bytes") {
  const auto errors = compile_template("p", std::string(kMaxTemplateBytes + 1, 'x')).errors;
  REQUIRE(errors.size() == 1);
  CHECK(message(errors[0]) == "template has 16777217 bytes, more than 16777216");
}

}  // namespace
}  // namespace silcrow::mustache
