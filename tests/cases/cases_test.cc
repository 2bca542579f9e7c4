// Runs the cases: tests/cases/<topic>/x.md, parsed as a page, gives its sibling x.tree; what
// parsing reports is x.lint, where that exists, and nothing where not; x.man, where it exists, is
// its manual page in a book of its own. Files below <topic>/parts/ are what the pages of that topic
// include.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "compile/compile.h"
#include "diag/report_text.h"
#include "render/tree/tree_writer.h"
#include "spec/parsed_text.h"
#include "spec/span_faults.h"

using namespace silcrow;
namespace fs = std::filesystem;

namespace {

const std::string cases_folder = SILCROW_SOURCE_DIR "/tests/cases";

bool is_wanted(const fs::path& path) {
  const char* filter = std::getenv("SILCROW_TEST_FILTER");
  const std::string name = fs::relative(path, SILCROW_SOURCE_DIR).generic_string();
  return filter == nullptr || name.find(filter) != std::string::npos;
}

std::vector<fs::path> pages() {
  std::vector<fs::path> all;
  for (const fs::directory_entry& topic : fs::directory_iterator(cases_folder)) {
    if (!topic.is_directory()) continue;
    for (const fs::directory_entry& entry : fs::directory_iterator(topic))
      if (entry.path().extension() == ".md" && is_wanted(entry.path())) all.push_back(entry.path());
  }
  std::sort(all.begin(), all.end());
  return all;
}

std::map<std::string, std::string> parts_of(const fs::path& topic) {
  std::map<std::string, std::string> parts;
  if (!fs::exists(topic / "parts")) return parts;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(topic / "parts"))
    if (entry.is_regular_file())
      parts[fs::relative(entry.path(), topic).generic_string()] = file_text(entry.path());
  return parts;
}

void expect(fs::path path, const std::string& ending, const std::string& found) {
  path.replace_extension(ending);
  const bool is_update = std::getenv("SILCROW_UPDATE") != nullptr;
  if (is_update && (fs::exists(path) || !found.empty())) {
    std::ofstream(path, std::ios::binary) << found;
    return;
  }
  INFO(path.string());
  CHECK((fs::exists(path) ? file_text(path) : std::string()) == found);
}

std::string man_page(const fs::path& page, const std::map<std::string, std::string>& parts) {
  std::map<std::string, std::string> files = {{"silcrow.yaml", "title: Cases\n"}};
  for (const auto& [path, text] : parts) files[path] = text;
  files[page.filename().string()] = file_text(page);
  const MemoryFileSystem disk(std::move(files));
  const Compilation compiled = compile(disk, {"silcrow.yaml", {"man"}, 1, CompileGoal::outputs});
  REQUIRE(compiled.ok);
  const auto is_chapter = [](const OutputFile& file) {
    return file.path.ends_with(".7") && file.path != "man/man7/cases.7";
  };
  const auto found = std::ranges::find_if(compiled.outputs.files, is_chapter);
  REQUIRE(found != compiled.outputs.files.end());
  return found->content();
}

}  // namespace

TEST_CASE("cases", "[cases]") {
  for (const fs::path& path : pages()) {
    DYNAMIC_SECTION(fs::relative(path, cases_folder).string()) {
      const std::map<std::string, std::string> parts = parts_of(path.parent_path());
      const ParsedText parsed = parse_text(file_text(path), parts, path.filename().string());
      expect(path, ".tree", document_tree(parsed.document(), parsed.sources));
      expect(path, ".lint", text_report(parsed.diagnostics.list(), parsed.sources, Colour::none));
      CHECK(parsed.page.unaligned == 0);
      if (fs::exists(fs::path(path).replace_extension(".man")))
        expect(path, ".man", man_page(path, parts));
      if (parts.empty())
        for (const std::string& fault : span_faults(parsed).faults) FAIL_CHECK(fault);
    }
  }
}
