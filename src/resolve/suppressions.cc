// Finds the comments among the raw HTML, and the blocks that they are about.
#include "resolve/suppressions.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/html_tags.h"
#include "base/nearest.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

constexpr std::string_view block_word = "silcrow-ignore";
constexpr std::string_view file_word = "silcrow-ignore-file";

// A place in a node's text.
struct Name {
  std::string_view text;
  size_t begin = 0;
};

// The next word of `text` from `at` on, which moves behind it. A comma is a blank.
Name next_word(std::string_view text, size_t& at) {
  const auto is_between = [](char c) { return is_white_space(c) || c == ','; };
  while (at < text.size() && is_between(text[at])) ++at;
  const size_t begin = at;
  while (at < text.size() && !is_between(text[at]) && text[at] != ':') ++at;
  return {text.substr(begin, at - begin), begin};
}

bool is_only_comments(const Node& node) {
  if (node.kind != NodeKind::html_block) return false;
  return std::ranges::all_of(html_pieces(node.text), [](const HtmlPiece& piece) {
    return piece.kind == HtmlPieceKind::comment || piece.kind == HtmlPieceKind::text;
  });
}

class PageSuppressions {
 public:
  PageSuppressions(const Document& document, const Sources& sources, Diagnostics& diagnostics)
      : document_(document), sources_(sources), diagnostics_(diagnostics) {}

  std::vector<Suppression> read() {
    for (const NodeId id : document_.by_kind.of({NodeKind::html_block, NodeKind::html_inline})) {
      const Node& node = document_.node(id);
      if (node.text.find(block_word) == std::string_view::npos) continue;
      for (const HtmlPiece& piece : html_pieces(node.text)) {
        if (piece.kind == HtmlPieceKind::comment) read_comment(id, piece);
      }
    }
    return std::move(found_);
  }

 private:
  void read_comment(NodeId id, const HtmlPiece& piece) {
    const Node& node = document_.node(id);
    std::string_view text = node.text.substr(0, piece.end);
    if (text.ends_with("-->")) text.remove_suffix(3);
    size_t at = std::min(piece.begin + 4, text.size());  // behind `<!--`
    const Name word = next_word(text, at);
    if (word.text != block_word && word.text != file_word) return;

    const Span reach = word.text == file_word ? whole_file(node) : reach_of(id, piece.end);
    size_t count = 0;
    for (Name name = next_word(text, at); !name.text.empty(); name = next_word(text, at), ++count) {
      add(node, name, reach);
    }
    if (count > 0) return;
    diagnostics_.add(Rule::suppression_unknown_rule, span_of(node, word.begin, word.text.size()),
                     "`" + std::string(word.text) + "` without the name of a rule");
  }

  void add(const Node& node, const Name& name, Span reach) {
    const Span span = span_of(node, name.begin, name.text.size());
    if (const std::optional<Rule> rule = rule_of(name.text)) {
      found_.push_back({*rule, span, reach});
      return;
    }
    Diagnostic& diagnostic = diagnostics_.add(Rule::suppression_unknown_rule, span,
                                              "no rule is called `" + std::string(name.text) + "`");
    std::string help = did_you_mean(name.text, rule_names());
    if (!help.empty()) diagnostic.help.push_back(std::move(help));
  }

  // The text of a block inside a quote or a list lacks the marks of its lines; then the whole node
  // is the place.
  Span span_of(const Node& node, size_t begin, size_t size) const {
    if (!sources_.text(node.span).starts_with(node.text.substr(0, begin + size))) return node.span;
    const uint32_t from = node.span.begin + uint32_t(begin);
    return {node.span.file, from, from + uint32_t(size)};
  }

  Span whole_file(const Node& node) const {
    return {node.span.file, 0, uint32_t(sources_.file(node.span.file).text.size())};
  }

  // `end` is where the comment ends in the node's text.
  Span reach_of(NodeId id, size_t end) const {
    const Node& node = document_.node(id);
    if (node.kind == NodeKind::html_inline) return document_.node(line_of(id)).span;

    const uint32_t container_end = uint32_t(document_.node(node.parent).end);
    uint32_t next = uint32_t(node.end);
    while (next < container_end && is_only_comments(document_.nodes[next])) {
      next = uint32_t(document_.nodes[next].end);
    }
    const Span comment_end = span_of(node, end, 0);
    if (next < container_end) {
      const Span block = document_.nodes[next].span;
      if (block.file != node.span.file) return block;
      return {block.file, comment_end.begin, block.end};
    }
    const bool is_root = node.parent == NodeId(0);
    const Span container = is_root ? whole_file(node) : document_.node(node.parent).span;
    if (container.file != node.span.file) return node.span;
    return {container.file, comment_end.begin, container.end};
  }

  // The block that an inline stands in, of a table cell the row.
  NodeId line_of(NodeId id) const {
    while (id != NodeId(0) && is_inline(document_.node(id).kind)) id = document_.node(id).parent;
    const Node& block = document_.node(id);
    return block.kind == NodeKind::table_cell ? block.parent : id;
  }

  const Document& document_;
  const Sources& sources_;
  Diagnostics& diagnostics_;
  std::vector<Suppression> found_;
};

}  // namespace

std::vector<Suppression> page_suppressions(const Document& document, const Sources& sources,
                                           Diagnostics& diagnostics) {
  return PageSuppressions(document, sources, diagnostics).read();
}

}  // namespace silcrow
