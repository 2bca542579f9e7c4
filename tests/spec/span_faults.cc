// The order of spans, and blocks. Inlines are in inline_faults.cc.
#include "spec/span_faults.h"

#include <algorithm>

#include "base/ascii.h"
#include "spec/read_back.h"

namespace silcrow {

namespace {

class BlockFaults {
 public:
  BlockFaults(const ParsedText& parsed, FaultList& list)
      : parsed_(parsed), document_(parsed.document()), list_(list) {}

  void check_order() {
    std::vector<uint32_t> reached(document_.nodes.size(), 0);  // per node: its last child's end
    for (uint32_t id = 0; id < document_.nodes.size(); ++id) {
      const Node& node = document_.nodes[id];
      list_.at(id, node);
      const uint32_t size = uint32_t(parsed_.sources.file(parsed_.file).text.size());
      const bool is_in_file = node.span.file == parsed_.file && node.span.begin <= node.span.end &&
                              node.span.end <= size;
      list_.expect(is_in_file, "lies in its file");
      if (id == 0) continue;
      const Node& parent = document_.node(node.parent);
      list_.expect(parent.span.begin <= node.span.begin && node.span.end <= parent.span.end,
                   "lies within its parent");
      if (node.kind == NodeKind::footnote_definition) continue;
      list_.expect(reached[size_t(node.parent)] <= node.span.begin, "lies behind its sibling");
      reached[size_t(node.parent)] = node.span.end;
    }
  }

  void check_blocks() {
    for (uint32_t id = 1; id < document_.nodes.size(); ++id) {
      const Node& node = document_.nodes[id];
      if (is_inline(node.kind)) continue;
      list_.at(id, node);
      check_block(node, parsed_.bytes(node.span));
    }
  }

 private:
  void check_block(const Node& node, std::string_view bytes) {
    switch (node.kind) {
      case NodeKind::heading: return check_heading(document_.headings[node.data], bytes);
      case NodeKind::block_quote: return list_.expect(bytes.starts_with('>'), "begins with `>`");
      case NodeKind::list:
      case NodeKind::list_item: return check_item(node, bytes);
      case NodeKind::code_block: return check_code(document_.code_blocks[node.data], bytes);
      case NodeKind::html_block:
        return list_.expect(squeezed(bytes) == squeezed(node.text), "reads as its HTML");
      case NodeKind::thematic_break:
        return list_.expect(!bytes.empty() && std::string_view("-*_").find(bytes[0]) != npos &&
                                squeezed(bytes).find_first_not_of(bytes[0]) == npos,
                            "is a line of marks");
      case NodeKind::admonition: return check_box(document_.admonitions[node.data], bytes);
      case NodeKind::tab_set:
      case NodeKind::tab: return list_.expect(bytes.starts_with("==="), "begins with `===`");
      case NodeKind::definition: return list_.expect(bytes.starts_with(':'), "begins with `:`");
      case NodeKind::caption: return check_caption(document_.captions[node.data]);
      case NodeKind::footnote_definition:
        return check_footnote(document_.footnotes[node.data], bytes);
      case NodeKind::definition_list:
        return list_.expect(!bytes.empty() && !is_white_space(bytes[0]), "begins with its term");
      case NodeKind::paragraph:
      case NodeKind::box_title:
      case NodeKind::table:
      case NodeKind::table_header:
        return list_.expect(
            !bytes.empty() && !is_white_space(bytes[0]) && !is_white_space(bytes.back()),
            "begins and ends with its text");
      default: return;
    }
  }

  void check_heading(const Heading& heading, std::string_view bytes) {
    const bool is_atx = bytes.starts_with(std::string(heading.level, '#')) &&
                        (bytes.size() == heading.level || is_blank(bytes[heading.level]));
    const std::string_view last = bytes.substr(bytes.find_last_of("\r\n") + 1);
    const char mark = heading.level == 1 ? '=' : '-';
    const bool is_setext = heading.level <= 2 && !bytes.empty() && !is_blank(bytes[0]) &&
                           bytes.size() > last.size() && last.ends_with(mark) &&
                           last.find_first_not_of(std::string(" \t>") + mark) == npos;
    list_.expect(is_atx || is_setext, "begins with its hashes or ends with its underline");
    if (!heading.id.empty())
      list_.expect(parsed_.bytes(heading.id_span) == heading.id, "names the place of its id");
  }

  void check_item(const Node& node, std::string_view bytes) {
    const NodeId list = node.kind == NodeKind::list_item ? node.parent : NodeId{};
    const ListMarker marker = node.kind == NodeKind::list
                                  ? document_.lists[node.data].marker
                                  : document_.lists[document_.node(list).data].marker;
    list_.expect(begins_with_marker(bytes, marker), "begins with its marker");
    if (node.kind == NodeKind::list) return;
    const ListItem& item = document_.list_items[node.data];
    if (item.task == TaskState::none) return;
    const std::string_view box = parsed_.bytes(item.task_span);
    list_.expect(item.task == TaskState::open ? box == "[ ]" : box == "[x]" || box == "[X]",
                 "names the place of its box");
  }

  void check_code(const CodeBlock& block, std::string_view bytes) {
    if (block.fence != FenceState::indented) {
      list_.expect(bytes.starts_with("```") || bytes.starts_with("~~~"), "begins with its fence");
      if (block.fence == FenceState::closed)
        list_.expect(bytes.ends_with(std::string(3, bytes.empty() ? ' ' : bytes[0])),
                     "ends with its fence");
      list_.expect(is_decoded(parsed_.bytes(block.info_span), block.info), "names its info string");
    }
    size_t line = 0;
    for (size_t begin = 0; begin < block.content.size(); ++line) {
      const size_t end = std::min(block.content.find('\n', begin), block.content.size());
      const std::string_view content = block.content.substr(begin, end - begin);
      begin = end + 1;
      if (line >= block.lines.size()) break;
      const std::string_view source = parsed_.bytes(block.lines[line]);
      list_.expect(source == content || same_but_tabs(source, content), "has its lines in place");
    }
    list_.expect(line == block.lines.size(), "has a place for each line");
  }

  void check_box(const Admonition& box, std::string_view bytes) {
    const bool is_alert = bytes.starts_with('>');
    const bool is_box = bytes.starts_with("!!!") || bytes.starts_with("???");
    const bool is_directive = bytes.starts_with(":::");
    list_.expect(is_alert || is_box || is_directive, "begins with its marker");
    list_.expect(ascii_lower_case(parsed_.bytes(box.name_span)) == box.name, "names its name");
  }

  void check_caption(const Caption& caption) {
    const std::string_view label = parsed_.bytes(caption.label_span);
    const std::string_view word = caption.kind == CaptionKind::figure  ? "Figure "
                                  : caption.kind == CaptionKind::table ? "Table "
                                                                       : "Listing ";
    list_.expect(label == std::string(word) + std::string(caption.number), "names its label");
  }

  void check_footnote(const Footnote& note, std::string_view bytes) {
    list_.expect(bytes.starts_with("[^"), "begins with its label");
    list_.expect(squeezed(bytes).starts_with("[^" + squeezed(note.label) + "]:"),
                 "begins with its own label");
  }

  const ParsedText& parsed_;
  const Document& document_;
  FaultList& list_;
};

void check_definitions(const ParsedText& parsed, FaultList& list) {
  for (const LinkDefinition& definition : parsed.document().definitions) {
    list.name("definition [" + std::string(definition.label) + "]");
    list.expect(parsed.bytes(definition.span).starts_with('['), "begins with `[`");
    list.expect(squeezed(parsed.bytes(definition.label_span)) == squeezed(definition.label),
                "names its label");
    list.expect(is_decoded(parsed.bytes(definition.destination_span), definition.destination),
                "names its destination");
    list.expect(is_decoded(parsed.bytes(definition.title_span), definition.title),
                "names its title");
  }
}

void check_front_matter(const ParsedText& parsed, FaultList& list) {
  for (const FrontMatterField& field : parsed.document().front_matter.fields) {
    list.name("field " + field.key);
    list.expect(parsed.bytes(field.key_span).find(field.key) != npos, "names its key");
    list.expect(field.values.size() == field.value_spans.size(), "has a place for each value");
    for (const FrontMatterEntry& entry : field.entries)
      list.expect(parsed.bytes(entry.key_span).find(entry.key) != npos, "names an entry's key");
  }
}

}  // namespace

SpanFaults span_faults(const ParsedText& parsed) {
  FaultList list;
  BlockFaults blocks(parsed, list);
  blocks.check_order();
  blocks.check_blocks();
  check_inlines(parsed, list);
  check_definitions(parsed, list);
  check_front_matter(parsed, list);
  return {list.take(), parsed.document().nodes.size() + parsed.document().definitions.size()};
}

}  // namespace silcrow
