// Paragraphs and what may hold one without its tags: tight lists, tasks, definitions, figures.
#include "render/html/html_escape.h"
#include "render/html/html_node_writer.h"

namespace silcrow {

// Whether a paragraph is an image, or a link around one, and nothing else.
bool HtmlNodeWriter::is_lone_image(NodeId paragraph) const {
  NodeId child{uint32_t(paragraph) + 1};
  if (!has_children(paragraph) || !is_only_child(child)) return false;
  if (node(child).kind == NodeKind::link && has_children(child)) {
    child = NodeId{uint32_t(child) + 1};
    if (!is_only_child(child)) return false;
  }
  return node(child).kind == NodeKind::image;
}

// A vector drawing alone: shrunk to a phone its words could not be read, so its box scrolls.
bool HtmlNodeWriter::is_lone_drawing(NodeId paragraph) const {
  if (!is_lone_image(paragraph)) return false;
  NodeId image{uint32_t(paragraph) + 1};
  if (node(image).kind == NodeKind::link) image = NodeId{uint32_t(image) + 1};
  const std::string_view destination = document_.links[node(image).data].destination;
  return destination.substr(0, destination.find_first_of("?#")).ends_with(".svg");
}

HtmlNodeWriter::ParagraphShape HtmlNodeWriter::shape_of(NodeId id, const Node& paragraph) const {
  const Node& parent = node(paragraph.parent);
  switch (parent.kind) {
    case NodeKind::list_item:
      if (document_.list_items[parent.data].task != TaskState::none &&
          uint32_t(paragraph.parent) + 1 == uint32_t(id)) {
        return ParagraphShape::task;
      }
      if (document_.lists[node(parent.parent).data].is_tight) return ParagraphShape::bare;
      break;
    case NodeKind::definition:
    case NodeKind::footnote_definition:
      if (is_only_child(id)) return ParagraphShape::bare;
      break;
    case NodeKind::figure: return is_lone_image(id) ? ParagraphShape::bare : ParagraphShape::plain;
    default: break;
  }
  if (is_lone_image(id)) return ParagraphShape::figure;
  return id == lede_ && id != NodeId{} ? ParagraphShape::lede : ParagraphShape::plain;
}

void HtmlNodeWriter::open_paragraph(NodeId id, const Node& paragraph) {
  switch (shape_of(id, paragraph)) {
    case ParagraphShape::bare:
    case ParagraphShape::task: break;
    case ParagraphShape::plain: out_ += "<p>"; break;
    case ParagraphShape::lede: out_ += "<p class=\"lede\">"; break;
    case ParagraphShape::figure: out_ += "<figure class=\"fig\">"; break;
  }
  if (is_lone_drawing(id)) out_ += "<div class=\"scroll\" tabindex=\"0\">";
}

void HtmlNodeWriter::close_paragraph(NodeId id, const Node& paragraph) {
  if (id == back_links_at_ && id != NodeId{}) write_back_links(open_definition_);
  if (is_lone_drawing(id)) out_ += "</div>";
  switch (shape_of(id, paragraph)) {
    case ParagraphShape::bare: break;
    case ParagraphShape::task: out_ += "</span></label>"; break;
    case ParagraphShape::plain:
    case ParagraphShape::lede: out_ += "</p>\n"; return;
    case ParagraphShape::figure: out_ += "</figure>\n"; return;
  }
  if (paragraph.end != node(paragraph.parent).end) out_ += '\n';
}

bool HtmlNodeWriter::is_task_list(NodeId list) const {
  const uint32_t end = uint32_t(node(list).end);
  for (uint32_t child = uint32_t(list) + 1; child < end;) {
    const Node& item = node(NodeId{child});
    if (document_.list_items[item.data].task != TaskState::none) return true;
    child = uint32_t(item.end);
  }
  return false;
}

void HtmlNodeWriter::open_list(NodeId id, const Node& list) {
  const List& facts = document_.lists[list.data];
  if (facts.marker == ListMarker::bullet) {
    out_ += is_task_list(id) ? "<ul class=\"tasks list\">\n" : "<ul>\n";
  } else if (facts.start == 1) {
    out_ += "<ol>\n";
  } else {
    out_ += "<ol start=\"" + std::to_string(facts.start) + "\">\n";
  }
}

void HtmlNodeWriter::close_list(const Node& list) {
  const bool is_bullet = document_.lists[list.data].marker == ListMarker::bullet;
  out_ += is_bullet ? "</ul>\n" : "</ol>\n";
}

void HtmlNodeWriter::open_item(NodeId id, const Node& item) {
  out_ += "<li>";
  const TaskState task = document_.list_items[item.data].task;
  if (task != TaskState::none) {
    out_ += "<label class=\"task\"><input type=\"checkbox\" disabled";
    out_ += task == TaskState::done ? " checked> <span>" : "> <span>";
    const bool has_text =
        has_children(id) && node(NodeId{uint32_t(id) + 1}).kind == NodeKind::paragraph;
    if (!has_text) out_ += "</span></label>";
  }
}

}  // namespace silcrow
