// Lockstep: cmark says which inline comes next, the cursor finds its markup in the content, the
// content map says where in the text that is. See content_cursor.h and content_map.h.
//
//   content   see *this* [page](a.md)      cmark       TEXT "see ", EMPH(TEXT "this"), TEXT " ",
//   LINK(…)
//             ^4  ^5   ^9                   reader      take "see ", take "*", take "this", take
//             "*", …
#include "parse/inline_reader.h"

#include <cmark-gfm/node.h>

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "parse/cmark_text.h"
#include "parse/entities.h"
#include "parse/extensions/extensions.h"

namespace silcrow {

namespace {

NodeKind kind_of_parent(const cmark_node* node) {
  switch (node->type) {
    case CMARK_NODE_EMPH: return NodeKind::emphasis;
    case CMARK_NODE_STRONG: return NodeKind::strong;
    case CMARK_NODE_LINK: return NodeKind::link;
    case CMARK_NODE_IMAGE: return NodeKind::image;
    default: return NodeKind::strikethrough;
  }
}

// cmark's own idea of a leaf leaves out footnote references, for which it has an event of leaving
// too.
bool is_leaf(const cmark_node* node) {
  return node->type == CMARK_NODE_TEXT || node->type == CMARK_NODE_SOFTBREAK ||
         node->type == CMARK_NODE_LINEBREAK || node->type == CMARK_NODE_CODE ||
         node->type == CMARK_NODE_HTML_INLINE || node->type == CMARK_NODE_FOOTNOTE_REFERENCE;
}

uint32_t number_of(std::string_view digits) {
  uint32_t number = 0;
  for (const char c : digits.substr(0, 9)) number = number * 10 + uint32_t(c - '0');
  return number;
}

// The content of a code span as CommonMark strips it.
ContentRange stripped_code(std::string_view content, ContentRange range) {
  const std::string_view code = content.substr(range.begin, range.end - range.begin);
  const auto is_space = [](char c) { return c == ' ' || c == '\n'; };
  const bool strips = code.size() > 1 && is_space(code.front()) && is_space(code.back()) &&
                      !std::all_of(code.begin(), code.end(), is_space);
  if (strips) return {range.begin + 1, range.end - 1, true};
  return range;
}

}  // namespace

InlineReader::InlineReader(DocumentBuilder& builder, std::string_view content,
                           std::optional<ContentMap> map, TextRange block)
    : builder_(builder),
      map_(std::move(map)),
      cursor_(content),
      block_(block),
      is_lost_(!map_.has_value()) {
  // Behind definitions cmark leaves blanks at the beginning of the first text.
  cursor_.skip_blanks();
  skipped_ = cursor_.at();
}

void InlineReader::skip_marker(size_t length) {
  cursor_.move_to(cursor_.at() + length);
  skipped_ += length;
}

void InlineReader::skip_break() {
  if (!is_lost_ && !cursor_.take_line_break(true).exists) is_lost_ = true;
}

TextRange InlineReader::place(size_t begin, size_t end) const {
  return is_lost_ ? block_ : map_->range(begin, end);
}

uint32_t InlineReader::position() const { return place(cursor_.at(), cursor_.at()).begin; }

Span InlineReader::optional_span(ContentRange range) const {
  return range.exists ? builder_.span(place(range)) : Span{};
}

bool InlineReader::is_complete() {
  cursor_.skip_white_space();
  return !is_lost_ && cursor_.is_done();
}

void InlineReader::enter(cmark_node* node) {
  const bool is_followed = is_leaf(node) ? enter_leaf(node) : enter_parent(node);
  if (!is_followed) is_lost_ = true;
}

bool InlineReader::enter_leaf(cmark_node* node) {
  switch (node->type) {
    case CMARK_NODE_TEXT: return text(literal_of(node));
    case CMARK_NODE_CODE: return code_span(literal_of(node));
    case CMARK_NODE_HTML_INLINE: return html(literal_of(node));
    case CMARK_NODE_FOOTNOTE_REFERENCE: return footnote_reference(node);
    default: return line_break(node);
  }
}

void InlineReader::push_text(size_t begin, size_t end, std::string_view literal) {
  TextRange range = place(begin, end);
  // One node for each piece, so that a node's bytes are its text even where a byte that is no UTF-8
  // or the edge of an included file lies within.
  while (range.end - range.begin == literal.size()) {
    const uint32_t edge = builder_.piece_end(range.begin);
    if (edge >= range.end) break;
    const size_t length = edge - range.begin;
    builder_.leaf(NodeKind::text, {range.begin, edge},
                  builder_.keep(literal.substr(0, length), range.begin));
    literal.remove_prefix(length);
    range.begin = edge;
  }
  builder_.leaf(NodeKind::text, range, builder_.keep(literal, range.begin));
}

// cmark-gfm takes `[^...]` for a footnote's reference before it knows that there is none of that
// label; it makes text of it again as it stood, without decoding, and cut short where it runs over
// a line end. All of it is read from the content here. How much of the literal is done with.
size_t InlineReader::unknown_footnote(std::string_view literal) {
  const size_t begin = cursor_.at();
  const size_t end = cursor_.bracket_end();
  if (end == std::string_view::npos) return 0;
  const std::string_view label = cursor_.slice(begin, end);
  size_t same = 0;
  while (same < std::min(label.size(), literal.size()) && label[same] == literal[same]) ++same;
  const bool is_whole = same == label.size();
  const bool is_cut = label.find('\n') < label.size() && literal.substr(same).starts_with(']');
  if (!is_whole && !is_cut) return 0;
  for (size_t at = begin; at < end;) {
    const size_t line_end = std::min(label.find('\n', at - begin), label.size()) + begin;
    const size_t stop = std::min(line_end, at + std::max<size_t>(map_->contiguous(at), 1));
    if (stop > at) push_text(at, stop, cursor_.slice(at, stop));
    if (stop == line_end && stop < end) builder_.leaf(NodeKind::soft_break, place(stop, stop + 1));
    at = stop == line_end ? stop + 1 : stop;
  }
  cursor_.move_to(end);
  return is_whole ? same : same + 1;
}

bool InlineReader::text(std::string_view literal) {
  literal.remove_prefix(std::min(skipped_, literal.size()));
  skipped_ = 0;
  while (!literal.empty()) {
    if (is_lost_) {
      push_text(0, 0, literal);
      return false;
    }
    const size_t begin = cursor_.at();
    // A bare address is its own text: cmark decodes nothing in it.
    if (literal.starts_with("[^") && cursor_.peek() == '[') {
      const size_t done = unknown_footnote(literal);
      literal.remove_prefix(done);
      if (done > 0) continue;
    }
    size_t taken = 0;
    if (in_bare_link_ && cursor_.slice(begin, begin + literal.size()) == literal) {
      taken = std::min(map_->contiguous(begin), literal.size());
      cursor_.move_to(begin + taken);
    } else if (!map_->is_replaced(begin)) {
      taken = cursor_.take_verbatim(literal, map_->contiguous(begin));
    }
    if (taken == 0 && !in_autolink_ && cursor_.take("\\§")) {
      // Ours: a backslash makes the sign of a section plain text.
      push_text(begin, cursor_.at(), "§");
      literal.remove_prefix(3);
      continue;
    }
    if (taken == 0 && !in_autolink_) taken = cursor_.take_escape(literal);
    if (taken == 0) taken = cursor_.take_entity(literal);
    if (taken == 0) taken = size_t(cursor_.take(literal.substr(0, 1)));
    if (taken == 0) {
      is_lost_ = true;
      continue;
    }
    push_text(begin, cursor_.at(), literal.substr(0, taken));
    literal.remove_prefix(taken);
  }
  return true;
}

bool InlineReader::code_span(std::string_view literal) {
  const size_t begin = cursor_.at();
  const ContentRange code = is_lost_ ? ContentRange{} : cursor_.take_code_span();
  const std::string_view content = cursor_.slice(0, code.end);
  const ContentRange inner = code.exists ? stripped_code(content, code) : code;
  const uint32_t hint = place(inner).begin;
  builder_.leaf(NodeKind::code_span, place(begin, cursor_.at()), builder_.keep(literal, hint));
  return code.exists;
}

bool InlineReader::line_break(cmark_node* node) {
  const bool is_hard = node->type == CMARK_NODE_LINEBREAK;
  const ContentRange range = is_lost_ ? ContentRange{} : cursor_.take_line_break(is_hard);
  builder_.leaf(is_hard ? NodeKind::hard_break : NodeKind::soft_break, place(range));
  return range.exists;
}

bool InlineReader::html(std::string_view literal) {
  const size_t begin = cursor_.at();
  const bool is_followed = !is_lost_ && cursor_.take(literal);
  const TextRange range = place(begin, cursor_.at());
  builder_.leaf(NodeKind::html_inline, range, builder_.keep(literal, range.begin));
  return is_followed;
}

bool InlineReader::footnote_reference(cmark_node* node) {
  const size_t begin = cursor_.at();
  ContentRange label;
  const size_t end = is_lost_ ? std::string_view::npos : cursor_.take_footnote_label(label);
  Footnote footnote;
  footnote.reference = uint32_t(std::max(node->footnote.ref_ix, 1));
  footnote.number = number_of(literal_of(node));
  if (end != std::string_view::npos)
    footnote.label = builder_.keep(cursor_.slice(label.begin, label.end), place(label).begin);
  const NodeId id = builder_.leaf(NodeKind::footnote_reference, place(begin, cursor_.at()));
  builder_.attach(id, builder_.document().footnotes, footnote);
  return end != std::string_view::npos;
}

bool InlineReader::enter_parent(cmark_node* node) {
  const size_t begin = cursor_.at();
  const NodeKind kind = kind_of_parent(node);
  const NodeId id = builder_.open(kind, place(begin, begin).begin);
  const bool is_link = kind == NodeKind::link || kind == NodeKind::image;
  open_.push_back({id, begin, 0, false, is_link});
  if (is_link) builder_.attach(id, builder_.document().links, Link{});
  if (is_lost_) return false;
  switch (kind) {
    case NodeKind::emphasis: return cursor_.take("*") || cursor_.take("_");
    case NodeKind::strong: return cursor_.take("**") || cursor_.take("__");
    case NodeKind::strikethrough:
      open_.back().delimiters = cursor_.take_run('~', 2);
      return open_.back().delimiters > 0;
    default: return enter_link(node);
  }
}

bool InlineReader::enter_link(cmark_node* node) {
  const bool is_image = node->type == CMARK_NODE_IMAGE;
  const bool is_bracketed = cursor_.take(is_image ? "![" : "[");
  open_.back().is_bracketed = is_bracketed;
  if (!is_bracketed) {
    if (is_image) return false;
    // `<address>`, or a bare one that cmark-gfm's autolink extension has found.
    const bool is_pointy = cursor_.take("<");
    in_autolink_ = is_pointy;
    in_bare_link_ = !is_pointy;
    Document& document = builder_.document();
    Link& link = document.links[document.node(open_.back().id).data];
    link.form = is_pointy ? LinkForm::autolink : LinkForm::bare;
  }
  return true;
}

void InlineReader::leave(cmark_node* node) {
  if (is_leaf(node)) return;
  const OpenInline open = open_.back();
  const bool is_followed = close_parent(node, open);
  if (!is_followed) is_lost_ = true;
  builder_.close(place(open.begin, cursor_.at()).end);
  open_.pop_back();
}

bool InlineReader::close_parent(cmark_node* node, const OpenInline& open) {
  if (is_lost_) {
    if (open.is_link) keep_destination(node, open);
    return false;
  }
  switch (kind_of_parent(node)) {
    case NodeKind::emphasis: return cursor_.take("*") || cursor_.take("_");
    case NodeKind::strong: return cursor_.take("**") || cursor_.take("__");
    case NodeKind::strikethrough: return cursor_.take_run('~', open.delimiters) == open.delimiters;
    default: return close_link(node, open);
  }
}

// What the link means is kept even where its markup could not be followed.
void InlineReader::keep_destination(cmark_node* node, const OpenInline& open) {
  Document& document = builder_.document();
  Link& link = document.links[document.node(open.id).data];
  link.destination = builder_.store(view_of(node->as.link.url));
  link.title = builder_.store(view_of(node->as.link.title));
  link.destination_span = builder_.span(block_);
}

bool InlineReader::close_link(cmark_node* node, const OpenInline& open) {
  Document& document = builder_.document();
  Link& link = document.links[document.node(open.id).data];
  const std::string_view destination = view_of(node->as.link.url);
  const std::string_view title = view_of(node->as.link.title);
  if (!open.is_bracketed) {
    const TextRange range = place(open.begin + (in_autolink_ ? 1 : 0), cursor_.at());
    link.destination = builder_.keep(destination, range.begin);
    link.destination_span = builder_.span(range);
    const bool is_closed = !in_autolink_ || cursor_.take(">");
    in_autolink_ = in_bare_link_ = false;
    return is_closed;
  }
  const size_t text_end = cursor_.at();
  if (!cursor_.take("]")) return false;
  const LinkTail tail = cursor_.take_link_tail();
  link.form = tail.destination.exists ? LinkForm::inline_form
              : tail.label.exists     ? LinkForm::full
              : tail.is_collapsed     ? LinkForm::collapsed
                                      : LinkForm::shortcut;
  link.destination = builder_.keep(destination, place(tail.destination).begin);
  link.title = builder_.keep(title, place(tail.title).begin);
  link.destination_span = optional_span(tail.destination);
  link.title_span = optional_span(tail.title);
  link.label_span = optional_span(tail.label);
  if (link.form == LinkForm::inline_form) return true;
  const size_t text_begin = open.begin + (node->type == CMARK_NODE_IMAGE ? 2 : 1);
  const bool is_full = link.form == LinkForm::full;
  builder_.refer(document.node(open.id).data, is_full
                                                  ? cursor_.slice(tail.label.begin, tail.label.end)
                                                  : cursor_.slice(text_begin, text_end));
  return true;
}

}  // namespace silcrow
