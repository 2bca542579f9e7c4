// One visitor; the facts of each kind in one switch, the longer ones in functions.
#include "render/tree/tree_writer.h"

#include "model/walk.h"
#include "render/tree/tree_names.h"
#include "render/tree/tree_text.h"

namespace silcrow {
namespace {

class TreeWriter {
 public:
  TreeWriter(const Document& document, const Sources& sources)
      : document_(document), text_(sources, document.file) {}

  std::string write() {
    write_front_matter();
    if (!document_.nodes.empty()) walk(document_, NodeId{}, *this);
    write_definitions();
    return text_.take();
  }

  bool enter(NodeId, const Node& node) {
    text_.begin_line(depth_++, node_kind_name(node.kind));
    text_.place(node.span);
    write_facts(node);
    text_.end_line();
    if (node.kind == NodeKind::code_block) write_code(document_.code_blocks[node.data]);
    return true;
  }

  void leave(NodeId, const Node&) { --depth_; }

 private:
  void write_front_matter() {
    if (document_.front_matter.span.file == no_file) return;
    text_.begin_line(0, "front_matter");
    text_.place(document_.front_matter.span);
    text_.end_line();
    for (const FrontMatterField& field : document_.front_matter.fields) {
      write_field(1, ".field", field);
      for (const FrontMatterEntry& entry : field.entries) write_field(2, ".entry", entry);
    }
  }

  void write_field(uint32_t depth, std::string_view name, const auto& field) {
    text_.begin_line(depth, name);
    text_.fact("key", field.key, field.key_span);
    for (size_t i = 0; i < field.values.size(); ++i) {
      const Span span = i < field.value_spans.size() ? field.value_spans[i] : Span{};
      text_.fact("value", field.values[i], span);
    }
    text_.end_line();
  }

  void write_definitions() {
    for (const LinkDefinition& definition : document_.definitions) {
      text_.begin_line(0, "link_definition");
      text_.place(definition.span);
      text_.fact("label", definition.label, definition.label_span);
      text_.fact("destination", definition.destination, definition.destination_span);
      text_.fact("title", definition.title, definition.title_span);
      text_.end_line();
    }
  }

  // A table's and a paragraph's like have no facts of their own.
  void write_facts(const Node& node) {
    switch (node.kind) {
      case NodeKind::heading: write_heading(document_.headings[node.data]); break;
      case NodeKind::code_block: write_code_facts(document_.code_blocks[node.data]); break;
      case NodeKind::list: write_list(document_.lists[node.data]); break;
      case NodeKind::list_item: write_item(document_.list_items[node.data]); break;
      case NodeKind::table: write_table(document_.tables[node.data]); break;
      case NodeKind::admonition: write_admonition(document_.admonitions[node.data]); break;
      case NodeKind::caption: write_caption(document_.captions[node.data]); break;
      case NodeKind::footnote_definition:
      case NodeKind::footnote_reference: write_footnote(document_.footnotes[node.data]); break;
      case NodeKind::link:
      case NodeKind::image: write_link(document_.links[node.data]); break;
      case NodeKind::html_block:
      case NodeKind::text:
      case NodeKind::code_span:
      case NodeKind::html_inline: text_.quoted(node.text); break;
      case NodeKind::document:
      case NodeKind::paragraph:
      case NodeKind::block_quote:
      case NodeKind::thematic_break:
      case NodeKind::table_header:
      case NodeKind::table_row:
      case NodeKind::table_cell:
      case NodeKind::box_title:
      case NodeKind::tab_set:
      case NodeKind::tab:
      case NodeKind::definition_list:
      case NodeKind::definition_term:
      case NodeKind::definition:
      case NodeKind::figure:
      case NodeKind::soft_break:
      case NodeKind::hard_break:
      case NodeKind::emphasis:
      case NodeKind::strong:
      case NodeKind::strikethrough: break;
    }
  }

  void write_heading(const Heading& heading) {
    text_.number("level", heading.level);
    text_.fact("id", heading.id, heading.id_span);
    for (const std::string_view name : heading.classes) text_.fact("class", name);
  }

  void write_list(const List& list) {
    text_.word("marker", tree_name(list.marker));
    if (list.marker != ListMarker::bullet) text_.number("start", list.start);
    text_.word("spacing", list.is_tight ? "tight" : "loose");
  }

  void write_item(const ListItem& item) {
    if (item.task == TaskState::none) return;
    text_.word("task", tree_name(item.task));
    text_.fact("box", {}, item.task_span);
  }

  void write_table(const Table& table) {
    std::string columns;
    for (const Alignment alignment : table.columns) {
      if (!columns.empty()) columns += ',';
      columns += tree_name(alignment);
    }
    text_.word("columns", columns);
  }

  void write_admonition(const Admonition& box) {
    text_.fact("name", box.name, box.name_span);
    for (const std::string_view name : box.classes) text_.fact("class", name);
    if (box.folding != Folding::none) text_.word("folding", tree_name(box.folding));
    if (box.hides_title) text_.word("title", "hidden");
  }

  void write_caption(const Caption& caption) {
    text_.word("kind", tree_name(caption.kind));
    text_.fact("number", caption.number);
    text_.fact("label", {}, caption.label_span);
  }

  void write_footnote(const Footnote& note) {
    text_.fact("label", note.label);
    text_.number("number", note.number);
    if (note.reference > 0) text_.number("reference", note.reference);
    if (note.references > 0) text_.number("references", note.references);
  }

  void write_link(const Link& link) {
    text_.word("form", tree_name(link.form));
    text_.fact("destination", link.destination, link.destination_span);
    text_.fact("title", link.title, link.title_span);
    text_.fact("label", {}, link.label_span);
  }

  void write_code_facts(const CodeBlock& block) {
    text_.word("fence", tree_name(block.fence));
    text_.fact("info", block.info, block.info_span);
    text_.fact("language", block.language);
    text_.fact("canonical", block.canonical_language);
  }

  void write_code(const CodeBlock& block) {
    size_t line = 0;
    for (size_t begin = 0; begin < block.content.size(); ++line) {
      const size_t end = std::min(block.content.find('\n', begin), block.content.size());
      text_.begin_line(depth_, ".line");
      text_.place(line < block.lines.size() ? block.lines[line] : Span{});
      text_.quoted(block.content.substr(begin, end - begin));
      text_.end_line();
      begin = end + 1;
    }
    for (const ConsoleLine& console : block.analysis.lines) {
      text_.begin_line(depth_, ".console");
      text_.word(tree_name(console.kind), std::to_string(console.begin) + '-' +
                                              std::to_string(console.text_begin) + '-' +
                                              std::to_string(console.end));
      text_.end_line();
    }
    for (const CodeToken& token : block.analysis.tokens) {
      text_.begin_line(depth_, ".token");
      text_.word(tree_name(token.token_class),
                 std::to_string(token.begin) + '-' + std::to_string(token.end));
      text_.quoted(block.content.substr(token.begin, token.end - token.begin));
      text_.end_line();
    }
  }

  const Document& document_;
  TreeText text_;
  size_t depth_ = 0;
};

}  // namespace

std::string document_tree(const Document& document, const Sources& sources) {
  return TreeWriter(document, sources).write();
}

}  // namespace silcrow
