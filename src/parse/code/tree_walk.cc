// The walk: a list of nodes, a stack of those that are open, and the first rule that fits. A table
// is many times faster than tree-sitter's query language.
#include "parse/code/tree_walk.h"

#include "diag/rule.h"
#include "parse/code/token_painter.h"

namespace silcrow {
namespace {

// A node that the walk is inside of.
struct OpenNode {
  const CodeNode* node;
  std::optional<TokenClass> paint;  // of its bytes that no child paints
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool passes(TextTest test, std::string_view content, uint32_t begin, uint32_t end) {
  const std::string_view text = content.substr(begin, end - begin);
  switch (test) {
    case TextTest::any: return true;
    case TextTest::option:
      return text.size() > 1 && text[0] == '-' && text != "--" && !is_digit(text[1]) &&
             (begin == 0 || is_blank(content[begin - 1]));
    case TextTest::quoted: return text.starts_with('\'') || text.starts_with('"');
    case TextTest::digits:
      return !text.empty() &&
             is_digit(text.size() > 1 && (text[0] == '-' || text[0] == '+') ? text[1] : text[0]);
  }
  return false;
}

class TreeWalk {
 public:
  TreeWalk(std::span<const CodeNode> nodes, const NodeTable& table, std::string_view content)
      : nodes_(nodes), table_(table), content_(content), painter_(content) {}

  std::vector<CodeToken> run() {
    for (uint32_t i = 0; i < nodes_.size();) {
      while (!open_.empty() && open_.back().node->after <= i) close();
      i = enter(i);
    }
    while (!open_.empty()) close();
    return painter_.take_tokens();
  }

 private:
  // Paints a node. The next one to enter is the first inside, or, where its children are of no
  // interest, the first behind.
  uint32_t enter(uint32_t index) {
    const CodeNode& node = nodes_[index];
    const SymbolRule* rule = matching_rule(node);
    if (rule != nullptr && rule->inside == Inside::sealed && rule->paint) {
      painter_.stretch(*rule->paint, node.begin, node.end);
      return node.after;
    }
    if (rule != nullptr) painter_.change(rule->paint, node.begin);
    open_.push_back({&node, rule == nullptr ? paint_around() : rule->paint});
    return index + 1;
  }

  void close() {
    const uint32_t end = open_.back().node->end;
    open_.pop_back();
    painter_.change(paint_around(), end);
  }

  const SymbolRule* matching_rule(const CodeNode& node) const {
    const CodeNode* parent = open_.empty() ? nullptr : open_.back().node;
    for (const SymbolRule& rule : table_.rules(node.symbol)) {
      const bool fits =
          (rule.parent == SymbolRule::any_symbol ||
           (parent != nullptr && parent->symbol == rule.parent)) &&
          (rule.field == 0 || node.field == rule.field) &&
          (rule.parent_field == 0 || (parent != nullptr && parent->field == rule.parent_field)) &&
          passes(rule.text, content_, node.begin, node.end);
      if (fits) return &rule;
    }
    return nullptr;
  }

  std::optional<TokenClass> paint_around() const {
    return open_.empty() ? plain : open_.back().paint;
  }

  std::span<const CodeNode> nodes_;
  const NodeTable& table_;
  std::string_view content_;
  TokenPainter painter_;
  std::vector<OpenNode> open_;
};

}  // namespace

std::vector<CodeToken> walk_tree(std::span<const CodeNode> nodes, const NodeTable& table,
                                 std::string_view content) {
  return TreeWalk(nodes, table, content).run();
}

}  // namespace silcrow
