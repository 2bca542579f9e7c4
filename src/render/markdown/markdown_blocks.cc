// Lists, boxes, tabs, definitions, captions, code, raw HTML, notes.
#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "model/walk.h"
#include "render/markdown/markdown_node_writer.h"

namespace silcrow {

namespace {

constexpr uint32_t largest_number = 999'999'999;  // that a list may have

std::string_view caption_word(CaptionKind kind) {
  switch (kind) {
    case CaptionKind::figure: return "Figure ";
    case CaptionKind::table: return "Table ";
    case CaptionKind::listing: return "Listing ";
  }
  return "";
}

}  // namespace

// A paragraph that is its item's first block may be followed without a blank line by what needs
// none.
bool MarkdownNodeWriter::follows_lead(NodeId id) const {
  const NodeId parent = node(id).parent;
  const NodeId first{uint32_t(parent) + 1};
  return node(parent).kind == NodeKind::list_item && first != id &&
         node(first).kind == NodeKind::paragraph && node(first).end == id;
}

// Neighbouring lists differ in their marks, or they would be one.
void MarkdownNodeWriter::open_list(NodeId id, const Node& list) {
  const List& facts = document_.lists[list.data];
  const bool is_bullet = facts.marker == ListMarker::bullet;
  const char mark = is_bullet ? (last_mark_ == '-' ? '*' : '-') : (last_mark_ == '.' ? ')' : '.');
  const NodeId first_item{uint32_t(id) + 1};
  const bool interrupts =
      (is_bullet || facts.start == 1) && has_children(id) && has_children(first_item);
  begin_block(interrupts && follows_lead(id) ? MarkdownGap::none_if_tight : MarkdownGap::always);
  lists_.push_back({mark, facts.start, facts.is_tight, true});
}

void MarkdownNodeWriter::open_item(const Node& item) {
  OpenList& list = lists_.back();
  if (!list.is_at_start && !list.is_tight) lines_.write_line({});
  list.is_at_start = false;
  const bool is_bullet = list.mark == '-' || list.mark == '*';
  std::string mark = is_bullet ? std::string() : std::to_string(list.next_number);
  mark.append(1, list.mark).append(" ");
  list.next_number = std::min(list.next_number + 1, largest_number);
  lines_.open(mark, std::string(mark.size(), ' '),
              list.is_tight ? MarkdownSpacing::tight : MarkdownSpacing::loose);
  task_ = document_.list_items[item.data].task;
}

void MarkdownNodeWriter::open_paragraph() {
  phrases_.clear();
  switch (std::exchange(task_, TaskState::none)) {
    case TaskState::none: break;
    case TaskState::open: phrases_ = "[ ] "; break;
    case TaskState::done: phrases_ = "[x] "; break;
  }
}

// Boxes of all notations become alerts. The words below are the first paragraph's, if it has some.
void MarkdownNodeWriter::open_admonition(NodeId id, const Node& box) {
  const Admonition& facts = document_.admonitions[box.data];
  const NodeId title = child_of_kind(document_, id, NodeKind::box_title);
  std::string line = "[!";
  for (const char c : facts.name) line += c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
  line += ']';
  if (title != NodeId{} && has_children(title))
    line += ' ' + phrases_of(title, MarkdownTone::prose);
  begin_block(MarkdownGap::always);
  lines_.open("> ", "> ", MarkdownSpacing::loose);
  lines_.begin_block(MarkdownGap::always);
  lines_.write_line(line);
  const NodeId first = title == NodeId{} ? NodeId{uint32_t(id) + 1} : node(title).end;
  if (first < box.end && node(first).kind == NodeKind::paragraph) lines_.join_next();
}

void MarkdownNodeWriter::write_tab_title(NodeId id) {
  const NodeId title = child_of_kind(document_, id, NodeKind::box_title);
  if (title == NodeId{} || !has_children(title)) return;
  phrases_ = "**";
  emphasis_.push_back("**");
  write_inlines(title);
  close_emphasis();
  write_paragraph(phrases_);
}

void MarkdownNodeWriter::write_term(NodeId id) {
  const std::string phrases = phrases_of(id, MarkdownTone::prose);
  if (!std::exchange(follows_term_, true)) begin_block(MarkdownGap::always);
  lines_.write_line(markdown_paragraph(phrases));
}

void MarkdownNodeWriter::write_caption(NodeId id, const Node& caption) {
  const Caption& facts = document_.captions[caption.data];
  std::string line(caption_word(facts.kind));
  line.append(facts.number).append(": ");
  write_paragraph(line + phrases_of(id, MarkdownTone::prose));
}

void MarkdownNodeWriter::write_code(NodeId id, const CodeBlock& code) {
  const char mark = code.info.find('`') == std::string_view::npos ? '`' : '~';
  const std::string fence(std::max(size_t(3), longest_run(code.content, mark) + 1), mark);
  begin_block(follows_lead(id) ? MarkdownGap::none_if_tight : MarkdownGap::always);
  lines_.write_line(fence + markdown_fence_words(code.info));
  std::string_view content = code.content;
  if (content.ends_with('\n')) content.remove_suffix(1);
  if (!code.content.empty()) lines_.write_lines(content);
  lines_.write_line(fence);
}

void MarkdownNodeWriter::write_html_block(NodeId id, const Node& html) {
  const std::string resolved = resolved_html(id, html);
  std::string_view text = resolved;
  while (!text.empty() && is_white_space(text.back())) text.remove_suffix(1);
  while (text.starts_with('\n')) text.remove_prefix(1);
  if (text.empty()) return;
  begin_block(MarkdownGap::always);
  // What stood behind a comment in its line is no Markdown.
  const size_t begin = std::min(html.text.find_first_not_of(" \t"), html.text.size());
  const bool began_with_comment = html.text.substr(begin).starts_with("<!--");
  lines_.write_lines(began_with_comment ? "<!-- -->" + std::string(text) : std::string(text));
}

void MarkdownNodeWriter::write_notes() {
  const auto facts_of = [this](NodeId id) { return document_.footnotes[node(id).data]; };
  std::ranges::stable_sort(notes_, {}, [&](NodeId id) { return facts_of(id).number; });
  // A note may hold others.
  for (size_t i = 0; i < notes_.size(); ++i) {
    const Footnote facts = facts_of(notes_[i]);
    if (facts.references == 0) continue;
    begin_block(MarkdownGap::always);
    lines_.open("[^" + std::to_string(facts.number) + "]: ", "    ", MarkdownSpacing::loose);
    write_inside(notes_[i]);
    lines_.close();
  }
}

}  // namespace silcrow
