// Heading forms that linters get wrong, with the ids of GitHub, and where Docusaurus differs.
#include <catch2/catch.hpp>

#include "resolve/anchors/slug.h"

namespace silcrow {
namespace {

struct Form {
  const char* text;
  const char* slug;
};

std::string github(const char* text) { return slug_base(AnchorDialect::github, text); }
std::string docusaurus(const char* text) { return slug_base(AnchorDialect::docusaurus, text); }

}  // namespace

TEST_CASE("github: forms that other tools get wrong") {
  constexpr Form forms[] = {
      {"⚠\uFE0F Danger zone", "\uFE0F-danger-zone"},
      {"some:thing", "something"},
      {"with:a colon", "witha-colon"},
      {"Restart <service>", "restart-service"},
      {"AT&T link", "att-link"},
      {"Deploy to ", "deploy-to-"},
      {" With image", "-with-image"},
      {"Ref heading", "ref-heading"},
      {"Hello  there", "hello--there"},
      {"Ctrl key", "ctrl-key"},
      {"Bold and it text", "bold-and-it-text"},
      {"__init__", "__init__"},
      {"Footnote1 head", "footnote1-head"},
      {"x² and ½", "x-and-"},
      {"foo@example.com mail", "fooexamplecom-mail"},
      {"https://example.com/a URL", "httpsexamplecoma-url"},
      {"#\uFE0F\u20E3 keycap", "\uFE0F\u20E3-keycap"},
      {"CI / Build Machine", "ci--build-machine"},
      {":arrow_left: Username created", "arrow_left-username-created"},
      {"a\tb\u00A0c", "abc"},
      {"हिन्दी ไทย", "हिन्दी-ไทย"},
      {"a‿b", "a‿b"},
      {"bad \xFF\xE2\x82 bytes", "bad--bytes"},
  };
  for (const Form& form : forms) {
    CHECK(github(form.text) == form.slug);
    CHECK(docusaurus(form.text) == form.slug);
  }
}

TEST_CASE("docusaurus differs from github in the final sigma and the join controls") {
  CHECK(github("Final ΣΑΣ") == "final-σασ");
  CHECK(docusaurus("Final ΣΑΣ") == "final-σας");
  CHECK(github("Join\u200D er\u200C") == "join\u200D-er\u200C");
  CHECK(docusaurus("Join\u200D er\u200C") == "join-er");
}

TEST_CASE("github: an empty slug gets an id that no other heading can have") {
  SlugRegistry registry(AnchorDialect::github);
  registry.reserve("section.1");
  CHECK(slug_base(AnchorDialect::github, "???") == "");
  CHECK(registry.unique("???") == "section.2");
  CHECK(registry.unique("!!!") == "-1");
  CHECK(registry.unique("") == "-2");
  CHECK(registry.unique("Section 2") == "section-2");
}

}  // namespace silcrow
