// Judges of code: whether a block is of the language that its fence names. One for each language
// that has a parser worth trusting. What documentation is full of is no fault: fragments, ellipses,
// placeholders and templates. A judge therefore tries readings, from the strict one on, and finds a
// fault only when no reading holds.
//
// Judges are total, keep nothing and may run on any thread. Their work is bounded by the length of
// the block.
#pragma once

#include <tree_sitter/api.h>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "parse/code/code_nodes.h"
#include "parse/code/grammar_parser.h"

namespace silcrow {

// How many bytes the readings of one block may still parse. Broken code may take a parser long, and
// a block that is long or takes too long is not worth all of them: what was not read to the end is
// not judged.
struct ReadingBudget {
  size_t bytes = 1024 * 1024;
  bool is_spent = false;
};

// A block on its way to its judge.
struct JudgedCode {
  std::string_view word;            // behind the fence, lower case: "jsonl", not "json"
  std::string_view content;         // as written
  std::string_view text;            // of the same length, without prompts, output, templates
  const TSTree* tree;               // of `text`; null where the language has no grammar
  std::span<const CodeNode> nodes;  // of the tree
  GrammarParser& parser;            // for further readings
  ReadingBudget& budget;
};

// Bytes of the content, and what stands there.
struct SyntaxFault {
  size_t begin = 0;
  size_t end = 0;
  std::string message;
  std::string help = {};
};

using Verdict = std::optional<SyntaxFault>;

Verdict judge_css(const JudgedCode& code);
Verdict judge_dockerfile(const JudgedCode& code);
Verdict judge_go(const JudgedCode& code);
Verdict judge_hcl(const JudgedCode& code);
Verdict judge_html(const JudgedCode& code);
Verdict judge_ini(const JudgedCode& code);
Verdict judge_javascript(const JudgedCode& code);
Verdict judge_json(const JudgedCode& code);
Verdict judge_python(const JudgedCode& code);
Verdict judge_shell(const JudgedCode& code);
Verdict judge_sql(const JudgedCode& code);
Verdict judge_toml(const JudgedCode& code);
Verdict judge_typescript(const JudgedCode& code);
Verdict judge_xml(const JudgedCode& code);
Verdict judge_yaml(const JudgedCode& code);

using SyntaxJudge = Verdict (*)(const JudgedCode& code);

// The judge of a language, by its canonical name and the word that the fence has for it, in lower
// case; null if there is none.
SyntaxJudge find_judge(std::string_view language, std::string_view word);

}  // namespace silcrow
