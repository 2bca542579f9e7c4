// Inlines against their bytes.
#include <algorithm>

#include "base/ascii.h"
#include "parse/entities.h"
#include "spec/read_back.h"

namespace silcrow {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

class InlineFaults {
 public:
  InlineFaults(const ParsedText& parsed, FaultList& list)
      : parsed_(parsed), document_(parsed.document()), list_(list) {}

  void check(const Node& node) {
    const std::string_view bytes = parsed_.bytes(node.span);
    switch (node.kind) {
      case NodeKind::text: return list_.expect(is_text(bytes, node.text), "reads as its text");
      case NodeKind::soft_break:
      case NodeKind::hard_break:
        return list_.expect(bytes.find_first_of("\r\n") != npos, "holds a line end");
      case NodeKind::code_span: return check_code(bytes, node.text);
      case NodeKind::html_inline:
        list_.expect(bytes.starts_with('<') && bytes.ends_with('>'), "stands in `<>`");
        return list_.expect(is_same(bytes, node.text), "reads as its HTML");
      case NodeKind::emphasis: return check_delimiters(bytes, "*_", 1);
      case NodeKind::strong: return check_delimiters(bytes, "*_", 2);
      case NodeKind::strikethrough: return check_delimiters(bytes, "~", 1);
      case NodeKind::link:
      case NodeKind::image: return check_link(node, document_.links[node.data], bytes);
      case NodeKind::footnote_reference:
        return list_.expect(
            squeezed(bytes) == "[^" + squeezed(document_.footnotes[node.data].label) + "]",
            "is its label");
      default: return;
    }
  }

 private:
  static bool is_same(std::string_view bytes, std::string_view text) {
    return bytes == text || squeezed(bytes) == squeezed(text) || is_decoded(bytes, text);
  }

  // The bytes, or one thing that stands for the text: an escape, an entity, `\|` in a cell, a byte
  // that is no text.
  static bool is_text(std::string_view bytes, std::string_view text) {
    if (bytes == text) return true;
    if (text == replacement && bytes.size() == 1)
      return bytes[0] == '\0' || (uint8_t(bytes[0]) & 0x80U) != 0;
    // Blanks that a container has left of a tab.
    if (text.find_first_not_of(' ') == npos) return bytes.empty() || bytes == "\t";
    if (bytes.starts_with('\\') && bytes.substr(1) == text) return true;
    // In a cell, `\\|` is the escape `\|` of a pipe behind a backslash.
    if (bytes == "\\\\|") return text == "|" || text == "\\|";
    const DecodedEntity entity = decode_entity(bytes);
    return entity.length == bytes.size() && entity.text.find(text) != npos;
  }

  void check_code(std::string_view bytes, std::string_view text) {
    const size_t ticks = std::min(bytes.find_first_not_of('`'), bytes.size());
    const std::string fence(ticks, '`');
    list_.expect(ticks > 0 && bytes.size() > 2 * ticks && bytes.ends_with(fence),
                 "stands in backticks");
    if (bytes.size() <= 2 * ticks) return;
    const std::string_view inner = bytes.substr(ticks, bytes.size() - 2 * ticks);
    const bool strips = inner.size() > 1 && inner.front() == ' ' && inner.back() == ' ' &&
                        inner.find_first_not_of(' ') != npos;
    const std::string_view code = strips ? inner.substr(1, inner.size() - 2) : inner;
    const bool has_lines = bytes.find_first_of("\r\n") != npos;
    std::string cell(code);
    for (size_t at = cell.find("\\|"); at != npos; at = cell.find("\\|", at)) cell.erase(at, 1);
    list_.expect(
        code == text || cell == text ||
            (has_lines && (squeezed(code) == squeezed(text) || squeezed(cell) == squeezed(text))),
        "reads as its code");
  }

  void check_delimiters(std::string_view bytes, std::string_view marks, size_t count) {
    const bool is_marked = bytes.size() > 2 * count && marks.find(bytes[0]) != npos;
    const std::string run(count, is_marked ? bytes[0] : ' ');
    list_.expect(is_marked && bytes.starts_with(run) && bytes.ends_with(run),
                 "stands in its delimiters");
  }

  void check_link(const Node& node, const Link& link, std::string_view bytes) {
    const bool is_image = node.kind == NodeKind::image;
    list_.expect(has_form(link.form, bytes, is_image), "has the marks of its form");
    const bool is_reference = link.form == LinkForm::full || link.form == LinkForm::collapsed ||
                              link.form == LinkForm::shortcut;
    // In a paragraph's middle, what looks like a footnote's definition is a link's.
    if (bytes.find("[^") != npos && link.destination_span.file == no_file) return;
    check_destination(link);
    if (is_reference) {
      const std::vector<LinkDefinition>& all = document_.definitions;
      const bool is_defined = std::any_of(all.begin(), all.end(), [&](const LinkDefinition& one) {
        return one.destination_span == link.destination_span && one.title_span == link.title_span;
      });
      list_.expect(is_defined, "names the places in its definition");
    } else if (link.destination_span.file != no_file) {
      list_.expect(node.span.begin <= link.destination_span.begin &&
                       link.destination_span.end <= node.span.end,
                   "holds its destination");
    }
    list_.expect(is_decoded(parsed_.bytes(link.title_span), link.title), "names its title");
    if (link.form == LinkForm::full)
      list_.expect(bytes.ends_with("[" + std::string(parsed_.bytes(link.label_span)) + "]"),
                   "ends with its label");
  }

  void check_destination(const Link& link) {
    const std::string_view written = parsed_.bytes(link.destination_span);
    const std::string_view wanted = link.destination;
    const bool is_same = is_decoded(written, wanted);
    bool is_completed = false;
    for (const std::string_view scheme : {"mailto:", "http://", "xmpp:"})
      if (wanted.starts_with(scheme))
        is_completed |= is_decoded(written, wanted.substr(scheme.size()));
    const bool may_be_completed = link.form == LinkForm::autolink || link.form == LinkForm::bare;
    list_.expect(is_same || (may_be_completed && is_completed), "names its destination");
  }

  static bool has_form(LinkForm form, std::string_view bytes, bool is_image) {
    const bool is_bracketed = bytes.starts_with(is_image ? "![" : "[");
    switch (form) {
      case LinkForm::inline_form: return is_bracketed && bytes.ends_with(')');
      case LinkForm::full: return is_bracketed && bytes.ends_with(']') && !bytes.ends_with("][]");
      case LinkForm::collapsed: return is_bracketed && bytes.ends_with(']');
      case LinkForm::shortcut: return is_bracketed && bytes.ends_with(']');
      case LinkForm::autolink: return bytes.starts_with('<') && bytes.ends_with('>');
      case LinkForm::bare: return bytes.find_first_of(" \t\r\n<") == npos;
    }
    return false;
  }

  const ParsedText& parsed_;
  const Document& document_;
  FaultList& list_;
};

}  // namespace

void check_inlines(const ParsedText& parsed, FaultList& list) {
  InlineFaults faults(parsed, list);
  const std::vector<Node>& nodes = parsed.document().nodes;
  for (uint32_t id = 1; id < nodes.size(); ++id) {
    if (!is_inline(nodes[id].kind)) continue;
    list.at(id, nodes[id]);
    faults.check(nodes[id]);
  }
}

}  // namespace silcrow
