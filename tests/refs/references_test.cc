// The reference language over its test book: every use that expected.json lists comes out exactly
// so, and nothing else does.
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/path.h"
#include "compile/compile.h"
#include "diag/rule.h"
#include "source/file_system.h"
#include "source/line_table.h"

namespace silcrow {
namespace {

using Json = nlohmann::ordered_json;

const std::string folder = std::string(SILCROW_SOURCE_DIR) + "/tests/refs";

// A use in the words of expected.json.
Json use_of(const LinkedBook& book, const Page& page, const Reference& reference) {
  const LineTable lines(book.book.sources.file(reference.span.file).text);
  const Position begin = lines.position(reference.span.begin);
  const Position end = lines.position(reference.span.end);
  Json use = {
      {"file", page.path},
      {"line", begin.line},
      {"column", begin.column},
      {"end_line", end.line},
      {"end_column", end.column},
      {"text", reference.text},
      {"status", reference.status == ReferenceStatus::resolved ? "resolved" : "unresolved"}};
  if (reference.rule) use["rule"] = std::string(rule_name(*reference.rule));
  Json target;
  if (reference.target.page != no_page) target["file"] = book.page(reference.target.page).path;
  if (!reference.target.title.empty()) target["title"] = reference.target.title;
  if (!reference.target.url.empty()) target["url"] = reference.target.url;
  if (!target.is_null()) use["target"] = target;
  return use;
}

std::string place_of(const Json& use) {
  return use["file"].get<std::string>() + ":" + std::to_string(use["line"].get<int>()) + ":" +
         std::to_string(use["column"].get<int>());
}

// The expected target says only what matters: every key of it must be there.
bool agrees(const Json& expected, const Json& found) {
  for (const auto& [key, value] : expected.items()) {
    if (!found.contains(key)) return false;
    if (key == "target" ? !agrees(value, found[key]) : found[key] != value) return false;
  }
  return expected.contains("rule") == found.contains("rule") &&
         expected.contains("target") == found.contains("target");
}

Compilation compiled() {
  const DiskFileSystem files;
  CompileOptions options;
  options.book = folder;
  options.outputs = {"json"};
  Compilation result = compile(files, options);
  REQUIRE(result.ok);
  return result;
}

std::map<std::string, Json> found_uses() {
  const Compilation result = compiled();
  std::map<std::string, Json> uses;
  for (size_t i = 0; i < result.book->pages.size(); ++i) {
    const Page& page = result.book->book.pages[i];
    for (const Reference& reference : result.book->pages[i].references) {
      const Json use = use_of(*result.book, page, reference);
      uses.emplace(place_of(use), use);
    }
  }
  return uses;
}

Json expected_json() {
  std::ifstream input(folder + "/expected.json");
  return Json::parse(input);
}

// The same from book.json, which has to say it in the same words.
std::map<std::string, Json> written_uses() {
  const Compilation result = compiled();
  REQUIRE(result.outputs.files.size() == 1);
  const Json book = Json::parse(result.outputs.files[0].content());
  std::map<std::string, Json> uses;
  for (const Json& use : book["references"]) {
    REQUIRE(uses.emplace(place_of(use), use).second);
  }
  return uses;
}

TEST_CASE("every use of the reference book comes out as expected") {
  const std::map<std::string, Json> found = found_uses();
  const Json all = expected_json();
  REQUIRE(all["references"].size() > 50);
  for (const Json& expected : all["references"]) {
    const auto use = found.find(place_of(expected));
    INFO("expected " << expected.dump());
    if (use == found.end()) {
      FAIL_CHECK("not found");
      continue;
    }
    INFO("found    " << use->second.dump());
    CHECK(agrees(expected, use->second));
  }
}

TEST_CASE("book.json has every use of the reference book, and no other") {
  std::map<std::string, Json> written = written_uses();
  const Json all = expected_json();
  for (const Json& expected : all["references"]) {
    const auto use = written.find(place_of(expected));
    INFO("expected " << expected.dump());
    REQUIRE(use != written.end());
    INFO("written  " << use->second.dump());
    CHECK(agrees(expected, use->second));
    written.erase(use);
  }
  for (const auto& [place, use] : written) FAIL_CHECK("no use: " << use.dump());
}

TEST_CASE("book.json has all that there is to say of a use") {
  const std::map<std::string, Json> written = written_uses();
  CHECK(written.at("08-database.md:5:35") == Json::parse(R"({"file": "08-database.md", "line": 5,
    "column": 35, "end_line": 5, "end_column": 49, "text": "Chapter 17 §26", "kind": "section",
    "status": "resolved", "target": {"file": "17-runbook.md", "title": "Run migrations manually",
    "anchor": "s26", "url": "17-runbook.html#s26"}})"));
  const Json& page = written.at("16-failures.md:41:10");
  CHECK(page["text"] == "`17-runbook.md`");
  CHECK(page["kind"] == "page");
  CHECK(page["target"]["title"] == "Runbook");
  const Json& missing = written.at("16-failures.md:41:34");
  CHECK(missing["status"] == "unresolved");
  CHECK(missing["rule"] == "page-mention-missing");
  CHECK_FALSE(missing.contains("target"));
}

TEST_CASE("nothing else of the reference book is a use") {
  std::map<std::string, Json> found = found_uses();
  const Json expected = expected_json();
  for (const Json& use : expected["references"]) found.erase(place_of(use));
  for (const auto& [place, use] : found) FAIL_CHECK("no use: " << use.dump());
  for (const Json& text : expected["not_references"]) CHECK(found.count(place_of(text)) == 0);
}

}  // namespace
}  // namespace silcrow
