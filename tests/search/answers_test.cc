// The answers that C++ gives to the vectors; tests/browser/search.mjs asks a browser for the same.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "search/answer.h"
#include "search/built_index.h"

using namespace silcrow;
using nlohmann::ordered_json;

namespace {

const std::string vectors_path = std::string(SILCROW_SOURCE_DIR) + "/tests/search/answers.json";

// Marked words in brackets.
std::string shown(const std::vector<ExcerptPiece>& pieces) {
  std::string text;
  for (const ExcerptPiece& piece : pieces) {
    text += piece.is_marked ? "[" + piece.text + "]" : piece.text;
  }
  return text;
}

ordered_json answer_of(IndexReader& index, const std::string& query) {
  const SearchAnswer answer = search(index, query);
  ordered_json json = {{"query", query}, {"words", answer.use == WordUse::all ? "all" : "any"}};
  for (const Correction& it : answer.corrections) json["corrections"][it.from] = it.to;
  json["sections"] = answer.sections;
  json["hits"] = ordered_json::array();
  for (const SearchHit& hit : answer.hits) {
    json["hits"].push_back({hit.record.address(), shown(hit.excerpt)});
  }
  return json;
}

std::string written(const ordered_json& answers) {
  std::string text = "[\n";
  for (const ordered_json& answer : answers) {
    text += "  " + answer.dump() + (&answer == &answers.back() ? "\n" : ",\n");
  }
  return text + "]\n";
}

}  // namespace

TEST_CASE("queries have the answers of the vectors") {
  std::ifstream file(vectors_path);
  const ordered_json vectors = ordered_json::parse(file);
  REQUIRE(vectors.size() > 30);
  const MemoryFileSystem site(
      built_site(BookFolder{std::string(SILCROW_SOURCE_DIR) + "/tests/search/harbour"}));
  IndexReader index(site, "search");
  ordered_json found = ordered_json::array();
  for (const ordered_json& vector : vectors) {
    found.push_back(answer_of(index, vector["query"]));
    INFO(found.back().dump());
    if (!std::getenv("SILCROW_UPDATE")) CHECK(found.back() == vector);
  }
  CHECK(index.error().empty());
  if (std::getenv("SILCROW_UPDATE")) std::ofstream(vectors_path) << written(found);
}

TEST_CASE("an index that cannot be read says why") {
  const auto error_of = [](const std::map<std::string, std::string>& files) {
    const MemoryFileSystem site(files);
    IndexReader index(site, "search");
    if (index.error().empty()) search(index, "word");
    return index.error();
  };
  const std::string head = R"({"format":"silcrow-search","tokenizer":1,"common":[],"words":"w",)";
  const std::string tail = R"("t":{"path":"t","first":["a"]},"x":{"path":"x","first":[0]}})";
  CHECK(error_of({}).find("cannot read `search/index.json`") == 0);
  CHECK(error_of({{"search/index.json", "{"}}) == "`search/index.json` is no search index");
  CHECK(error_of({{"search/index.json", "{}"}}) == "`search/index.json` is no search index");
  CHECK(error_of({{"search/index.json", head + R"("version":2,)" + tail}}) ==
        "`search/index.json` is of a newer version than this program reads");
  const std::string known = head + R"("unknown":[1],"version":1,)" + tail;
  CHECK(error_of({{"search/index.json", known}}).find("cannot read `search/t`") == 0);
  CHECK(error_of({{"search/index.json", known}, {"search/t", "[3"}}) == "`search/t` is damaged");
}
