// What the compiler itself decides: outputs, themes, pages of no book.
#include "compile/compile.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "diag/report_text.h"

using namespace silcrow;

namespace {

using Files = std::map<std::string, std::string>;

Compilation compiled(Files files, const CompileOptions& options) {
  Compilation compilation = compile(MemoryFileSystem(std::move(files)), options);
  REQUIRE(compilation.ok);
  return compilation;
}

std::string report_of(const Compilation& compilation) {
  return text_report(compilation.diagnostics, compilation.book->book.sources, Colour::none);
}

CompileOptions lint_page(const std::string& path) {
  CompileOptions options;
  options.goal = CompileGoal::diagnostics;
  options.page = path;
  return options;
}

std::string page_report(Files files, const std::string& path) {
  return report_of(compiled(std::move(files), lint_page(path)));
}

}  // namespace

TEST_CASE("outputs that the user names take the place of the configuration's") {
  const Files files = {{"silcrow.yaml", "outputs: [tree]\n"}, {"a.md", "# A\n"}};
  CompileOptions options;
  const Compilation configured = compiled(files, options);
  REQUIRE(configured.outputs.files.size() == 1);
  CHECK(configured.outputs.files[0].path == "a.tree");
  options.outputs = {"json"};
  const Compilation named = compiled(files, options);
  REQUIRE(named.outputs.files.size() == 1);
  CHECK(named.outputs.files[0].path == "book.json");
}

TEST_CASE("an output that does not exist is reported, the others are made") {
  const Compilation compilation =
      compiled({{"silcrow.yaml", "outputs: [jsn, tree]\n"}, {"a.md", "# A\n"}}, {});
  CHECK(report_of(compilation) ==
        "error[configuration-malformed]: no output is called `jsn`\n"
        "  --> silcrow.yaml:1:11\n  |\n1 | outputs: [jsn, tree]\n  |           ^^^\n"
        "  = help: did you mean `json`?\n");
  CHECK(compilation.outputs.files.size() == 1);
}

TEST_CASE("one job is one thread, from the first file that is read") {
  class Witness final : public FileSystem {
   public:
    explicit Witness(Files files) : files_(std::move(files)) {}
    ReadResult read(const std::string& path) const override {
      strangers_ += std::this_thread::get_id() != owner_ ? 1 : 0;
      std::this_thread::yield();
      return files_.read(path);
    }
    FileKind kind(const std::string& path) const override { return files_.kind(path); }
    std::vector<FolderEntry> list(const std::string& folder) const override {
      return files_.list(folder);
    }
    std::string real_path(const std::string& path) const override { return files_.real_path(path); }
    int strangers() const { return strangers_; }

   private:
    MemoryFileSystem files_;
    std::thread::id owner_ = std::this_thread::get_id();
    mutable std::atomic<int> strangers_ = 0;
  };
  Files files;
  for (int i = 0; i < 200; ++i) files["p" + std::to_string(i) + ".md"] = "# P\n";
  const Witness witness(std::move(files));
  CompileOptions options;
  options.workers = 1;
  CHECK(compile(witness, options).ok);
  CHECK(witness.strangers() == 0);
}

TEST_CASE("a theme that does not exist is reported, and the built-in one taken") {
  const Compilation compilation =
      compiled({{"silcrow.yaml", "theme: defualt\n"}, {"a.md", "# A\n"}}, {});
  CHECK(report_of(compilation)
            .starts_with(
                "error[configuration-malformed]: no theme is called `defualt`, and no folder\n"
                "  --> silcrow.yaml:1:8\n"));
  CHECK(compilation.outputs.files.size() > 3);
}

TEST_CASE("a template that cannot be used is shown at its place, to a linter too") {
  const Files files = {{"b/silcrow.yaml", "theme: look\n"},
                       {"b/a.md", "# A\n"},
                       {"b/look/templates/foot.mustache", "<p>\né {{site.titel}} x\n"}};
  CompileOptions options;
  options.book = "b";
  const std::string report = report_of(compiled(files, options));
  CHECK(report.find("error[theme-template-malformed]: `titel`") == 0);
  CHECK(report.find("--> b/look/templates/foot.mustache:2:3\n") != std::string::npos);
  CHECK(report.find("|   ^^^^^^^^^^^^^^\n") != std::string::npos);
  options.goal = CompileGoal::diagnostics;
  CHECK(report_of(compiled(files, options)) == report);
}

TEST_CASE("a page of no book is judged against the disk") {
  const std::string links =
      "# P\n\n[a](b.md) [a](b.md#x) [a](../c.md) [a](sub/) [a](SUB%20one/d.md) [a](/c.md)\n\n"
      "![a](i.png) [a](../../far.md) [a](nothing.md) [a](sub/nothing.txt) [a](#nothing)\n";
  const std::string report = page_report({{"docs/p.md", links},
                                          {"docs/b.md", "# B\n\n[a](gone.md)\n"},
                                          {"c.md", ""},
                                          {"docs/sub/x.txt", ""},
                                          {"docs/sub one/d.md", ""},
                                          {"docs/i.png", ""}},
                                         "docs/p.md");
  std::string problems;
  for (size_t at = report.find("error["); at != std::string::npos; at = report.find("error[", at)) {
    const size_t end = report.find('\n', at);
    problems += report.substr(at, end - at + 1);
    at = end;
  }
  CHECK(problems ==
        "error[link-case-mismatch]: `SUB%20one/d.md` differs from `docs/sub one/d.md` in upper and "
        "lower case\n"
        "error[link-page-missing]: the page `nothing.md` does not exist\n"
        "error[link-file-missing]: the file `sub/nothing.txt` does not exist\n"
        "error[link-anchor-missing]: this page has no anchor `#nothing`\n");
}

TEST_CASE("a page of no book may lie anywhere") {
  CHECK(page_report({{"p.md", "[a](b.md)\n"}, {"b.md", ""}}, "p.md").empty());
  const Files absolute = {{"/x/y/p.md", "[a](../b.md) [a](../../far.md)\n"}, {"/x/b.md", ""}};
  CHECK(page_report(absolute, "/x/y/p.md").empty());
  const Files above = {{"../x/p.md", "[a](../b.md) [a](../../far.md) [a](no.md)\n"},
                       {"../b.md", ""}};
  CHECK(page_report(above, "../x/p.md").find("  --> ../x/p.md:1:36\n") != std::string::npos);
}

TEST_CASE("only the folders that a page names are looked into") {
  Files files = {{"p.md", "[a](near/b.md)\n"}, {"near/b.md", ""}};
  for (int i = 0; i < 200001; ++i) files["far/" + std::to_string(i)] = "";
  CHECK(page_report(std::move(files), "p.md").empty());
}
