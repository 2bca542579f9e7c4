// The two switches over all kinds of nodes, and what a page begins with.
#include "render/man/man_node_writer.h"

#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "model/walk.h"

namespace silcrow {

ManNodeWriter::ManNodeWriter(const ManSite& site, PageId page, std::string& out)
    : site_(site),
      page_(site.book().linked(page)),
      document_(*site.book().page(page).document),
      out_(out),
      layout_(out),
      paragraphs_(layout_) {}

void ManNodeWriter::write_inside(NodeId id) { walk_inside(document_, id, *this); }

// Walks what holds nothing but inlines, as headings and cells do: no block is entered from there.
struct ManNodeWriter::InlineVisitor {
  ManNodeWriter& writer;

  bool enter(NodeId id, const Node& here) { return writer.enter_inline(id, here); }
  void leave(NodeId id, const Node& here) { writer.leave(id, here); }
};

void ManNodeWriter::write_inlines(NodeId id) { walk_inside(document_, id, InlineVisitor{*this}); }

ManNodeWriter::OneLine ManNodeWriter::one_line(NodeId id, ManFill fill) {
  std::string text;
  ManLayout layout(text);
  ManFiller filler(layout, fill);
  ManFiller* const outer = std::exchange(filler_, &filler);
  write_inlines(id);
  filler.end_paragraph();
  filler_ = outer;
  if (text.ends_with('\n')) text.pop_back();
  return {std::move(text), filler.columns()};
}

void ManNodeWriter::write_page(std::string_view opening) {
  opening_ = opening;
  has_facts_to_write_ = true;
  const bool is_own = site_.names().is_own(page_.id);
  if (!is_own) write_title();
  write_body();
  write_facts();
}

void ManNodeWriter::write_section(std::string_view heading) {
  layout_.write_opening(heading);
  write_body();
}

void ManNodeWriter::write_body() {
  for (uint32_t child = 1; child < document_.nodes.size();
       child = uint32_t(document_.nodes[child].end)) {
    if (NodeId{child} != page_.title_heading) walk(document_, NodeId{child}, *this);
  }
}

void ManNodeWriter::finish() {
  write_notes();
  write_links();
}

// NAME has the page's name and what it is about; the words of its title are here.
void ManNodeWriter::write_title() {
  open_block(NodeId{}, node(NodeId{}));
  const NodeId title = page_.title_heading;
  std::string text;
  if (title != NodeId{} && node(title).parent == NodeId{}) {
    text = one_line(title, ManFill::bold_argument).text;
  } else {
    append_man_text(text, page_.title, ManTone::prose);
  }
  if (!text.empty()) layout_.write_line(".B " + man_argument(text));
}

// Who answers for the page, and how far it can be trusted.
void ManNodeWriter::write_facts() {
  if (!std::exchange(has_facts_to_write_, false)) return;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> facts = {
      {{"owner", "Owner: "},
       {"escalation", "Escalation: "},
       {"last_verified", "Last verified: "},
       {"severity", "Severity: "}}};
  layout_.begin_paragraph();
  for (const auto& [key, words] : facts) {
    const std::string_view value = document_.front_matter.value(key);
    if (value.empty()) continue;
    write_words(std::string(words).append(value).append(". "));
  }
  filler_->end_paragraph();
  layout_.end_paragraph();
}

// What stands in an item behind its first paragraph is indented like it.
void ManNodeWriter::open_block(NodeId id, const Node& block) {
  if (!opening_.empty()) layout_.write_opening(std::exchange(opening_, {}));
  if (id == NodeId{} || items_.empty()) return;
  const NodeKind parent = node(block.parent).kind;
  const bool is_in_item = parent == NodeKind::list_item || parent == NodeKind::definition ||
                          parent == NodeKind::footnote_definition;
  const bool is_lead =
      uint32_t(block.parent) + 1 == uint32_t(id) && block.kind == NodeKind::paragraph;
  if (!is_in_item || is_lead || items_.back().is_indented) return;
  layout_.open_indent(items_.back().columns, ManIndent::apart);
  items_.back().is_indented = true;
}

// Sections are the page's own: within a block a heading is a line in bold. A page that names itself
// has its sections in capitals, as SYNOPSIS and FILES always are.
void ManNodeWriter::write_heading(NodeId id, const Node& heading) {
  const bool is_section = document_.headings[heading.data].level <= 2;
  const bool is_own = site_.names().is_own(page_.id);
  writes_capitals_ = is_own && is_section && heading.parent == NodeId{};
  const OneLine line = one_line(id, ManFill::bold_argument);
  writes_capitals_ = false;
  if (line.text.empty()) return;
  if (is_section) is_in_synopsis_ = is_own && heading.parent == NodeId{} && line.text == "SYNOPSIS";
  const std::string argument = man_argument(line.text);
  if (heading.parent != NodeId{}) {
    open_block(id, heading);
    layout_.begin_paragraph();
    layout_.write_line(".B " + argument);
    layout_.end_paragraph();
    return;
  }
  write_facts();
  opening_ = {};
  layout_.write_opening((is_section ? ".SH " : ".SS ") + argument);
}

void ManNodeWriter::open_paragraph() { layout_.begin_paragraph(); }

void ManNodeWriter::close_paragraph(NodeId id) {
  filler_->end_paragraph();
  layout_.end_paragraph();
  last_place_.clear();
  if (node(id).parent == NodeId{}) write_facts();
}

bool ManNodeWriter::enter(NodeId id, const Node& here) {
  if (is_inline(here.kind)) return enter_inline(id, here);
  if (here.kind != NodeKind::heading) open_block(id, here);
  switch (here.kind) {
    case NodeKind::document: break;
    case NodeKind::paragraph: open_paragraph(); break;
    case NodeKind::heading: write_heading(id, here); return false;
    case NodeKind::block_quote: layout_.open_indent(man_box_columns, ManIndent::apart); break;
    case NodeKind::list: open_list(here); break;
    case NodeKind::list_item: open_item(here); break;
    case NodeKind::code_block: write_code(document_.code_blocks[here.data]); return false;
    case NodeKind::html_block: write_html_block(here); return false;
    case NodeKind::thematic_break:
      layout_.begin_paragraph();
      layout_.write_text("* * *");
      break;
    case NodeKind::table: write_table(id); return false;
    case NodeKind::table_header:
    case NodeKind::table_row:
    case NodeKind::table_cell: break;  // written by their table
    case NodeKind::admonition: open_admonition(id, here); break;
    case NodeKind::box_title: return false;  // written by its box
    case NodeKind::tab_set: break;
    case NodeKind::tab: open_tab(id); break;
    case NodeKind::definition_list: break;
    case NodeKind::definition_term: write_terms(id, here); return false;
    case NodeKind::definition: open_definition(); break;
    case NodeKind::figure: break;
    case NodeKind::caption: open_caption(here); break;
    case NodeKind::footnote_definition: notes_.push_back(id); return false;
    default: break;
  }
  return true;
}

bool ManNodeWriter::enter_inline(NodeId id, const Node& here) {
  switch (here.kind) {
    case NodeKind::text: write_text(id, here); break;
    case NodeKind::soft_break:
      if (!replaced_) filler_->end_word();
      break;
    case NodeKind::hard_break: filler_->break_line(); break;
    case NodeKind::code_span: write_code_span(id, here); break;
    case NodeKind::html_inline: write_html_inline(here); break;
    case NodeKind::emphasis: filler_->open_font(ManFont::italic); break;
    case NodeKind::strong: filler_->open_font(ManFont::bold); break;
    case NodeKind::strikethrough: filler_->add_mark("~~"); break;
    case NodeKind::link: return open_link(id, here);
    case NodeKind::image: write_image(id, here); return false;
    case NodeKind::footnote_reference: write_note_reference(here); break;
    default: break;
  }
  return true;
}

void ManNodeWriter::leave(NodeId id, const Node& here) {
  switch (here.kind) {
    case NodeKind::paragraph:
    case NodeKind::caption: close_paragraph(id); break;
    case NodeKind::block_quote:
    case NodeKind::admonition:
    case NodeKind::tab: layout_.close_indent(); break;
    case NodeKind::list: next_numbers_.pop_back(); break;
    case NodeKind::list_item:
    case NodeKind::definition: close_item(); break;
    case NodeKind::emphasis: filler_->close_font(ManFont::italic); break;
    case NodeKind::strong: filler_->close_font(ManFont::bold); break;
    case NodeKind::strikethrough: filler_->add_mark("~~"); break;
    case NodeKind::link: close_link(id, here); break;
    case NodeKind::document:
    case NodeKind::heading:
    case NodeKind::code_block:
    case NodeKind::html_block:
    case NodeKind::thematic_break:
    case NodeKind::table:
    case NodeKind::table_header:
    case NodeKind::table_row:
    case NodeKind::table_cell:
    case NodeKind::box_title:
    case NodeKind::tab_set:
    case NodeKind::definition_list:
    case NodeKind::definition_term:
    case NodeKind::figure:
    case NodeKind::footnote_definition:
    case NodeKind::text:
    case NodeKind::soft_break:
    case NodeKind::hard_break:
    case NodeKind::code_span:
    case NodeKind::html_inline:
    case NodeKind::image:
    case NodeKind::footnote_reference: break;
  }
}

}  // namespace silcrow
