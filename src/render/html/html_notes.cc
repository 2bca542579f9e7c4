// Footnotes: a number in the text, the notes below it, and a way back to every place that asked.
#include <algorithm>

#include "render/html/html_escape.h"
#include "render/html/html_node_writer.h"
#include "render/html/html_words.h"

namespace silcrow {

void HtmlNodeWriter::claim_note_ids() {
  for (const Footnote& note : document_.footnotes) {
    if (note.references == 0 || note.number == 0) continue;  // a reference, or never referred to
    if (notes_.size() <= note.number) notes_.resize(note.number + 1);
    const std::string number = std::to_string(note.number);
    Note& ids = notes_[note.number];
    ids.id = ids_.free_id("fn-" + number);
    for (uint32_t i = 1; i <= note.references; ++i) {
      const std::string name =
          i == 1 ? "fnref-" + number : "fnref-" + number + '-' + std::to_string(i);
      ids.reference_ids.push_back(ids_.free_id(name));
    }
  }
}

void HtmlNodeWriter::write_note_reference(const Node& reference) {
  const Footnote& facts = document_.footnotes[reference.data];
  if (facts.number >= notes_.size()) return;
  const Note& note = notes_[facts.number];
  if (facts.reference == 0 || facts.reference > note.reference_ids.size()) return;
  const std::string number = std::to_string(facts.number);
  out_ += "<a class=\"fn\" id=\"" + note.reference_ids[facts.reference - 1] + "\" href=\"#" +
          note.id + "\" aria-label=\"";
  out_ += html_words::footnote;
  out_ += number + "\">" + number + "</a>";
}

void HtmlNodeWriter::write_notes() {
  const auto number_of = [this](NodeId id) { return document_.footnotes[node(id).data].number; };
  std::vector<NodeId> used;
  for (const NodeId id : definitions_) {
    const Footnote& facts = document_.footnotes[node(id).data];
    if (facts.number < notes_.size() && !notes_[facts.number].id.empty()) used.push_back(id);
  }
  if (used.empty()) return;
  std::stable_sort(used.begin(), used.end(),
                   [&](NodeId a, NodeId b) { return number_of(a) < number_of(b); });
  out_ += "<section class=\"notes\" aria-label=\"";
  out_ += html_words::footnotes;
  out_ += "\"><ol>\n";
  uint32_t expected = 1;
  for (const NodeId id : used) {
    const uint32_t number = number_of(id);
    out_ += "<li id=\"" + notes_[number].id + '"';
    if (number != expected) out_ += " value=\"" + std::to_string(number) + '"';
    out_ += '>';
    expected = number + 1;
    write_note(id);
    out_ += "</li>\n";
  }
  out_ += "</ol></section>\n";
}

// The links back stand at the end of the last paragraph, or behind everything where there is none.
void HtmlNodeWriter::write_note(NodeId definition) {
  open_definition_ = definition;
  back_links_at_ = NodeId{};
  const uint32_t end = uint32_t(node(definition).end);
  for (uint32_t child = uint32_t(definition) + 1; child < end;) {
    const Node& here = node(NodeId{child});
    const bool is_last = here.end == node(definition).end;
    if (is_last && here.kind == NodeKind::paragraph) back_links_at_ = NodeId{child};
    child = uint32_t(here.end);
  }
  write_inside(definition);
  raw_.close_container(definition);
  if (back_links_at_ == NodeId{}) write_back_links(definition);
}

void HtmlNodeWriter::write_back_links(NodeId definition) {
  const uint32_t number = document_.footnotes[node(definition).data].number;
  const std::vector<std::string>& ids = notes_[number].reference_ids;
  for (size_t i = 0; i < ids.size(); ++i) {
    out_ += " <a href=\"#" + ids[i] + "\" aria-label=\"";
    out_ += html_words::back_to_footnote;
    out_ += std::to_string(number);
    if (i > 0) out_.append(html_words::further_place).append(std::to_string(i + 1));
    out_ += "\">↩\uFE0E";
    if (i > 0) out_ += "<sup>" + std::to_string(i + 1) + "</sup>";
    out_ += "</a>";
  }
}

}  // namespace silcrow
