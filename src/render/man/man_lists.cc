// Lists: each item is a tag and its text; what else is in it stands in an indent as wide as the
// tag.
#include <algorithm>

#include "render/man/man_node_writer.h"

namespace silcrow {
namespace {

constexpr uint32_t bullet_columns = 2;
constexpr uint32_t task_columns = 4;
constexpr uint32_t term_columns = 7;  // what `.TP` indents by itself

}  // namespace

void ManNodeWriter::open_list(const Node& list) {
  const List& facts = document_.lists[list.data];
  next_numbers_.push_back(facts.marker == ListMarker::bullet ? no_data : facts.start);
}

void ManNodeWriter::open_item(const Node& item) {
  uint32_t& number = next_numbers_.back();
  const TaskState task = document_.list_items[item.data].task;
  if (task != TaskState::none) {
    write_tag(task == TaskState::done ? ".IP \"[x]\" 4" : ".IP \"[ ]\" 4", task_columns);
  } else if (number == no_data) {
    write_tag(".IP \\(bu 2", bullet_columns);
  } else {
    const std::string mark = std::to_string(number) + '.';
    const uint32_t columns = uint32_t(mark.size()) + 1;
    write_tag(".IP " + mark + ' ' + std::to_string(columns), columns);
  }
  if (number != no_data) ++number;
}

void ManNodeWriter::write_tag(std::string_view macro, uint32_t columns) {
  layout_.write_opening(macro, columns);
  items_.push_back({columns, out_.size()});
}

// An item without text keeps its tag.
void ManNodeWriter::close_item() {
  if (items_.back().is_indented) layout_.close_indent();
  if (out_.size() == items_.back().begin) layout_.write_line("\\&");
  items_.pop_back();
}

// Terms that share their definitions stand on one line.
void ManNodeWriter::write_terms(NodeId id, const Node& term) {
  if (id < terms_end_) return;
  std::string tag = ".TP\n.B ";
  const uint32_t end = uint32_t(node(term.parent).end);
  uint32_t next = uint32_t(id);
  for (; next < end && node(NodeId{next}).kind == NodeKind::definition_term;
       next = uint32_t(node(NodeId{next}).end)) {
    if (next != uint32_t(id)) tag += ", ";
    tag += man_argument(one_line(NodeId{next}, ManFill::bold_argument).text);
  }
  terms_end_ = NodeId{next};
  if (tag.ends_with(".B ")) tag += "\\&";
  layout_.write_opening(tag, term_columns);
  const bool is_defined = next < end;
  if (!is_defined) layout_.write_line("\\&");
}

// The first of several stands beside the term.
void ManNodeWriter::open_definition() {
  if (!layout_.is_begun()) layout_.write_opening(".IP", term_columns);
  items_.push_back({term_columns, out_.size()});
}

}  // namespace silcrow
