// Blocks that hold inlines: where their content stands, and the markers at its beginning and end.
#include <cmark-gfm/node.h>

#include <algorithm>

#include "base/ascii.h"
#include "parse/block_reader.h"
#include "parse/cmark_text.h"
#include "parse/extensions/extensions.h"
#include "parse/heading_attributes.h"
#include "parse/wrap_blocks.h"

namespace silcrow {

namespace {

// Whether a line, behind what its containers may stand for, is a setext heading's underline.
bool is_underline(std::string_view line, int level) {
  line = trim_blanks_right(line);
  const char mark = level == 1 ? '=' : '-';
  const size_t other = line.find_last_not_of(mark);
  if (line.empty() || line.back() != mark) return false;
  return other == std::string_view::npos ||
         line.substr(0, other + 1).find_first_not_of(" \t>") == std::string_view::npos;
}

}  // namespace

// The content's lines end where the block does; definitions that opened a paragraph are cut from
// its content without its first line being moved, so the lines are counted from the end.
std::optional<ContentMap> BlockReader::paragraph_map(cmark_node* node, std::string_view content) {
  const uint32_t count = content_line_count(content);
  const uint32_t first = line_of(node);
  if (node->start_line == 0) {
    // A paragraph that a table has split off: the table still has its first line.
    const cmark_node* table = node->next ? node->next : node->parent->next;
    for (uint32_t line = table ? line_of(table) : 0; line < lines_.line_count(); ++line)
      if (std::optional<ContentMap> map = ContentMap::of_piped_lines(content, lines_, line))
        return map;
    return std::nullopt;
  }
  const uint32_t behind = first_line_ + uint32_t(node->end_line);
  if (behind >= count && behind - count >= first)
    if (std::optional<ContentMap> map = ContentMap::of_lines(content, lines_, behind - count))
      return map;
  for (uint32_t line = first; line <= behind && line < lines_.line_count(); ++line)
    if (std::optional<ContentMap> map = ContentMap::of_lines(content, lines_, line)) return map;
  return std::nullopt;
}

// The underline is the first one that stands under the content: cmark does not tell, for a
// heading's last line is wherever the next block closed it.
std::optional<ContentMap> BlockReader::setext_map(cmark_node* node, std::string_view content) {
  const uint32_t count = content_line_count(content);
  for (uint32_t line = line_of(node); line + count < lines_.line_count(); ++line) {
    if (!is_underline(lines_.line(line + count + 1), node->as.heading.level)) continue;
    if (std::optional<ContentMap> map = ContentMap::of_lines(content, lines_, line)) return map;
  }
  return std::nullopt;
}

void BlockReader::begin_inlines(cmark_node* node, NodeKind kind, std::optional<ContentMap> map,
                                TextRange place) {
  builder_.open(kind, place.begin);
  inline_place_ = place;
  inlines_.emplace(builder_, content_of(node), std::move(map), place);
}

void BlockReader::enter_paragraph(cmark_node* node, NodeKind kind) {
  const std::string_view content = content_of(node);
  std::optional<ContentMap> map;
  if (node->first_child) map = paragraph_map(node, content);
  TextRange place{begin_of(node), line_end(line_of(node))};
  if (map) {
    const size_t first = content.find_first_not_of(" \t");
    const size_t last = content.find_last_not_of(" \t\n");
    place = {map->range(first, first).begin, map->range(last, last + 1).end};
    own(map->first_line(), map->last_line());
  }
  if (kind == NodeKind::paragraph && opening_ == Opening::alert) {
    inline_place_ = place;
    inlines_.emplace(builder_, content, std::move(map), place);
    return take_alert_marker(content);
  }
  begin_inlines(node, kind, std::move(map), place);
  if (node->first_child && node->first_child->type == CMARK_NODE_TEXT) take_paragraph_marker(node);
}

void BlockReader::take_paragraph_marker(cmark_node* node) {
  const std::string_view content = content_of(node);
  if (builder_.top_kind() == NodeKind::caption) return take_caption_label(content);
  const bool opens_item = node->parent->type == CMARK_NODE_ITEM && node->prev == nullptr;
  if (opens_item) take_task_marker(node->first_child, content);
}

// `[ ] ` and `[x] `. Read here and not by cmark's extension, which misses them in quotes and takes
// an item as done when `[x]` stands anywhere in its line.
void BlockReader::take_task_marker(cmark_node* text, std::string_view content) {
  if (content.size() < 4 || content[0] != '[' || content[2] != ']' || !is_blank(content[3])) return;
  if (!literal_of(text).starts_with(content.substr(0, 4))) return;
  const char mark = content[1];
  if (mark != ' ' && mark != 'x' && mark != 'X') return;
  Document& document = builder_.document();
  const Node& item = document.node(document.node(builder_.top()).parent);
  ListItem& row = document.list_items[item.data];
  row.task = mark == ' ' ? TaskState::open : TaskState::done;
  const uint32_t begin = inlines_->position();
  row.task_span = builder_.span({begin, begin + 3});
  inlines_->skip_marker(4);
}

void BlockReader::take_caption_label(std::string_view content) {
  const std::optional<CaptionLabel> label = caption_label(content);
  if (!label) return;
  const uint32_t begin = inlines_->position();
  Caption caption;
  caption.kind = label->kind;
  const std::string_view number =
      content.substr(label->number_begin, label->number_end - label->number_begin);
  caption.number = builder_.keep(number, begin + label->number_begin);
  caption.label_span = builder_.span({begin, begin + label->label_end});
  builder_.attach(builder_.top(), builder_.document().captions, caption);
  inlines_->skip_marker(label->prefix_end);
}

void BlockReader::take_alert_marker(std::string_view content) {
  const std::optional<AlertMarker> marker = alert_marker(content);
  const uint32_t begin = inlines_->position();
  Document& document = builder_.document();
  Admonition& alert = document.admonitions[document.node(builder_.top()).data];
  const uint32_t name_end = begin + 2 + uint32_t(marker->name.size());
  alert.name_span = builder_.span({begin + 2, name_end});
  size_t length = marker->length;
  while (length < content.size() && is_blank(content[length])) ++length;
  const bool has_title = length < content.size() && content[length] != '\n';
  inlines_->skip_marker(has_title ? length : marker->length);
  if (!has_title) return;
  opening_ = Opening::alert_title;
  builder_.open(NodeKind::box_title, inlines_->position());
}

void BlockReader::enter_heading(cmark_node* node) {
  const std::string_view content = node->first_child ? content_of(node) : std::string_view{};
  const uint32_t line = line_of(node);
  TextRange place{begin_of(node), line_end(line)};
  std::optional<ContentMap> map;
  if (node->as.heading.setext) {
    map = setext_map(node, content);
    const uint32_t underline = map ? map->last_line() + 1 : line;
    place.end = line_end(underline);
    if (map) place.begin = map->range(0, 0).begin;
    own(map ? map->first_line() : line, underline);
  } else {
    uint32_t begin = place.begin + uint32_t(node->as.heading.level);
    while (begin < place.end && is_blank(builder_.text()[begin])) ++begin;
    map = ContentMap::within_line(content, builder_.text(), begin);
    own(line, line);
  }
  begin_inlines(node, NodeKind::heading, std::move(map), place);
  Heading heading;
  heading.level = uint8_t(node->as.heading.level);
  builder_.attach(builder_.top(), builder_.document().headings, std::move(heading));
}

void BlockReader::enter_title(cmark_node* node) {
  const BoxNode& box = box_of(node->parent);
  const uint32_t begin = line_begin(first_line_ + box.line) + box.column;
  const TextRange place{begin + box.opening.title_begin, begin + box.opening.title_end};
  own(first_line_ + box.line, first_line_ + box.line);
  begin_inlines(node, NodeKind::box_title,
                ContentMap::within_line(content_of(node), builder_.text(), place.begin), place);
}

void BlockReader::enter_cell(cmark_node* node) {
  const std::string_view text = builder_.text();
  const std::string_view content = node->first_child ? content_of(node) : std::string_view{};
  const uint32_t end = line_end(row_line_);
  while (row_at_ < end && is_blank(text[row_at_])) ++row_at_;
  std::optional<ContentMap> map = ContentMap::of_cell(content, text, row_at_);
  const TextRange place{row_at_, map ? map->text_end() : row_at_};
  if (map) row_at_ = map->text_end();
  while (row_at_ < end && is_blank(text[row_at_])) ++row_at_;
  if (row_at_ < end && text[row_at_] == '|') ++row_at_;
  begin_inlines(node, NodeKind::table_cell, std::move(map), place);
}

void BlockReader::enter_inline(cmark_node* node) {
  const bool is_break = node->type == CMARK_NODE_SOFTBREAK || node->type == CMARK_NODE_LINEBREAK;
  if (is_break && !inlines_->is_inside() && split_at_break()) return;
  inlines_->enter(node);
}

// A break that parts one block from the next: an alert's title from its text, one term from
// another.
bool BlockReader::split_at_break() {
  const NodeKind kind = builder_.top_kind();
  const bool is_term = kind == NodeKind::definition_term;
  if (!is_term && opening_ == Opening::plain) return false;
  if (is_term || opening_ == Opening::alert_title) builder_.close(inlines_->position());
  opening_ = Opening::plain;
  inlines_->skip_break();
  builder_.open(is_term ? NodeKind::definition_term : NodeKind::paragraph, inlines_->position());
  return true;
}

void BlockReader::end_inlines() {
  const bool is_complete = inlines_->is_complete();
  const bool is_alert_only = opening_ == Opening::alert;
  opening_ = Opening::plain;
  inlines_.reset();
  if (!is_complete) ++unaligned_;
  if (is_alert_only) return;
  if (builder_.top_kind() == NodeKind::heading) finish_heading();
  builder_.close(inline_place_.end);
}

void BlockReader::finish_heading() {
  Document& document = builder_.document();
  Node& last = document.nodes.back();
  if (last.kind != NodeKind::text || last.parent != builder_.top()) return;
  const std::optional<HeadingAttributes> found = heading_attributes(last.text);
  if (!found) return;
  Heading& heading = document.headings[document.node(builder_.top()).data];
  heading.classes = found->classes;
  const bool is_verbatim = last.text.size() == last.span.end - last.span.begin;
  if (found->id_begin != found->id_end) {
    heading.id = last.text.substr(found->id_begin, found->id_end - found->id_begin);
    heading.id_span = last.span;
    if (is_verbatim) {
      heading.id_span.end = last.span.begin + found->id_end;
      heading.id_span.begin = last.span.begin + found->id_begin;
    }
  }
  if (found->begin == 0) {
    document.nodes.pop_back();
    return;
  }
  last.text = last.text.substr(0, found->begin);
  if (is_verbatim) last.span.end = last.span.begin + found->begin;
}

}  // namespace silcrow
