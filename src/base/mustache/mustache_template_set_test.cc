// Sets of templates: what they report about each other and the data, bounds, threads.
#include "base/mustache/mustache_template_set.h"

#include <array>
#include <catch2/catch.hpp>
#include <memory>
#include <thread>
#include <utility>

#include "base/mustache/mustache_render.h"

namespace silcrow::mustache {
namespace {

std::string line_of(const TemplateError& error) {
  std::string line = error.template_name + ':' + std::to_string(error.line) + ':' +
                     std::to_string(error.column) + ' ' + message(error);
  if (!error.help.empty()) line += "; " + error.help;
  return line + '\n';
}

std::string errors_of(std::vector<TemplateSource> sources, const Contract& contract = {}) {
  const TemplateSetResult built = TemplateSet::build(std::move(sources), contract);
  CHECK(built.set.has_value() == built.errors.empty());
  std::string all;
  for (const TemplateError& error : built.errors) all += line_of(error);
  return all;
}

TemplateSet set_of(std::vector<TemplateSource> sources) {
  TemplateSetResult built = TemplateSet::build(std::move(sources), {});
  REQUIRE(built.set.has_value());
  return std::move(*built.set);
}

Contract knowing(std::vector<std::string> names) {
  Contract contract;
  contract.known_names = std::move(names);
  return contract;
}

TEST_CASE("mustache set: unknown partials and parents") {
  CHECK(errors_of({{"page", "a\n {{>headr}}{{<frame}}{{/frame}}{{>zzz}}"}, {"header", ""}}) ==
        "page:2:2 no partial is named `headr`; did you mean `header`?\n"
        "page:2:12 no partial is named `frame`\n"
        "page:2:32 no partial is named `zzz`\n");
  CHECK(errors_of({{"page", "{{>*found.later}}"}}) == "");
}

TEST_CASE("mustache set: names outside the contract") {
  const Contract contract = knowing({"title", "site", "name", "toc"});
  CHECK(errors_of({{"page", "{{title}}{{site.name}}{{#toc}}{{.}}{{.name}}{{/toc}}"}}, contract) ==
        "");
  CHECK(errors_of({{"page", "{{titlle}}\n{{#site.nam}}{{/site.nam}}{{^tok}}{{/tok}}{{{other}}}"},
                   {"nav", "{{>*titles}}{{$any}}{{/any}}"}},
                  contract) ==
        "page:1:1 `titlle` is not a name that templates get; did you mean `title`?\n"
        "page:2:1 `nam` is not a name that templates get; did you mean `name`?\n"
        "page:2:27 `tok` is not a name that templates get; did you mean `toc`?\n"
        "page:2:43 `other` is not a name that templates get\n"
        "nav:1:1 `titles` is not a name that templates get; did you mean `title`?\n");
}

TEST_CASE("mustache set: all errors of all templates, by template") {
  CHECK(errors_of({{"a", "{{>b}}{{>c}}"}, {"b", "{{#x}}"}, {"b", ""}}) ==
        "a:1:7 no partial is named `c`\n"
        "b:1:1 `{{x}}` has no closing tag\n"
        "b:1:1 a second template is named `b`\n");
}

TEST_CASE("mustache set: a template that is not there") {
  const TemplateSet set = set_of({{"page", ""}});
  CHECK(set.has("page"));
  CHECK_FALSE(set.has("pages"));
  std::string out;
  const auto error = set.render("pages", Value(), out);
  REQUIRE(error.has_value());
  CHECK(line_of(*error) == "pages:1:1 no template is named `pages`; did you mean `page`?\n");
}

TEST_CASE("mustache set: rendering appends") {
  std::string out = "before ";
  CHECK_FALSE(set_of({{"p", "{{.}}"}}).render("p", Value::borrowed("x"), out).has_value());
  CHECK(out == "before x");
}

TEST_CASE("mustache set: endless inclusion is an error with a place") {
  std::string out;
  const TemplateSet set = set_of({{"self", "x\n {{>self}}"},
                                  {"parent", "{{<parent}}{{/parent}}"},
                                  {"twice", "{{>twice}}{{>twice}}"}});
  const auto error = set.render("self", Value(), out);
  REQUIRE(error.has_value());
  CHECK(line_of(*error) == "self:2:2 `self` is included inside more than 500 others\n");
  CHECK(set.render("parent", Value(), out)->kind == ErrorKind::calls_too_deep);
  CHECK(set.render("twice", Value(), out)->kind == ErrorKind::calls_too_deep);
}

TEST_CASE("mustache set: the number of inclusions is bounded") {
  std::vector<TemplateSource> sources = {{"0", ""}};
  for (int i = 1; i <= 40; ++i) {
    const std::string call = "{{>" + std::to_string(i - 1) + "}}";
    sources.push_back({std::to_string(i), call + call});
  }
  std::string out;
  const auto error = set_of(std::move(sources)).render("40", Value(), out);
  REQUIRE(error.has_value());
  CHECK(error->kind == ErrorKind::too_many_calls);
}

TEST_CASE("mustache set: an argument does not call itself") {
  std::string out;
  const TemplateSet set = set_of(
      {{"page", "{{<base}}{{$a}}1{{$a}}2{{/a}}{{/a}}{{/base}}"}, {"base", "[{{$a}}old{{/a}}]"}});
  CHECK_FALSE(set.render("page", Value(), out).has_value());
  CHECK(out == "[12]");
}

TEST_CASE("mustache set: indentation, blank lines and values with line breaks") {
  Value data = Value::object();
  data.set("code", Value::borrowed("one\ntwo"));
  std::string out;
  const TemplateSet set = set_of({{"page", "<a>\n  {{>part}}\n</a>\n"},
                                  {"part", "<b>\n\n{{{code}}}\n{{#code}}\n!\n{{/code}}\n"}});
  CHECK_FALSE(set.render("page", data, out).has_value());
  CHECK(out == "<a>\n  <b>\n\n  one\ntwo\n  !\n</a>\n");
}

TEST_CASE("mustache set: a default keeps its layout as written") {
  const std::string open =
      "<ul>\n  {{$list}}\n    <li>\n      x\n\n    </li>\n  {{/list}}\n</ul>\n";
  std::string out;
  CHECK_FALSE(set_of({{"page", open}}).render("page", Value(), out).has_value());
  CHECK(out == "<ul>\n    <li>\n      x\n\n    </li>\n</ul>\n");
  const std::string shared_line = "{{$list}}\n  one\n  {{/list}} two\n";
  out.clear();
  CHECK_FALSE(set_of({{"page", shared_line}}).render("page", Value(), out).has_value());
  CHECK(out == "  one\n   two\n");
  const std::string mixed = "{{$list}}\n \tone\n  two\n{{/list}}\n";
  out.clear();
  CHECK_FALSE(set_of({{"page", mixed}}).render("page", Value(), out).has_value());
  CHECK(out == " \tone\n  two\n");
  const std::string in_line = "  <p>{{$a}}one\n two{{/a}}</p>\n  {{$b}}three\n four{{/b}}\n";
  out.clear();
  CHECK_FALSE(set_of({{"page", in_line}}).render("page", Value(), out).has_value());
  CHECK(out == "  <p>one\n two</p>\n  three\n four\n");
}

TEST_CASE("mustache set: threads share a set and its data") {
  const TemplateSet set = set_of({{"page", "{{#items}}{{>item}}{{/items}}"}, {"item", "<{{.}}>"}});
  Value data = Value::object();
  Value& items = data.set("items", Value::list());
  for (int i = 0; i < 1000; ++i) items.append(Value::number(i));
  std::string expected;
  for (int i = 0; i < 1000; ++i) expected += '<' + std::to_string(i) + '>';
  std::array<std::string, 4> outs;
  {
    std::vector<std::jthread> threads;
    for (std::string& out : outs) {
      threads.emplace_back([&set, &data, &out] { set.render("page", data, out); });
    }
  }
  for (const std::string& out : outs) CHECK(out == expected);
}

}  // namespace
}  // namespace silcrow::mustache
