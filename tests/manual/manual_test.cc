// Runs the manual: every sample in docs/rules and docs/syntax goes through the compiler.
//
//   ```markdown bad       gives exactly the report in the block ```text report that follows it;
//   ```markdown good      gives no report at all;
//   ```markdown example   neither, and its text becomes the block ```html that may follow it.
//
// All samples are judged as if it were 2026-06-01. How a block is a book, and how one with several
// files is written, stands in sample_book.h. Blocks without these tags are not run. A page of
// docs/rules needs a `bad` and a `good` sample; one that cannot have a bad one has a comment `<!--
// no bad sample: why, and what proves the rule -->`. SILCROW_UPDATE=1 writes the reports and the
// HTML, and the table of docs/rules/index.md.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "compile/compile.h"
#include "diag/report_text.h"
#include "diag/rule.h"
#include "manual/manual_page.h"
#include "manual/sample_book.h"

namespace fs = std::filesystem;

namespace silcrow {

namespace {

bool is_updating() { return std::getenv("SILCROW_UPDATE") != nullptr; }

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> page_paths(const std::string& folder) {
  const char* filter = std::getenv("SILCROW_TEST_FILTER");
  std::vector<std::string> paths;
  for (const auto& entry : fs::directory_iterator(fs::path(SILCROW_SOURCE_DIR) / folder)) {
    const std::string path = folder + "/" + entry.path().filename().string();
    const bool is_wanted = filter == nullptr || path.find(filter) != std::string::npos;
    if (entry.path().extension() == ".md" && is_wanted) paths.push_back(path);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string report_of(const ManualBlock& block) {
  CompileOptions options;
  options.goal = CompileGoal::diagnostics;
  options.today = parse_date("2026-06-01");
  const Compilation compilation = compile(SampleBook(block), options);
  if (!compilation.ok) return "silcrow: " + compilation.error + "\n";
  return text_report(compilation.diagnostics, compilation.book->book.sources, Colour::none);
}

// The text of a page without the frame around it: a theme of one template sees to that.
std::string html_of(ManualBlock block) {
  CompileOptions options;
  options.outputs = {"html"};
  const std::string configuration = "-- silcrow.yaml --\n";
  if (block.text.starts_with(configuration))
    block.text.insert(configuration.size(), "theme: _bare\n");
  const SampleBook book(block, {{"silcrow.yaml", "chapters: [page.md]\ntheme: _bare\n"},
                                {"_bare/templates/chapter.mustache", "{{{lede}}}{{{text}}}"}});
  const Compilation compilation = compile(book, options);
  REQUIRE(compilation.ok);
  for (const OutputFile& file : compilation.outputs.files) {
    if (file.path == "page.html") return file.content();
  }
  return "no page.html\n";
}

class ManualTest {
 public:
  explicit ManualTest(const std::string& path)
      : path_(fs::path(SILCROW_SOURCE_DIR) / path),
        page_(read_manual_page(path, read_text(path_))),
        updated_(page_) {}

  const ManualPage& page() const { return page_; }

  void run() {
    // From the end, so that the places of the blocks before stay what they are.
    for (size_t i = page_.blocks.size(); i-- > 0;) {
      const ManualBlock& block = page_.blocks[i];
      INFO(page_.path << ":" << block.opening + 1);
      if (block.has_tag("good") || block.has_tag("example")) CHECK(report_of(block) == "");
      if (block.has_tag("bad")) {
        REQUIRE((i + 1 < page_.blocks.size() && page_.blocks[i + 1].has_tag("report")));
        expect(page_.blocks[i + 1], report_of(block));
      }
      const bool has_html = i + 1 < page_.blocks.size() && page_.blocks[i + 1].language == "html";
      if (block.has_tag("example") && has_html) expect(page_.blocks[i + 1], html_of(block));
    }
    if (is_updating() && updated_.text() != read_text(path_)) {
      std::ofstream(path_, std::ios::binary) << updated_.text();
    }
  }

 private:
  void expect(const ManualBlock& block, const std::string& text) {
    if (is_updating()) {
      if (block.text != text) set_block_text(updated_, block, text);
    } else {
      CHECK(block.text == text);
    }
  }

  fs::path path_;
  ManualPage page_;
  ManualPage updated_;
};

// Whether a page of docs/rules proves its rule, in both directions.
void check_proof(const ManualPage& page) {
  const std::string rule = fs::path(page.path).stem().string();
  const auto has = [&](const char* tag) {
    return std::any_of(page.blocks.begin(), page.blocks.end(),
                       [&](const ManualBlock& block) { return block.has_tag(tag); });
  };
  const bool is_reported =
      std::any_of(page.blocks.begin(), page.blocks.end(), [&](const ManualBlock& block) {
        return block.has_tag("report") && block.text.find("[" + rule + "]") != std::string::npos;
      });
  CHECK((is_reported || page.text().find("<!-- no bad sample: ") != std::string::npos));
  CHECK(has("good"));
  REQUIRE(rule_of(rule));
  std::string meaning(rule_meaning(*rule_of(rule)));
  meaning[0] = char(std::toupper(meaning[0]));
  CHECK(page.text().find("\ndescription: " + meaning + ".\n") != std::string::npos);
}

// The rows of docs/rules/index.md, as the catalogue has them.
std::string rule_rows() {
  std::string rows;
  for (const std::string& name : rule_names()) {
    const Rule rule = *rule_of(name);
    rows += "| [" + name + "](" + name + ".md) | " + std::string(default_setting(rule)) + " | " +
            std::string(rule_meaning(rule)) + " |\n";
  }
  return rows;
}

}  // namespace

TEST_CASE("the rules report what their pages say") {
  for (const std::string& path : page_paths("docs/rules")) {
    DYNAMIC_SECTION(path) {
      ManualTest test(path);
      test.run();
      if (!path.ends_with("/index.md")) check_proof(test.page());
    }
  }
}

TEST_CASE("the syntax means what its pages say") {
  for (const std::string& path : page_paths("docs/syntax")) {
    DYNAMIC_SECTION(path) { ManualTest(path).run(); }
  }
}

TEST_CASE("the manual's list of rules is that of the catalogue") {
  const fs::path path = fs::path(SILCROW_SOURCE_DIR) / "docs/rules/index.md";
  const std::string text = read_text(path);
  const size_t begin = text.find("| [");
  const size_t end = text.find("|\n", text.rfind("| [")) + 2;
  REQUIRE(begin != std::string::npos);
  if (is_updating()) {
    std::ofstream(path, std::ios::binary) << text.substr(0, begin) + rule_rows() + text.substr(end);
  } else {
    CHECK(text.substr(begin, end - begin) == rule_rows());
  }
}

TEST_CASE("the manual is a book without problems") {
  CompileOptions options;
  options.book = std::string(SILCROW_SOURCE_DIR) + "/docs";
  options.goal = CompileGoal::diagnostics;
  const Compilation compilation = compile(DiskFileSystem(), options);
  REQUIRE(compilation.ok);
  CHECK(text_report(compilation.diagnostics, compilation.book->book.sources, Colour::none) == "");
}

}  // namespace silcrow
