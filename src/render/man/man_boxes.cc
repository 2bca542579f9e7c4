// What stands apart from the text: admonitions and tabs under a title in bold, and code.
#include <array>

#include "base/ascii.h"
#include "base/unicode.h"
#include "model/walk.h"
#include "render/man/man_node_writer.h"

namespace silcrow {
namespace {

constexpr size_t tab_stop = 8;  // columns

// A line of code as a terminal shows it: tabs as blanks, and none at its end.
std::string expanded(std::string_view line) {
  std::string text;
  size_t column = 0;
  for (const char c : line) {
    const bool continues_character = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    const size_t columns = c == '\t' ? tab_stop - column % tab_stop : 1;
    text.append(c == '\t' ? columns : 1, c == '\t' ? ' ' : c);
    if (!continues_character) column += columns;
  }
  while (!text.empty() && is_white_space(text.back())) text.pop_back();
  return text;
}

}  // namespace

void ManNodeWriter::write_code(const CodeBlock& code) {
  if (trim_blanks(code.content).empty()) return;
  if (!is_in_synopsis_) layout_.open_indent(man_box_columns, ManIndent::apart);
  layout_.begin_paragraph();
  layout_.open_code();
  std::string_view rest = trim_blanks_right(code.content);
  while (!rest.empty()) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    std::string line;
    append_man_text(line, expanded(rest.substr(0, end)), ManTone::code);
    layout_.write_text(line);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  layout_.close_code();
  if (!is_in_synopsis_) layout_.close_indent();
}

// The label as the author wrote it: "Table 17.1".
void ManNodeWriter::open_caption(const Node& caption) {
  layout_.begin_paragraph();
  const Caption& facts = document_.captions[caption.data];
  const std::string_view label = site_.book().book.sources.text(facts.label_span);
  if (label.empty()) return;
  filler_->open_font(ManFont::italic);
  write_words(label);
  filler_->close_font(ManFont::italic);
  write_words(": ");
}

// `title` is escaped; a box without one is an indent.
void ManNodeWriter::open_box(std::string_view title) {
  layout_.begin_paragraph();
  if (!title.empty()) layout_.write_line(".B " + man_argument(title));
  layout_.open_indent(man_box_columns, title.empty() ? ManIndent::apart : ManIndent::joined);
}

void ManNodeWriter::open_admonition(NodeId id, const Node& box) {
  const Admonition& facts = document_.admonitions[box.data];
  std::string title;
  if (!facts.hides_title) append_man_text(title, simple_upper_case(facts.name), ManTone::prose);
  const NodeId own = child_of_kind(document_, id, NodeKind::box_title);
  if (own != NodeId{} && !facts.hides_title) {
    if (!title.empty()) title += ": ";
    title += one_line(own, ManFill::bold_argument).text;
  }
  open_box(title);
}

void ManNodeWriter::open_tab(NodeId id) {
  const NodeId title = child_of_kind(document_, id, NodeKind::box_title);
  open_box(title == NodeId{} ? std::string() : one_line(title, ManFill::bold_argument).text);
}

}  // namespace silcrow
