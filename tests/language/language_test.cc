// Runs the cases of the reference language: tests/language/*.txt (their form: use_cases.h).
// SILCROW_UPDATE=1 writes the uses that were found; read the diff.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "compile/compile.h"
#include "diag/rule.h"
#include "language/use_cases.h"
#include "source/file_system.h"

namespace silcrow {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> case_files() {
  const char* filter = std::getenv("SILCROW_TEST_FILTER");
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(SILCROW_SOURCE_DIR "/tests/language")) {
    const std::string name = "tests/language/" + entry.path().filename().string();
    const bool is_wanted = filter == nullptr || name.find(filter) != std::string::npos;
    if (entry.path().extension() == ".txt" && is_wanted) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// `17-runbook.md §26 "Run migrations"`, or the address, or `no link`.
std::string target_of(const LinkedBook& book, const ReferenceTarget& target) {
  if (!target.url.empty()) return target.url;
  if (target.page == no_page) return "no link";
  std::string name = book.page(target.page).path;
  for (const Section& section : book.linked(target.page).sections) {
    const bool is_numbered = !section.label.empty() && section.heading == target.node;
    if (is_numbered && target.node != NodeId{0}) name += " " + section.label;
  }
  if (!target.title.empty()) name += " \"" + target.title + "\"";
  return name;
}

// The prose as the fix of the reference's diagnostic leaves it, in one line; empty without a fix.
std::string fixed_prose(const Compilation& compilation, const Reference& reference,
                        std::string page, size_t prose) {
  for (const Diagnostic& diagnostic : compilation.diagnostics) {
    const bool is_its = diagnostic.span == reference.span && diagnostic.rule == reference.rule;
    if (!is_its || !diagnostic.fix) continue;
    std::vector<TextEdit> edits = diagnostic.fix->edits;
    std::reverse(edits.begin(), edits.end());
    for (const TextEdit& edit : edits)
      page.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
    std::string fixed = page.substr(prose, page.size() - prose - 1);
    std::erase(fixed, '\r');
    std::replace(fixed.begin(), fixed.end(), '\n', ' ');
    return fixed;
  }
  return {};
}

enum class LineEnding { lf, crlf };

void end_lines(std::string& text, LineEnding ending) {
  if (ending == LineEnding::lf) return;
  for (size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
    text.insert(at, "\r");
}

std::vector<std::string> found_uses(const UseCases& book, const UseCase& wanted,
                                    LineEnding ending) {
  std::map<std::string, std::string> files = book.files;
  std::string& page = files[wanted.page];
  std::string prose = wanted.prose;
  end_lines(prose, ending);
  for (auto& [path, text] : files) end_lines(text, ending);
  page += "\n";
  const size_t begin = page.size();
  page += prose;
  CompileOptions options;
  options.goal = CompileGoal::diagnostics;
  const Compilation compilation = compile(MemoryFileSystem(files), options);
  REQUIRE(compilation.ok);
  const LinkedBook& linked = *compilation.book;
  std::vector<std::string> uses;
  for (const LinkedPage& other : linked.pages) {
    if (linked.page(other.id).path != wanted.page) continue;
    for (const Reference& reference : other.references) {
      if (reference.span.begin < begin) continue;
      std::string use = reference.text + " -> " + target_of(linked, reference.target);
      if (reference.rule) use += ": " + std::string(rule_name(*reference.rule));
      const bool is_resolved = reference.status == ReferenceStatus::resolved;
      CHECK((is_resolved || reference.rule));
      const std::string fixed = fixed_prose(compilation, reference, page, begin);
      uses.push_back(use + (fixed.empty() ? "" : ", fixed: " + fixed));
    }
  }
  return uses;
}

}  // namespace

TEST_CASE("prose has the uses that the cases of the language say") {
  for (const fs::path& path : case_files()) {
    DYNAMIC_SECTION(path.filename().string()) {
      const std::string text = text_of(path);
      UseCases cases = read_use_cases(text);
      REQUIRE(!cases.cases.empty());
      for (UseCase& wanted : cases.cases) {
        const std::vector<std::string> found = found_uses(cases, wanted, LineEnding::lf);
        INFO(path.filename().string() << ":" << wanted.line << ": " << wanted.prose);
        if (std::getenv("SILCROW_UPDATE") == nullptr) CHECK(found == wanted.uses);
        wanted.uses = found;
      }
      if (std::getenv("SILCROW_UPDATE") != nullptr)
        std::ofstream(path, std::ios::binary) << with_uses(text, cases);
    }
  }
}

TEST_CASE("lines that end in CRLF change nothing") {
  for (const fs::path& path : case_files()) {
    DYNAMIC_SECTION(path.filename().string()) {
      const UseCases cases = read_use_cases(text_of(path));
      for (const UseCase& wanted : cases.cases) {
        INFO(path.filename().string() << ":" << wanted.line << ": " << wanted.prose);
        CHECK(found_uses(cases, wanted, LineEnding::crlf) == wanted.uses);
      }
    }
  }
}

}  // namespace silcrow
