// Names of languages, and what holds for any input.
#include <catch2/catch.hpp>

#include <random>

#include "model/code_language.h"
#include "parse/code/highlight.h"
#include "parse/code/marked_code.h"

namespace silcrow {
namespace {

constexpr std::string_view languages[] = {"bash",       "c",    "console",    "css",    "diff",
                                          "dockerfile", "go",   "hcl",        "html",   "ini",
                                          "javascript", "json", "promql",     "python", "rust",
                                          "sql",        "toml", "typescript", "xml",    "yaml"};

bool is_blank_byte(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Whether the analysis is what model/code_token.h promises.
bool is_well_formed(const CodeAnalysis& analysis, std::string_view content) {
  uint32_t at = 0;
  for (const CodeToken& token : analysis.tokens) {
    if (token.begin < at || token.end <= token.begin || token.end > content.size()) return false;
    if (is_blank_byte(content[token.begin]) || is_blank_byte(content[token.end - 1])) return false;
    at = token.end;
  }
  at = 0;
  for (const ConsoleLine& line : analysis.lines) {
    if (line.begin != at || line.text_begin < at || line.end < line.text_begin) return false;
    at = line.end;
  }
  return analysis.lines.empty() || at == content.size();
}

std::string repeated(std::string_view text, size_t bytes) {
  std::string result;
  while (result.size() + text.size() <= bytes) result += text;
  return result;
}

TEST_CASE("fence words and the languages they mean") {
  CHECK(canonical_language("sh") == "bash");
  CHECK(canonical_language("Shell") == "bash");
  CHECK(canonical_language("yml") == "yaml");
  CHECK(canonical_language("terminal") == "console");
  CHECK(canonical_language("") == "text");
  CHECK(canonical_language("output") == "text");
  CHECK(canonical_language("java") == "java");
  CHECK(canonical_language("bsah") == "");
  CHECK(canonical_language("{.bash}") == "");
}

TEST_CASE("analysed languages are known by their own name, others are left plain") {
  CodeAnalyser analyser;
  for (const std::string_view language : languages) {
    CHECK(canonical_language(language) == language);
  }
  CHECK(analyser.analyse("text", "if 1").tokens.empty());
  CHECK(analyser.analyse("", "if 1").tokens.empty());
}

TEST_CASE("empty and tiny blocks") {
  CodeAnalyser analyser;
  for (const std::string_view language : languages) {
    CAPTURE(language);
    CHECK(analyser.analyse(language, "").tokens.empty());
    for (const std::string_view content : {"\n", " ", "a", "$", "$ ", "<", "\"", "{{", "\r\n"}) {
      CHECK(is_well_formed(analyser.analyse(language, content), content));
    }
  }
}

TEST_CASE("hostile blocks end and stay well-formed") {
  CodeAnalyser analyser;
  for (const std::string_view language : languages) {
    for (const std::string_view unit : {"(", "[", "{", "<", "\"", "<<a\n", "$(", "{{", "- ", "a:\n",
                                        "${", "\xFF", "$ '\n", "> "}) {
      CAPTURE(language, unit);
      const std::string content = repeated(unit, 3'000);
      CHECK(is_well_formed(analyser.analyse(language, content), content));
    }
    const std::string zeros(1000, '\0');
    CHECK(is_well_formed(analyser.analyse(language, zeros), zeros));
  }
}

TEST_CASE("64 KiB are analysed, more is left plain") {
  CodeAnalyser analyser;
  const std::string lines = "name: a value of some length  # noted\n";
  const std::string largest = repeated(lines, 64 * 1024);
  CHECK(analyser.analyse("yaml", largest).tokens.size() == 2 * (largest.size() / lines.size()));
  CHECK(analyser.analyse("yaml", largest + lines).tokens.empty());
}

// Scanners keep their state in a buffer of 1 KiB, and some wrote beyond it.
TEST_CASE("nesting deeper than a scanner can remember") {
  CodeAnalyser analyser;
  std::string yaml, python;
  for (size_t depth = 0; depth < 300; ++depth) {
    yaml += std::string(depth, ' ') + "a:\n";
    python += std::string(depth, ' ') + "if x:\n";
  }
  CHECK(is_well_formed(analyser.analyse("yaml", yaml), yaml));
  CHECK(is_well_formed(analyser.analyse("python", python), python));
  const std::string elements = repeated("<a-b>", 5'000);
  CHECK(is_well_formed(analyser.analyse("html", elements), elements));
  CHECK(is_well_formed(analyser.analyse("xml", elements), elements));
}

// Each of these would take minutes if the parser's work were not bounded.
TEST_CASE("the largest hostile blocks are given up") {
  CodeAnalyser analyser;
  CHECK(analyser.analyse("css", repeated("\"", 64 * 1024)).tokens.empty());
  CHECK(analyser.analyse("bash", repeated("|", 64 * 1024)).tokens.empty());
  CHECK(analyser.analyse("toml", repeated("a(", 64 * 1024)).tokens.empty());
  CHECK(analyser.analyse("json", repeated("(", 64 * 1024)).tokens.empty());
  CHECK(analyser.analyse("javascript", repeated("{a:", 64 * 1024)).tokens.empty());
}

TEST_CASE("random bytes and random code words") {
  constexpr std::string_view words[] = {"if ",  "$ ",  "\n", "<<EOF\n", "EOF\n", "\"", "'",   "{",
                                        "}",    "(",   ")",  "a: ",     "- ",    "<a", ">",   "/",
                                        "\xC3", "é",   "#",  "> ",      "\\",    "1",  "...", "{{",
                                        "}}",   "x=1", "|",  "\t",      "@@",    "[",  "]",   "\r"};
  std::mt19937 random(26);
  CodeAnalyser analyser;
  for (int round = 0; round < 60; ++round) {
    std::string content;
    for (auto i = random() % 80; i > 0; --i) {
      content += round % 4 == 0 ? std::string(1, static_cast<char>(random() % 256))
                                : std::string(words[random() % std::size(words)]);
    }
    for (const std::string_view language : languages) {
      CAPTURE(language, content);
      CHECK(is_well_formed(analyser.analyse(language, content), content));
    }
  }
}

TEST_CASE("the answer does not depend on earlier blocks") {
  const std::string content = "kubectl get <pod> \"$x\n(((\n";
  CodeAnalyser used;
  used.analyse("bash", repeated("((((", 50'000));
  used.analyse("yaml", "a: [\n");
  CodeAnalyser fresh;
  CHECK(with_tokens(content, used.analyse("bash", content).tokens) ==
        with_tokens(content, fresh.analyse("bash", content).tokens));
}

}  // namespace
}  // namespace silcrow
