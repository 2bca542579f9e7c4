// MkDocs' configuration, with what other plugins and themes put into it.
#include "load/mkdocs_yaml.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "load/test_dump.h"

using namespace silcrow;

namespace {

ReadSettings read(const std::string& text) {
  return read_settings(read_mkdocs_yaml, "mkdocs.yml", text);
}

// "Part: path (title), …" a line.
std::string outline(const Config& config) {
  std::string text;
  for (const ConfiguredPart& part : config.parts) {
    text += part.title + ":";
    for (const ConfiguredPage& page : part.chapters)
      text += " " + page.path + "(" + page.title + ")";
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("sections of nav are parts, deeper ones are flattened") {
  const ReadSettings yaml = read(R"(site_name: My docs
site_url: https://example.com/docs
site_description: What it is
docs_dir: pages
nav:
  - Home: index.md
  - about.md
  - Guide:
      - guide/a.md
      - Deep:
          - B: guide/b.md
          - Deeper: [guide/c.md]
      - D: guide/d.md
  - Blog: https://example.com/blog
  - Last: last.md
theme:
  name: material
plugins: [search]
)");
  CHECK(yaml.problems.empty());
  const Config& config = yaml.settings.config;
  CHECK(config.title == "My docs");
  CHECK(config.base_url == "https://example.com/docs/");
  CHECK(config.description == "What it is");
  CHECK(config.anchors == AnchorDialect::python_markdown);
  CHECK(yaml.settings.source == "pages");
  CHECK(outline(config) ==
        ": index.md(Home) about.md()\n"
        "Guide: guide/a.md() guide/b.md(B) guide/c.md() guide/d.md(D)\n"
        ": last.md(Last)\n");
}

TEST_CASE("tags of other tools do not matter") {
  const ReadSettings yaml = read(R"(site_name: !ENV [SITE_NAME, "Fallback"]
site_url: !ENV SITE_URL
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}
)");
  CHECK(yaml.problems.empty());
  CHECK(yaml.settings.config.title == "Fallback");
  CHECK(yaml.settings.config.base_url.empty());
  CHECK(yaml.settings.source == "docs");
}

TEST_CASE("what is broken is reported, what is empty is not") {
  CHECK(read("nav: x.md\n").problems ==
        "configuration-malformed: `nav` is text, not a list <x.md>\n");
  CHECK(read("site_name: [\n").problems.find("configuration-malformed: this is no YAML") == 0);
  CHECK(read("").problems.empty());
  CHECK(read("").settings.source == "docs");
  CHECK(read("nav:\n").problems.empty());
}

TEST_CASE("a nav that contains itself ends") {
  CHECK(read("nav: &n [a.md, {B: *n}]\n").problems.find("too long") != std::string::npos);
  std::string bomb = "x0: &x0 [a.md]\n";
  for (int i = 1; i < 40; ++i) {
    bomb += fmt::format("x{0}: &x{0} [{{a: *x{1}}}, {{b: *x{1}}}]\n", i, i - 1);
  }
  CHECK(read(bomb + "nav: *x39\n").problems.find("too long") != std::string::npos);
}

TEST_CASE("a nav may name other addresses and a page twice") {
  const ReadSettings yaml = read(R"(nav:
  - index.md
  - Home: index.md
  - Mail: mailto:x@example.com
  - Down: /files/x.zip
  - Guide: [a.md, Again: ./index.md, Ay: a.md]
)");
  CHECK(yaml.problems.empty());
  CHECK(outline(yaml.settings.config) == ": index.md(Home)\nGuide: a.md(Ay)\n");
}

TEST_CASE("site_url is an address of a site, or empty") {
  CHECK(read("site_url: ''\n").problems.empty());
  for (const char* url : {"'javascript:alert(1) '", "docs.example.com", "https://", "https:///x",
                          "https://a.example/?q", "'https://a.example/\"<b>'"}) {
    INFO(url);
    const ReadSettings yaml = read(fmt::format("site_url: {}\n", url));
    CHECK(yaml.problems.find("`site_url` is no address of a site") != std::string::npos);
    CHECK(yaml.settings.config.base_url.empty());
  }
}

TEST_CASE("what MkDocs leaves out of the site is left out") {
  const ExcludedPaths excluded =
      read("exclude_docs: |\n  *.tmp.md\n  /inner/\ndraft_docs: drafts/\n").settings.excluded;
  CHECK(excluded.holds("a/x.tmp.md"));
  CHECK(excluded.holds("inner/x.md"));
  CHECK(excluded.holds("drafts/x.md"));
  CHECK(excluded.holds("templates/x.md"));
  CHECK_FALSE(excluded.holds("a.md"));
  CHECK_FALSE(read("exclude_docs: '!templates/'\n").settings.excluded.holds("templates/x.md"));
}

TEST_CASE("what is not read and makes another book is told") {
  CHECK(read("INHERIT: ../base.yml\nhooks: [h.py]\nplugins:\n- search\n- macros: {a: b}\n"
             "- material/blog\n- not: {a: b}\n")
            .problems ==
        "configuration-malformed: `INHERIT` is not read: what the other file says does not count "
        "<INHERIT>\n"
        "configuration-malformed: `hooks` is not read: no program of a book is run <hooks>\n"
        "configuration-malformed: the plugin `macros` is not run: what it adds to pages, or to "
        "their list, is missing <macros>\n"
        "configuration-malformed: the plugin `material/blog` is not run: what it adds to pages, or "
        "to their list, is missing <material/blog>\n");
  CHECK(read("plugins: {gen-files: {scripts: [x.py]}}\n").problems.find("`gen-files` is not run") !=
        std::string::npos);
}
