// Footnotes: a number in brackets, and the notes below the text.
#include <algorithm>

#include "render/man/man_node_writer.h"

namespace silcrow {

void ManNodeWriter::write_note_reference(const Node& reference) {
  const uint32_t number = document_.footnotes[reference.data].number;
  if (number > 0) filler_->add_mark('[' + std::to_string(number) + ']');
}

void ManNodeWriter::write_notes() {
  const auto facts = [this](NodeId id) { return document_.footnotes[node(id).data]; };
  std::erase_if(notes_, [&](NodeId id) { return facts(id).references == 0; });
  if (notes_.empty()) return;
  std::ranges::stable_sort(notes_, {}, [&](NodeId id) { return facts(id).number; });
  layout_.write_opening(".SH NOTES");
  const std::vector<NodeId> notes = notes_;  // a note may hold another's definition
  for (const NodeId id : notes) {
    const std::string mark = '[' + std::to_string(facts(id).number) + ']';
    const uint32_t columns = uint32_t(mark.size()) + 1;
    write_tag(".IP " + mark + ' ' + std::to_string(columns), columns);
    write_inside(id);
    close_item();
  }
}

}  // namespace silcrow
