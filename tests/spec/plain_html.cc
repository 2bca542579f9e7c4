// One visitor; "a new line here, unless there is one" keeps the specification's line breaks.
#include "spec/plain_html.h"

#include <string_view>

#include "base/ascii.h"
#include "model/walk.h"

namespace silcrow {

namespace {

class PlainHtmlWriter {
 public:
  explicit PlainHtmlWriter(const Document& document) : document_(document) {}

  std::string write() {
    walk(document_, NodeId{}, *this);
    return std::move(out_);
  }

  bool enter(NodeId id, const Node& node) {
    if (images_ > 0) {
      enter_alternative(node);
      return true;
    }
    if (is_inline(node.kind)) {
      enter_inline(node);
    } else {
      enter_block(id, node);
    }
    return true;
  }

  void leave(NodeId id, const Node& node) {
    if (node.kind == NodeKind::image) return leave_image(node);
    if (images_ > 0) return;
    switch (node.kind) {
      case NodeKind::emphasis: out_ += "</em>"; break;
      case NodeKind::strong: out_ += "</strong>"; break;
      case NodeKind::strikethrough: out_ += "</del>"; break;
      case NodeKind::link: out_ += "</a>"; break;
      default:
        if (!is_inline(node.kind)) leave_block(id, node);
    }
  }

 private:
  void line() {
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
  }

  void escape(std::string_view text) {
    for (const char c : text) {
      switch (c) {
        case '&': out_ += "&amp;"; break;
        case '<': out_ += "&lt;"; break;
        case '>': out_ += "&gt;"; break;
        case '"': out_ += "&quot;"; break;
        default: out_ += c;
      }
    }
  }

  void address(std::string_view url) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : url) {
      if (c == '&') {
        out_ += "&amp;";
      } else if (c == '\'') {
        out_ += "&#x27;";
      } else if (is_ascii_alphanumeric(c) ||
                 std::string_view("-_.+!*(),%#@?=;:/$~").find(c) != std::string_view::npos) {
        out_ += c;
      } else {
        out_ += '%';
        out_ += digits[uint8_t(c) >> 4];
        out_ += digits[uint8_t(c) & 15];
      }
    }
  }

  void title(const Link& link) {
    if (link.title.empty()) return;
    out_ += " title=\"";
    escape(link.title);
    out_ += '"';
  }

  void enter_inline(const Node& node) {
    switch (node.kind) {
      case NodeKind::text: return escape(node.text);
      case NodeKind::soft_break: out_ += '\n'; return;
      case NodeKind::hard_break: out_ += "<br />\n"; return;
      case NodeKind::html_inline: out_ += node.text; return;
      case NodeKind::emphasis: out_ += "<em>"; return;
      case NodeKind::strong: out_ += "<strong>"; return;
      case NodeKind::strikethrough: out_ += "<del>"; return;
      case NodeKind::code_span:
        out_ += "<code>";
        escape(node.text);
        out_ += "</code>";
        return;
      case NodeKind::link: {
        const Link& link = document_.links[node.data];
        out_ += "<a href=\"";
        address(link.destination);
        out_ += '"';
        title(link);
        out_ += '>';
        return;
      }
      case NodeKind::image:
        out_ += "<img src=\"";
        address(document_.links[node.data].destination);
        out_ += "\" alt=\"";
        ++images_;
        return;
      case NodeKind::footnote_reference:
        out_ += "<sup>" + std::to_string(document_.footnotes[node.data].number) + "</sup>";
        return;
      default: return;
    }
  }

  // Inside an image only the text counts.
  void enter_alternative(const Node& node) {
    if (node.kind == NodeKind::image) ++images_;
    if (node.kind == NodeKind::soft_break || node.kind == NodeKind::hard_break) out_ += '\n';
    escape(node.text);
  }

  void leave_image(const Node& node) {
    if (--images_ > 0) return;
    out_ += '"';
    title(document_.links[node.data]);
    out_ += " />";
  }

  bool is_bare_paragraph(NodeId id) const {
    const NodeId item = document_.node(id).parent;
    if (document_.node(item).kind != NodeKind::list_item) return false;
    return document_.lists[document_.node(document_.node(item).parent).data].is_tight;
  }

  void enter_block(NodeId id, const Node& node) {
    if (node.kind == NodeKind::document) return;
    if (node.kind == NodeKind::paragraph && is_bare_paragraph(id)) return write_task(node);
    line();
    switch (node.kind) {
      case NodeKind::paragraph: out_ += "<p>"; return write_task(node);
      case NodeKind::heading: out_ += "<h" + level(node) + ">"; return;
      case NodeKind::block_quote: out_ += "<blockquote>\n"; return;
      case NodeKind::list: return enter_list(document_.lists[node.data]);
      case NodeKind::list_item: out_ += "<li>"; return;
      case NodeKind::code_block: return write_code(document_.code_blocks[node.data]);
      case NodeKind::html_block: out_ += node.text; return line();
      case NodeKind::thematic_break: out_ += "<hr />\n"; return;
      case NodeKind::table: out_ += "<table>\n"; return;
      case NodeKind::table_header: out_ += "<thead>\n<tr>\n"; return;
      case NodeKind::table_row:
        if (document_.node(NodeId(uint32_t(node.parent) + 1)).end == id) out_ += "<tbody>\n";
        out_ += "<tr>\n";
        return;
      case NodeKind::table_cell: return enter_cell(node);
      default: out_ += "<div class=\"" + std::string(node_kind_name(node.kind)) + "\">\n"; return;
    }
  }

  void leave_block(NodeId id, const Node& node) {
    switch (node.kind) {
      case NodeKind::document:
      case NodeKind::code_block:
      case NodeKind::html_block:
      case NodeKind::thematic_break: return;
      case NodeKind::paragraph:
        if (!is_bare_paragraph(id)) out_ += "</p>\n";
        return;
      case NodeKind::heading: out_ += "</h" + level(node) + ">\n"; return;
      case NodeKind::list_item: out_ += "</li>\n"; return;
      case NodeKind::table_header: out_ += "</tr>\n</thead>\n"; return;
      case NodeKind::table_row:
        out_ += "</tr>\n";
        if (node.end == document_.node(node.parent).end) out_ += "</tbody>\n";
        return;
      case NodeKind::table_cell: out_ += is_in_header(node) ? "</th>\n" : "</td>\n"; return;
      default: break;
    }
    line();
    if (node.kind == NodeKind::block_quote) {
      out_ += "</blockquote>\n";
    } else if (node.kind == NodeKind::table) {
      out_ += "</table>\n";
    } else if (node.kind == NodeKind::list) {
      const bool is_bullet = document_.lists[node.data].marker == ListMarker::bullet;
      out_ += is_bullet ? "</ul>\n" : "</ol>\n";
    } else {
      out_ += "</div>\n";
    }
  }

  std::string level(const Node& node) const {
    return std::to_string(document_.headings[node.data].level);
  }

  bool is_in_header(const Node& cell) const {
    return document_.node(cell.parent).kind == NodeKind::table_header;
  }

  void enter_list(const List& list) {
    if (list.marker == ListMarker::bullet) {
      out_ += "<ul>\n";
    } else if (list.start == 1) {
      out_ += "<ol>\n";
    } else {
      out_ += "<ol start=\"" + std::to_string(list.start) + "\">\n";
    }
  }

  void enter_cell(const Node& node) {
    size_t column = 0;
    for (uint32_t id = uint32_t(node.parent) + 1; &document_.nodes[id] != &node;
         id = uint32_t(document_.nodes[id].end))
      ++column;
    const Node& table = document_.node(document_.node(node.parent).parent);
    out_ += is_in_header(node) ? "<th" : "<td";
    switch (document_.tables[table.data].columns.at(column)) {
      case Alignment::none: break;
      case Alignment::left: out_ += " align=\"left\""; break;
      case Alignment::center: out_ += " align=\"center\""; break;
      case Alignment::right: out_ += " align=\"right\""; break;
    }
    out_ += '>';
  }

  void write_task(const Node& paragraph) {
    const Node& item = document_.node(paragraph.parent);
    if (item.kind != NodeKind::list_item || &paragraph != &item + 1) return;
    const TaskState task = document_.list_items[item.data].task;
    if (task == TaskState::open) out_ += "<input disabled=\"\" type=\"checkbox\"> ";
    if (task == TaskState::done) out_ += "<input checked=\"\" disabled=\"\" type=\"checkbox\"> ";
  }

  void write_code(const CodeBlock& block) {
    out_ += "<pre><code";
    const std::string_view word = block.info.substr(0, block.info.find_first_of(" \t\n"));
    if (!word.empty()) {
      out_ += " class=\"language-";
      escape(word);
      out_ += '"';
    }
    out_ += '>';
    escape(block.content);
    out_ += "</code></pre>\n";
  }

  const Document& document_;
  std::string out_;
  int images_ = 0;
};

}  // namespace

std::string plain_html(const Document& document) { return PlainHtmlWriter(document).write(); }

}  // namespace silcrow
