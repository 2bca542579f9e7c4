// Worked examples in one table: the ids of one document with these headings in this order (so that
// suffixes interact) in github, python-markdown, mdbook and hugo, as measured with the tools; only
// `section.1` is ours, where GitHub gives an empty id.
#include <catch2/catch.hpp>
#include <vector>

#include "resolve/anchors/slug.h"

namespace silcrow {
namespace {

struct Example {
  const char* heading;
  const char* github;
  const char* python_markdown;
  const char* mdbook;
  const char* hugo;
};

constexpr Example examples[] = {
    {"API Container Down / Crash-Looping", "api-container-down--crash-looping",
     "api-container-down-crash-looping", "api-container-down--crash-looping",
     "api-container-down--crash-looping"},
    {"What we have?", "what-we-have", "what-we-have", "what-we-have", "what-we-have"},
    {"What we have?", "what-we-have-1", "what-we-have_1", "what-we-have-1", "what-we-have-1"},
    {"Chapter 17 — Rollback & Recovery", "chapter-17--rollback--recovery",
     "chapter-17-rollback-recovery", "chapter-17--rollback--recovery",
     "chapter-17--rollback--recovery"},
    {"§26 Rollback", "26-rollback", "26-rollback", "26-rollback", "26-rollback"},
    {"Step 1: kubectl get pods", "step-1-kubectl-get-pods", "step-1-kubectl-get-pods",
     "step-1-kubectl-get-pods", "step-1-kubectl-get-pods"},
    {"Set max_connections to 100%", "set-max_connections-to-100", "set-max_connections-to-100",
     "set-max_connections-to-100", "set-max_connections-to-100"},
    {"🚀 Deploy", "-deploy", "deploy", "-deploy", "-deploy"},
    {"🚀 Deploy", "-deploy-1", "deploy_1", "-deploy-1", "-deploy-1"},
    {"Deploy 🚀", "deploy-", "deploy_2", "deploy-", "deploy-"},
    {"⚠\uFE0F Danger zone", "\uFE0F-danger-zone", "danger-zone", "-danger-zone", "-danger-zone"},
    {"1. Overview", "1-overview", "1-overview", "1-overview", "1-overview"},
    {"1.2.3 Release", "123-release", "123-release", "123-release", "123-release"},
    {"Café déjà vu", "café-déjà-vu", "cafe-deja-vu", "café-déjà-vu", "café-déjà-vu"},
    {"你好 世界", "你好-世界", "_1", "你好-世界", "你好-世界"},
    {"Привет мир", "привет-мир", "_2", "привет-мир", "привет-мир"},
    {"Foo", "foo", "foo", "foo", "foo"},
    {"Foo", "foo-1", "foo_1", "foo-1", "foo-1"},
    {"Foo 1", "foo-1-1", "foo-1", "foo-1-1", "foo-1-1"},
    {"Foo-1", "foo-1-2", "foo-1_1", "foo-1-2", "foo-1-2"},
    {"foo_1", "foo_1", "foo_2", "foo_1", "foo_1"},
    {"Foo", "foo-2", "foo_3", "foo-2", "foo-2"},
    {"a  b", "a--b", "a-b", "a--b", "a--b"},
    {"???", "section.1", "_3", "section", "heading"},
    {"C++ & C#", "c--c", "c-c", "c--c", "c--c"},
    {"TL;DR", "tldr", "tldr", "tldr", "tldr"},
    {"CI/CD", "cicd", "cicd", "cicd", "cicd"},
    {"N/A", "na", "na", "na", "na"},
    {"Don't panic", "dont-panic", "dont-panic", "dont-panic", "dont-panic"},
    {"Don’t panic", "dont-panic-1", "dont-panic_1", "dont-panic-1", "dont-panic-1"},
    {"X → B", "x--b", "x-b", "x--b", "x--b"},
    {"X -- B", "x----b", "x-b_1", "x----b", "x----b"},
    {"Ⅷ Ⓐ ² ½", "ⅷ-ⓐ--", "viii-a-2-12", "ⅷ-ⓐ-²-½", "---"},
    {"ẞtraße İstanbul", "ßtraße-i\u0307stanbul", "trae-istanbul", "ßtraße-istanbul",
     "ßtraße-istanbul"},
    {"e\u0301galité", "e\u0301galité", "egalite", "egalité", "egalité"},
};

}  // namespace

TEST_CASE("the worked examples, in document order") {
  SlugRegistry github(AnchorDialect::github);
  SlugRegistry python_markdown(AnchorDialect::python_markdown);
  SlugRegistry mdbook(AnchorDialect::mdbook);
  SlugRegistry hugo(AnchorDialect::hugo);
  for (const Example& example : examples) {
    CAPTURE(example.heading);
    CHECK(github.unique(example.heading) == example.github);
    CHECK(python_markdown.unique(example.heading) == example.python_markdown);
    CHECK(mdbook.unique(example.heading) == example.mdbook);
    CHECK(hugo.unique(example.heading) == example.hugo);
  }
}

}  // namespace silcrow
