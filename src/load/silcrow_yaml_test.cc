// Every key of silcrow.yaml, and everything that can be wrong with one.
#include "load/silcrow_yaml.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/embedded_files.h"
#include "diag/rule.h"
#include "load/test_dump.h"

using namespace silcrow;

namespace {

ReadSettings read(const std::string& text) {
  return read_settings(read_silcrow_yaml, "silcrow.yaml", text);
}

std::string problems(const std::string& text) { return read(text).problems; }

nlohmann::json shipped_schema() {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path == "docs/silcrow.schema.json") return nlohmann::json::parse(file.bytes);
  }
  return {};
}

}  // namespace

TEST_CASE("every key of silcrow.yaml arrives") {
  const ReadSettings yaml = read(R"(# yaml-language-server: $schema=silcrow.schema.json
title: Deployment book
description: How we run it
author: Ops
language: de
base_url: https://docs.example.com/deploy
edition: 2.10
anchors: python-markdown
source: docs
parts:
  - title: Overview
    number: 0
    chapters: [00-overview.md, {file: 01-x.md, title: Its title}]
  - chapters: []
appendices: [appendix-a.md]
glossary: ../glossary
labels: [Runbook, {word: Bug, strict: true}]
manpages: https://man.example.com/{name}.{section}
repositories: {home: https://git.example.com/x}
source_tree: ..
outputs: [html, json, man]
output: public
theme: default
raw_html: trusted
lint:
  rules: {link-file-missing: off, image-missing: warning}
  ignore: [{rule: link-page-missing, path: drafts/**}]
)");
  CHECK(yaml.problems.empty());
  const Config& config = yaml.settings.config;
  CHECK(config.title == "Deployment book");
  CHECK(config.description == "How we run it");
  CHECK(config.author == "Ops");
  CHECK(config.language == "de");
  CHECK(config.base_url == "https://docs.example.com/deploy/");
  CHECK(config.edition == "2.10");
  CHECK(config.anchors == AnchorDialect::python_markdown);
  CHECK(yaml.settings.source == "docs");
  REQUIRE(config.parts.size() == 2);
  CHECK(config.parts[0].title == "Overview");
  CHECK(config.parts[0].number == "0");
  REQUIRE(config.parts[0].chapters.size() == 2);
  CHECK(config.parts[0].chapters[0].path == "00-overview.md");
  CHECK(config.parts[0].chapters[1].path == "01-x.md");
  CHECK(config.parts[0].chapters[1].title == "Its title");
  REQUIRE(config.appendices.size() == 1);
  CHECK(config.glossary == "../glossary");
  CHECK(config.labels == std::vector<std::string>{"Runbook", "Bug"});
  CHECK(config.repositories.at("home") == "https://git.example.com/x");
  CHECK(config.strict_labels == std::vector<std::string>{"Bug"});
  CHECK(config.manpages == "https://man.example.com/{name}.{section}");
  CHECK(config.source_tree == "..");
  REQUIRE(config.outputs.size() == 3);
  CHECK(config.outputs[2].name == "man");
  CHECK(config.outputs[2].span.end - config.outputs[2].span.begin == 3);
  CHECK(config.theme.name == "default");
  CHECK(config.theme.span.end - config.theme.span.begin == 7);
  CHECK(config.output == "public");
  CHECK(config.raw_html == RawHtml::trusted);
  CHECK(config.lint.rules.at(Rule::link_file_missing) == std::nullopt);
  CHECK(config.lint.rules.at(Rule::image_missing) == Severity::warning);
  REQUIRE(config.lint.ignored.size() == 1);
  CHECK(config.lint.ignored[0].path == "drafts/**");
}

TEST_CASE("what rules read of silcrow.yaml arrives") {
  const ReadSettings yaml = read(R"(kinds:
  runbook: {pages: [runbooks/**]}
  Failure modes: {sections: [Signs, {name: Cure, aliases: [Way out]}], group: Faults}
  postmortem: {pages: [pm/*.md], sections: [Timeline]}
review_in: 3 months
placeholders: [node, pod name]
lint:
  line_length: 72
  shellcheck: true
  external: {ignore: ["https://intra/*"], cache: c.json, max_age: 3,
             timeout: 5, parallel: 4, per_host: 1}
)");
  CHECK(yaml.problems.empty());
  const Config& config = yaml.settings.config;
  REQUIRE(config.kinds.size() == 3);
  CHECK(config.kinds[0].name == "failure-modes");
  REQUIRE(config.kinds[0].sections.size() == 2);
  CHECK(config.kinds[0].sections[1].aliases == std::vector<std::string>{"Way out"});
  CHECK(config.kinds[0].group == "Faults");
  CHECK(config.kinds[1].paths == std::vector<std::string>{"runbooks/**"});
  CHECK(config.kinds[1].sections.size() == 4);
  CHECK(config.kinds[2].name == "postmortem");
  CHECK(config.review_in == Period{3, PeriodUnit::months});
  CHECK(config.placeholders == std::vector<std::string>{"node", "pod name"});
  CHECK(config.lint.line_length == 72);
  CHECK(config.lint.wants_shellcheck);
  CHECK(config.lint.external.ignored == std::vector<std::string>{"https://intra/*"});
  CHECK(config.lint.external.cache == "c.json");
  CHECK(config.lint.external.max_age == 3);
  CHECK(config.lint.external.timeout == 5);
  CHECK(config.lint.external.parallel == 4);
  CHECK(config.lint.external.per_host == 1);
}

TEST_CASE("an empty configuration and empty values have their defaults") {
  CHECK(problems("").empty());
  const ReadSettings yaml = read("title:\nparts:\nlabels:\noutputs: ~\nlint:\n");
  CHECK(yaml.problems.empty());
  CHECK(yaml.settings.config.labels.size() == 5);
  CHECK(yaml.settings.config.outputs.size() == 2);
}

TEST_CASE("chapters without parts stand in a part without a title") {
  const ReadSettings yaml = read("chapters: [a.md, b.md]\nparts: [{title: T, chapters: [c.md]}]\n");
  REQUIRE(yaml.settings.config.parts.size() == 2);
  CHECK(yaml.settings.config.parts[0].title.empty());
  CHECK(yaml.settings.config.parts[0].chapters.size() == 2);
}

TEST_CASE("an unknown key is reported with the nearest that is known") {
  CHECK(problems("tilte: x\n") ==
        "configuration-unknown-key: `tilte` is no key of the configuration <tilte>\n"
        "  did you mean `title`?\n");
  CHECK(problems("docs_dir: x\n") ==
        "configuration-unknown-key: `docs_dir` is no key of the configuration <docs_dir>\n"
        "  here it is called `source`\n");
  CHECK(problems("parts: [{chapter: [a.md]}]\n") ==
        "configuration-unknown-key: `chapter` is no key of a part <chapter>\n"
        "  did you mean `chapters`?\n");
  CHECK(problems("chapters: [{path: a.md}]\n") ==
        "configuration-unknown-key: `path` is no key of a chapter <path>\n"
        "  the keys are file, title\n"
        "configuration-malformed: a chapter without a `file` <{path: a.md}]>\n");
  CHECK(problems("lint: {rules: {link-file-mising: off}}\n") ==
        "configuration-unknown-key: no rule is called `link-file-mising` <link-file-mising>\n"
        "  did you mean `link-file-missing`?\n");
}

TEST_CASE("a value of another kind is reported, and the rest counts") {
  const ReadSettings yaml = read("title: [a]\nparts: x\nlabels: {a: b}\nlint: []\nauthor: me\n");
  CHECK(yaml.problems ==
        "configuration-malformed: `title` is a list, not text <[a]>\n"
        "configuration-malformed: `parts` is text, not a list <x>\n"
        "configuration-malformed: `labels` is a mapping, not a list <{a: b}>\n"
        "configuration-malformed: `lint` is a list, not a mapping <[]>\n");
  CHECK(yaml.settings.config.author == "me");
  CHECK(yaml.settings.config.labels.size() == 5);
  CHECK(
      problems("parts: [a.md]\n") ==
      "configuration-malformed: a part is text, not a mapping of `title` and `chapters` <a.md>\n");
  CHECK(problems("- a\n") ==
        "configuration-malformed: the configuration is a list, not a mapping of keys <- a>\n");
  CHECK(problems("labels: [a, [b], '']\n") ==
        "configuration-malformed: a label is a list, not a word <[b], '']>\n"
        "configuration-malformed: a label without a `word` <''>\n");
}

TEST_CASE("a word that is none of those that a key takes is reported") {
  CHECK(problems("anchors: git-hub\n") ==
        "configuration-malformed: `anchors` cannot be `git-hub` <git-hub>\n"
        "  did you mean `github`?\n");
  CHECK(problems("anchors: pandoc\n") ==
        "configuration-malformed: `anchors` cannot be `pandoc` <pandoc>\n"
        "  it can be `github`, `python-markdown`, `mdbook`, `docusaurus` or `hugo`\n");
  CHECK(problems("lint: {rules: {image-missing: warn}}\n").find("cannot be `warn` <warn>") !=
        std::string::npos);
  CHECK(problems("base_url: docs.example.com\n").find("no address of a site") != std::string::npos);
  CHECK(problems("language: x y\n") ==
        "configuration-malformed: `x y` names no language <x y>\n"
        "  write a tag such as `en`, `de` or `pt-BR`\n");
  CHECK(problems("lint: {ignore: [{rule: image-mising}, {path: x}]}\n") ==
        "configuration-malformed: no rule is called `image-mising` <image-mising>\n"
        "  did you mean `image-missing`?\n"
        "configuration-malformed: an item of `ignore` without a `rule` <{path: x}]}>\n");
}

TEST_CASE("what a kind of page, a period or a number cannot be is reported") {
  CHECK(problems("kinds: {runbook: {section: [a]}}\n") ==
        "configuration-unknown-key: `section` is no key of a kind of page <section>\n"
        "  did you mean `sections`?\n");
  CHECK(problems("kinds: {runbook: {sections: [[a], {aliases: [b]}]}}\n") ==
        "configuration-malformed: a section is a list, not a name <[a], {aliases: [b]}]}}>\n"
        "configuration-malformed: a section without a `name` <{aliases: [b]}]}}>\n");
  CHECK(problems("review_in: soon\n") ==
        "configuration-malformed: `review_in` cannot be `soon` <soon>\n"
        "  write a period, as `90d`, `6 weeks`, `3 months` or `1 year`\n");
  CHECK(problems("lint: {line_length: 10, external: {timeout: -1}}\n") ==
        "configuration-malformed: `line_length` cannot be `10` <10>\n"
        "  it is a number from 20 to 1000\n"
        "configuration-malformed: `timeout` cannot be `-1` <-1>\n"
        "  it is a number from 1 to 600\n");
}

TEST_CASE("a key that is given twice is reported at the second") {
  const ReadSettings yaml = read("title: a\n'title': b\n");
  CHECK(yaml.problems == "configuration-malformed: `title` is given twice <'title'>\n");
  CHECK(yaml.settings.config.title == "a");
}

TEST_CASE("broken YAML keeps what stands before the break") {
  const ReadSettings yaml = read("title: Kept\nparts:\n  - title: [x\n");
  CHECK(yaml.settings.config.title == "Kept");
  CHECK(yaml.problems.find("configuration-malformed: this is no YAML") == 0);
}

TEST_CASE("aliases of aliases end") {
  std::string text = "chapters: &c [x.md";
  for (int i = 0; i < 3000; ++i) text += ", x.md";
  text += "]\nparts: [{chapters: *c}";
  for (int i = 0; i < 3000; ++i) text += ", {chapters: *c}";
  const ReadSettings yaml = read(text + "]\n");
  CHECK(yaml.problems.find("with all aliases written out, this is too long") != std::string::npos);
  CHECK(problems("parts: &p [{chapters: *p}]\n").find("a chapter without a `file`") !=
        std::string::npos);
}

TEST_CASE("the schema that is shipped knows the same keys") {
  const nlohmann::json schema = shipped_schema();
  REQUIRE(schema.contains("properties"));
  std::vector<std::string> described;
  for (const auto& [key, value] : schema["properties"].items()) described.push_back(key);
  std::vector<std::string> known = silcrow_yaml_keys();
  std::sort(known.begin(), known.end());
  CHECK(described == known);
}
