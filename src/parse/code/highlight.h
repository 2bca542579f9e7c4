// Analysis of code blocks: what their content consists of, and whether that is of the language
// (syntax/judges.h). Uses the tree-sitter grammars of grammars/ (https://tree-sitter.github.io)
// and, where there is none worth having, small lexers of our own.
#pragma once

#include <memory>
#include <string_view>

#include "model/code_token.h"

namespace silcrow {

// Analyses code blocks, one after the other. Not thread-safe: every worker has its own, and keeps
// it, since a grammar's table is made when its language first occurs (up to 0.1 ms).
class CodeAnalyser {
 public:
  CodeAnalyser();
  ~CodeAnalyser();
  CodeAnalyser(const CodeAnalyser&) = delete;
  CodeAnalyser& operator=(const CodeAnalyser&) = delete;

  // Analyses a block by its info string, of which the first word names the language.
  //
  // Total: any bytes are allowed, and code that is not of its language is coloured as far as it can
  // be. The answer depends on the arguments alone, not on time or on earlier blocks. Blocks over
  // 64 KiB (markup: 32 KiB), and broken ones that would take the parser out of all proportion to
  // their length, have no tokens and are not judged.
  CodeAnalysis analyse(std::string_view info, std::string_view content);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace silcrow
