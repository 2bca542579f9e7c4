// The vectors that the browser's tokenizer is tested against, too, and hostile words.
#include "search/tokenizer.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/embedded_files.h"

using namespace silcrow;
using nlohmann::json;

static json vectors() {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path == "docs/search-tokens.json") return json::parse(file.bytes);
  }
  return {};
}

static std::vector<std::string> tokens_of(std::string_view word) {
  Tokenizer tokenizer;
  std::vector<std::string> texts;
  for (const Token& token : tokenizer.tokens(word)) texts.emplace_back(token.text);
  return texts;
}

TEST_CASE("words give the tokens of the vectors") {
  const json all = vectors();
  REQUIRE(all["tokenizer"] == tokenizer_version);
  REQUIRE(all["vectors"].size() > 50);
  for (const json& vector : all["vectors"]) {
    const std::string word = vector["word"];
    CAPTURE(word);
    CHECK(tokens_of(word) == vector["tokens"].get<std::vector<std::string>>());
  }
}

TEST_CASE("texts are words between white space") {
  const json all = vectors();
  REQUIRE(!all["texts"].empty());
  for (const json& vector : all["texts"]) {
    const std::string text = vector["text"];
    std::vector<std::string> words;
    for_each_word(text, [&](std::string_view word, size_t at) {
      words.emplace_back(word);
      CHECK(text.substr(at, word.size()) == word);
    });
    CHECK(words == vector["words"].get<std::vector<std::string>>());
  }
}

TEST_CASE("punctuation around a word is stripped, within it is not") {
  CHECK(stripped_word("(see,") == "see");
  CHECK(stripped_word("“config.yaml”.") == "config.yaml");
  CHECK(stripped_word("--dry-run") == "--dry-run");
  CHECK(stripped_word("...").empty());
}

TEST_CASE("bytes that are no UTF-8 and long words do no harm") {
  CHECK(tokens_of("\xFF\xC3") == std::vector<std::string>{});
  CHECK(tokens_of("a\xFF") == std::vector<std::string>{"a"});
  CHECK(tokens_of(std::string(1 << 20, 'x')).empty());
  CHECK(tokens_of(std::string(1 << 20, '.')).empty());
}
