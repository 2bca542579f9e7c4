// The door of parse/code: chooses how a block is analysed, masks it, parses it, walks the tree and
// lets a judge look at it, in one parse.
#include "parse/code/highlight.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/code_mask.h"
#include "model/code_language.h"
#include "model/console_commands.h"
#include "parse/code/grammar_parser.h"
#include "parse/code/grammars.h"
#include "parse/code/hand_lexers.h"
#include "parse/code/node_table.h"
#include "parse/code/syntax/judges.h"
#include "parse/code/syntax/nested_fences.h"
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
  if (masking == Masking::shell) {
    mask_shell(text);
  } else {
    mask_templates(text);
  }
  return text;
}

// A block, its language, and how deep in blocks of Markdown it stands.
struct Fence {
  std::string_view info;
  std::string_view content;
  size_t offset = 0;  // of the content in the outermost block's
  int depth = 0;
};

constexpr int deepest_fence = 4;

struct NestedMarkdown {
  std::string content;
  size_t offset = 0;  // as a Fence's
  int depth = 0;
};

}  // namespace

struct CodeAnalyser::State {
  GrammarParser parser;
  std::map<std::string_view, NodeTable> tables;  // by language, of those that occurred
  std::vector<CodeNode> nodes;                   // of the block at hand

  // `text` is the content without prompts and output.
  CodeAnalysis by_grammar(const Grammar& grammar, const Fence& fence, std::string text) {
    if (text.size() > grammar.max_length) return {};
    text = masked(std::move(text), grammar.masking);
    const TreePointer tree = parser.parse(grammar.tree_sitter(), text);
    if (!tree) return {};
    read_code_nodes(tree.get(), nodes);
    CodeAnalysis analysis;
    if (fence.depth == 0) {
      const auto table = tables.try_emplace(grammar.language, grammar).first;
      analysis.tokens = walk_tree(nodes, table->second, text);
    }
    judge(grammar.language, fence, text, tree.get(), analysis);
    return analysis;
  }

  void judge(std::string_view language, const Fence& fence, std::string_view text,
             const TSTree* tree, CodeAnalysis& analysis) {
    const std::string word = ascii_lower_case(language_word(fence.info));
    const SyntaxJudge judge_language = find_judge(language, word);
    if (judge_language == nullptr || is_exempt(fence.info)) return;
    ReadingBudget budget;
    const Verdict fault = judge_language({word, fence.content, text, tree, nodes, parser, budget});
    if (budget.is_spent) return;
    analysis.status = fault ? CodeStatus::faulty : CodeStatus::sound;
    if (!fault) return;
    analysis.faults.push_back({uint32_t(fence.offset + fault->begin),
                               uint32_t(fence.offset + fault->end), language, fault->message,
                               fault->help});
  }

  CodeAnalysis transcript(const Fence& fence, std::vector<ConsoleLine> lines) {
    CodeAnalysis analysis =
        by_grammar(*find_grammar("bash"), fence, commands_of_transcript(fence.content, lines));
    analysis.tokens = tokens_in_commands(analysis.tokens, lines, fence.content);
    analysis.lines = std::move(lines);
    return analysis;
  }

  CodeAnalysis single(const Fence& fence) {
    nodes.clear();
    if (fence.content.size() > max_code_length) return {};
    const std::string_view language = canonical_language(language_word(fence.info));
    if (language == "console") {
      return transcript(fence, read_transcript(fence.content, TranscriptClaim::console));
    }
    if (language == "bash") {
      std::vector<ConsoleLine> lines = read_transcript(fence.content, TranscriptClaim::shell);
      if (!lines.empty()) return transcript(fence, std::move(lines));
    }
    if (const HandLexer* lexer = find_hand_lexer(language)) {
      CodeAnalysis analysis = {.tokens = lexer->tokens(fence.content)};
      judge(language, fence, fence.content, nullptr, analysis);
      return analysis;
    }
    const Grammar* grammar = find_grammar(language);
    if (grammar == nullptr) return {};
    return by_grammar(*grammar, fence, std::string(fence.content));
  }

  // A block of Markdown is what its fences are, to any depth that people write.
  CodeAnalysis markdown(const Fence& block) {
    CodeAnalysis analysis;
    if (is_exempt(block.info)) return analysis;
    std::vector<NestedMarkdown> waiting;
    waiting.push_back({std::string(block.content)});
    while (!waiting.empty()) {
      const NestedMarkdown outer = std::move(waiting.back());
      waiting.pop_back();
      for (NestedFence& nested : nested_fences(outer.content)) {
        const size_t offset = outer.offset + nested.begin;
        const Fence fence{nested.info, nested.content, offset, outer.depth + 1};
        if (canonical_language(language_word(nested.info)) == "markdown") {
          const bool is_judged = fence.depth < deepest_fence && !is_exempt(nested.info);
          if (is_judged) waiting.push_back({std::move(nested.content), offset, fence.depth});
          continue;
        }
        CodeAnalysis inner = single(fence);
        analysis.status = std::max(analysis.status, inner.status);
        std::ranges::move(inner.faults, std::back_inserter(analysis.faults));
      }
    }
    std::ranges::sort(analysis.faults, {}, &CodeFault::begin);
    return analysis;
  }
};

CodeAnalyser::CodeAnalyser() : state_(std::make_unique<State>()) {}

CodeAnalyser::~CodeAnalyser() = default;

CodeAnalysis CodeAnalyser::analyse(std::string_view info, std::string_view content) {
  const bool is_markdown = canonical_language(language_word(info)) == "markdown";
  const Fence fence{info, content};
  return is_markdown ? state_->markdown(fence) : state_->single(fence);
}

}  // namespace silcrow
