// The door of parse/code: chooses how a block is analysed, masks it, parses it, walks the tree.
#include "parse/code/highlight.h"

#include <algorithm>
#include <map>
#include <string>

#include "parse/code/code_mask.h"
#include "parse/code/grammar_parser.h"
#include "parse/code/grammars.h"
#include "parse/code/hand_lexers.h"
#include "parse/code/node_table.h"
#include "parse/code/transcript.h"
#include "parse/code/tree_walk.h"

namespace silcrow {
namespace {

const Grammar* find_grammar(std::string_view language) {
  const std::span<const Grammar> grammars = all_grammars();
  const auto found = std::lower_bound(
      grammars.begin(), grammars.end(), language,
      [](const Grammar& grammar, std::string_view name) { return grammar.language < name; });
  return found != grammars.end() && found->language == language ? &*found : nullptr;
}

std::string masked(std::string text, Masking masking) {
  if (masking == Masking::none) return text;
  mask_templates(text);
  if (masking == Masking::shell) {
    mask_bare_heredocs(text);
    mask_placeholders(text);
    mask_ellipses(text);
  }
  return text;
}

}  // namespace

struct CodeAnalyser::State {
  GrammarParser parser;
  std::map<std::string_view, NodeTable> tables;  // by language, of those that occurred

  std::vector<CodeToken> tokens(const Grammar& grammar, std::string content) {
    if (content.size() > grammar.max_length) return {};
    const std::string text = masked(std::move(content), grammar.masking);
    const TreePointer tree = parser.parse(grammar.tree_sitter(), text);
    if (!tree) return {};
    const auto table = tables.try_emplace(grammar.language, grammar).first;
    return walk_tree(tree.get(), table->second, text);
  }

  CodeAnalysis transcript(std::string_view content, std::vector<ConsoleLine> lines) {
    const Grammar& bash = *find_grammar("bash");
    const std::vector<CodeToken> all = tokens(bash, commands_of_transcript(content, lines));
    return {tokens_in_commands(all, lines, content), std::move(lines)};
  }
};

CodeAnalyser::CodeAnalyser() : state_(std::make_unique<State>()) {}

CodeAnalyser::~CodeAnalyser() = default;

CodeAnalysis CodeAnalyser::analyse(std::string_view canonical_language, std::string_view content) {
  if (content.size() > max_code_length) return {};
  if (canonical_language == "console") {
    return state_->transcript(content, read_transcript(content, TranscriptClaim::console));
  }
  if (canonical_language == "bash") {
    std::vector<ConsoleLine> lines = read_transcript(content, TranscriptClaim::shell);
    if (!lines.empty()) return state_->transcript(content, std::move(lines));
  }
  if (const HandLexer* lexer = find_hand_lexer(canonical_language)) {
    return {lexer->tokens(content), {}};
  }
  const Grammar* grammar = find_grammar(canonical_language);
  if (grammar == nullptr) return {};
  return {state_->tokens(*grammar, std::string(content)), {}};
}

bool is_analysed_language(std::string_view canonical_language) {
  return canonical_language == "console" || find_hand_lexer(canonical_language) != nullptr ||
         find_grammar(canonical_language) != nullptr;
}

}  // namespace silcrow
