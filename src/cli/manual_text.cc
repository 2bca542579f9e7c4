// Walks the blocks; the inlines of each become words, which are wrapped.
#include "cli/manual_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "diag/terminal_text.h"
#include "model/walk.h"

namespace silcrow {

namespace {

constexpr size_t text_width = 80;

struct Word {
  std::string text;  // with its escape sequences
  size_t width = 0;  // in columns
  bool ends_line = false;
};

constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view code_colour = "\x1b[36m";

class ManualText {
 public:
  ManualText(const Document& document, Colour colour) : document_(document), colour_(colour) {}

  bool enter(NodeId id, const Node& node) {
    switch (node.kind) {
      case NodeKind::heading: add_heading(id); return false;
      case NodeKind::definition_term:
      case NodeKind::box_title:
      case NodeKind::paragraph:
      case NodeKind::caption:
        separate();
        add_wrapped(words_of(id));
        return false;
      case NodeKind::code_block: add_code(document_.code_blocks[node.data]); return false;
      case NodeKind::table: add_table(id); return false;
      case NodeKind::thematic_break:
        separate();
        add_line(std::string(text_width / 4, '-'));
        return false;
      case NodeKind::list:
        separate();
        is_fresh_ = true;
        item_ = document_.lists[node.data].start;
        return true;
      case NodeKind::list_item: enter_item(node); return true;
      case NodeKind::definition:
        margin_ += 4;
        is_fresh_ = true;
        return true;
      case NodeKind::block_quote:
      case NodeKind::admonition: margin_ += 2; return true;
      case NodeKind::html_block: return false;
      default: return true;
    }
  }

  void leave(NodeId, const Node& node) {
    switch (node.kind) {
      case NodeKind::list_item: margin_ -= marker_width(document_.node(node.parent)); break;
      case NodeKind::definition: margin_ -= 4; break;
      case NodeKind::block_quote:
      case NodeKind::admonition: margin_ -= 2; break;
      default: break;
    }
  }

  std::string take() { return std::move(output_); }

 private:
  // An empty line before each block but the first of its container.
  void separate() {
    if (!is_fresh_ && !output_.empty()) output_ += '\n';
    is_fresh_ = false;
  }

  size_t marker_width(const Node& list) const {
    return document_.lists[list.data].marker == ListMarker::bullet ? 2 : 4;
  }

  void enter_item(const Node& node) {
    const Node& list = document_.node(node.parent);
    if (!document_.lists[list.data].is_tight) separate();
    is_fresh_ = true;
    const size_t width = marker_width(list);
    marker_ = width == 2 ? "- " : fmt::format("{:>2}. ", item_++);
    margin_ += width;
  }

  void add_line(std::string_view text) {
    if (!text.empty()) output_ += std::string(margin_ - marker_.size(), ' ') + marker_;
    marker_.clear();
    output_ += text;
    output_ += '\n';
  }

  void add_wrapped(const std::vector<Word>& words) {
    std::string line;
    size_t width = 0;
    bool is_first = true;
    for (const Word& word : words) {
      if (!is_first && margin_ + width + 1 + word.width > text_width) {
        add_line(line);
        line.clear();
        width = 0;
        is_first = true;
      }
      if (!is_first) line += ' ';
      line += word.text;
      width += word.width + !is_first;
      is_first = false;
      if (!word.ends_line) continue;
      add_line(line);
      line.clear();
      width = 0;
      is_first = true;
    }
    if (!is_first) add_line(line);
  }

  // Without bold, a line below tells a heading from a paragraph.
  void add_heading(NodeId id) {
    separate();
    const std::vector<Word> words = words_of(id);
    add_wrapped(words);
    if (colour_ == Colour::ansi) return;
    const bool is_title = document_.headings[document_.node(id).data].level == 1;
    add_line(std::string(std::min(joined(words).width, text_width), is_title ? '=' : '-'));
  }

  void add_code(const CodeBlock& block) {
    separate();
    margin_ += 4;
    for (std::string_view rest = block.content; !rest.empty();) {
      const size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = trim_blanks_right(rest.substr(0, end));
      add_line(line.empty() ? std::string() : styled(code_colour, terminal_text(line)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    margin_ -= 4;
  }

  // Columns as wide as their widest cell, two blanks between them, the last one ragged.
  void add_table(NodeId table) {
    std::vector<std::vector<Word>> rows;
    std::vector<size_t> widths;
    for (uint32_t i = uint32_t(table); i < uint32_t(document_.node(table).end); ++i) {
      const NodeKind kind = document_.nodes[i].kind;
      if (kind == NodeKind::table_header || kind == NodeKind::table_row) rows.emplace_back();
      if (kind != NodeKind::table_cell) continue;
      rows.back().push_back(joined(words_of(NodeId(i))));
      if (widths.size() < rows.back().size()) widths.push_back(0);
      size_t& width = widths[rows.back().size() - 1];
      width = std::max(width, rows.back().back().width);
    }
    separate();
    for (const std::vector<Word>& row : rows) {
      std::string line;
      for (size_t column = 0; column < row.size(); ++column) {
        line += row[column].text;
        if (column + 1 == row.size()) break;
        line += std::string(widths[column] - row[column].width + 2, ' ');
      }
      add_line(line);
    }
  }

  static Word joined(const std::vector<Word>& words) {
    Word all;
    for (const Word& word : words) {
      if (!all.text.empty()) all.text += ' ';
      all.width += word.width + (all.width > 0);
      all.text += word.text;
    }
    return all;
  }

  std::string styled(std::string_view style, std::string_view text) const {
    if (colour_ == Colour::none || style.empty()) return std::string(text);
    return fmt::format("{}{}\x1b[0m", style, text);
  }

  std::string_view style_of(const Node& leaf) const {
    if (leaf.kind == NodeKind::code_span) return code_colour;
    for (NodeId id = leaf.parent; id != NodeId(0); id = document_.node(id).parent) {
      switch (document_.node(id).kind) {
        case NodeKind::strong:
        case NodeKind::heading:
        case NodeKind::definition_term:
        case NodeKind::table_header:
        case NodeKind::box_title: return bold;
        default: break;
      }
    }
    return {};
  }

  // The words of a block's inlines. Pieces without a blank between them are one word.
  std::vector<Word> words_of(NodeId block) const {
    std::vector<Word> words;
    bool is_open = false;
    const auto add = [&](std::string_view piece, std::string_view style) {
      if (!is_open) words.emplace_back();
      is_open = true;
      words.back().text += styled(style, terminal_text(piece));
      words.back().width += terminal_columns(piece);
    };
    for (uint32_t i = uint32_t(block) + 1; i < uint32_t(document_.node(block).end);) {
      const Node& node = document_.nodes[i];
      if (node.kind == NodeKind::soft_break || node.kind == NodeKind::hard_break) {
        is_open = false;
        if (node.kind == NodeKind::hard_break && !words.empty()) words.back().ends_line = true;
      }
      if (node.kind == NodeKind::text || node.kind == NodeKind::code_span) {
        const bool is_code = node.kind == NodeKind::code_span;
        const std::string text = is_code ? fmt::format("`{}`", node.text) : std::string(node.text);
        add_pieces(
            text, [&](std::string_view piece) { add(piece, style_of(node)); }, is_open);
      }
      i = node.kind == NodeKind::image ? uint32_t(node.end) : i + 1;
    }
    return words;
  }

  template <typename Add>
  static void add_pieces(std::string_view text, Add add, bool& is_open) {
    while (!text.empty()) {
      const size_t end = std::min(text.find_first_of(" \n\t"), text.size());
      if (end > 0) add(text.substr(0, end));
      if (end < text.size()) is_open = false;
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  const Document& document_;
  const Colour colour_;
  std::string output_;
  std::string marker_;  // of a list item, for its first line
  size_t margin_ = 0;   // in columns
  size_t item_ = 1;     // the next number of the list
  bool is_fresh_ = true;
};

}  // namespace

std::string manual_text(const Document& document, Colour colour) {
  ManualText text(document, colour);
  walk(document, NodeId(0), text);
  return text.take();
}

}  // namespace silcrow
