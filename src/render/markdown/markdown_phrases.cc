// Text, emphasis, raw tags, footnote references.
//
// Emphasis is written with asterisks wherever these are sure to be read as such. Where they would
// touch others, underscores take their place; within words and beside blanks, tags.
#include <algorithm>

#include "base/ascii.h"
#include "base/html_tags.h"
#include "base/unicode.h"
#include "render/markdown/markdown_node_writer.h"

namespace silcrow {

namespace {

bool is_word_character(char c) { return is_ascii_alphanumeric(c) || uint8_t(c) >= 0x80; }

bool begins_blank(std::string_view text) {
  return !text.empty() && is_white_space(decode_utf8(text, 0).code_point);
}

bool ends_blank(std::string_view text) {
  size_t at = text.size();
  while (at > 0 && (uint8_t(text[at - 1]) & 0xC0) == 0x80) --at;
  return at > 0 && is_white_space(decode_utf8(text, at - 1).code_point);
}

std::string_view element_of(std::string_view mark) {
  return mark == "*" ? "em" : mark == "**" ? "strong" : "del";
}

std::string attribute_text(std::string_view address) {
  std::string text;
  for (const char c : address) {
    if (c == '&') {
      text += "&amp;";
    } else if (c == '"') {
      text += "&quot;";
    } else {
      text += c;
    }
  }
  return text;
}

}  // namespace

char MarkdownNodeWriter::next_character(NodeId id) const {
  const uint32_t next = uint32_t(node(id).end);
  if (next >= uint32_t(node(node(id).parent).end)) return markdown_text_end;
  const Node& sibling = document_.nodes[next];
  if (sibling.kind == NodeKind::soft_break) return ' ';
  return sibling.kind == NodeKind::text && !sibling.text.empty() ? sibling.text[0] : '\0';
}

// Whether delimiters would not be read as what they are meant for.
bool MarkdownNodeWriter::needs_element(NodeId id) const {
  const Node& first = node(NodeId{uint32_t(id) + 1});
  const uint32_t end = uint32_t(node(id).end);
  const Node& last = document_.nodes[end - 1];
  const bool ends_in_text = last.kind == NodeKind::text && last.parent == id && !last.text.empty();
  const bool begins_in_text = first.kind == NodeKind::text && !first.text.empty();
  if ((begins_in_text && begins_blank(first.text)) || (ends_in_text && ends_blank(last.text)))
    return true;
  const bool is_behind_word = !phrases_.empty() && is_word_character(phrases_.back());
  const bool is_before_word = is_word_character(next_character(id));
  if (!emphasis_.empty() && (is_behind_word || is_before_word)) return true;
  const bool touches = phrases_.ends_with('*') || phrases_.ends_with('_');
  if (touches && is_before_word) return true;
  const bool begins_with_word = begins_in_text && is_word_character(first.text.front());
  const bool ends_with_word = ends_in_text && is_word_character(last.text.back());
  return (is_behind_word && !begins_with_word) || (is_before_word && !ends_with_word);
}

void MarkdownNodeWriter::open_emphasis(NodeId id, std::string_view mark) {
  const std::string name(element_of(mark));
  const bool touches_tilde = mark == "~~" && phrases_.ends_with('~');
  if (!has_children(id) || needs_element(id) || touches_tilde) {
    phrases_ += '<' + name + '>';
    emphasis_.push_back("</" + name + '>');
    return;
  }
  std::string delimiter(mark);
  if (phrases_.ends_with('*')) std::ranges::replace(delimiter, '*', '_');
  phrases_ += delimiter;
  emphasis_.push_back(std::move(delimiter));
}

void MarkdownNodeWriter::close_emphasis() {
  phrases_ += emphasis_.back();
  emphasis_.pop_back();
}

void MarkdownNodeWriter::write_text(std::string_view text, char next) {
  append_markdown_text(phrases_, text, next, tone_);
}

void MarkdownNodeWriter::write_note_reference(const Node& reference) {
  const Footnote& facts = document_.footnotes[reference.data];
  if (facts.number > 0) phrases_ += "[^" + std::to_string(facts.number) + ']';
}

// As written, but for comments, which are the author's own, and for addresses within the book.
std::string MarkdownNodeWriter::resolved_html(NodeId id, const Node& html) const {
  struct Change {
    size_t begin;
    size_t end;
    std::string text;
  };
  std::vector<Change> changes;
  for (const HtmlPiece& piece : html_pieces(html.text))
    if (piece.kind == HtmlPieceKind::comment) changes.push_back({piece.begin, piece.end, {}});
  auto link = std::ranges::lower_bound(page_.html_links, id, {}, &HtmlLink::node);
  for (; link != page_.html_links.end() && link->node == id; ++link) {
    const std::string_view written = html.text.substr(link->begin, link->end - link->begin);
    const std::string address = address_of(link->target, written, AddressUse::image);
    if (!address.empty()) changes.push_back({link->begin, link->end, attribute_text(address)});
  }
  std::ranges::sort(changes, {}, &Change::begin);
  std::string out;
  size_t at = 0;
  for (const Change& change : changes) {
    out.append(html.text.substr(at, change.begin - at)).append(change.text);
    at = change.end;
  }
  return out.append(html.text.substr(at));
}

void MarkdownNodeWriter::write_html_inline(NodeId id, const Node& html) {
  std::string text = resolved_html(id, html);
  std::ranges::replace(text, '\n', ' ');
  phrases_ += text;
}

}  // namespace silcrow
