// Reads the document, not what any writer makes of it.
#include "man/page_words.h"

#include <algorithm>

#include "base/html_tags.h"
#include "base/path.h"
#include "base/unicode.h"
#include "model/html_policy.h"

namespace silcrow {
namespace {

// A page shows what is no tag of phrases: a line break, a tag that may not be there.
bool separates_words(std::string_view html) {
  return std::ranges::any_of(html_pieces(html), [](const HtmlPiece& piece) {
    const AllowedTag* tag = allowed_tag(piece.name);
    return !tag || tag->content != AllowedContent::phrases;
  });
}

class PageText {
 public:
  PageText(const LinkedBook& book, PageId page)
      : book_(book), page_(book.linked(page)), document_(*book.page(page).document) {}

  std::string read() {
    const NodeId title = page_.title_heading;
    if (title == NodeId{}) {
      text_ = page_.title + '\n';
    } else {
      add_range(uint32_t(title), uint32_t(document_.node(title).end), NodeId{});
    }
    add_range(1, uint32_t(document_.nodes.size()), page_.title_heading);
    std::stable_sort(notes_.begin(), notes_.end(),
                     [this](uint32_t a, uint32_t b) { return number_of(a) < number_of(b); });
    const std::vector<uint32_t> notes = notes_;
    for (const uint32_t note : notes) {
      if (document_.footnotes[document_.nodes[note].data].references == 0) continue;
      add_range(note + 1, uint32_t(document_.nodes[note].end), NodeId{});
    }
    return text_;
  }

 private:
  uint32_t number_of(uint32_t note) const {
    return document_.footnotes[document_.nodes[note].data].number;
  }

  void add_range(uint32_t begin, uint32_t end, NodeId passed_over) {
    for (uint32_t i = begin; i < end;) {
      const Node& node = document_.nodes[i];
      const bool is_left_out = (passed_over != NodeId{} && NodeId{i} == passed_over) ||
                               node.kind == NodeKind::footnote_definition ||
                               (node.kind == NodeKind::link && names_other_page(NodeId{i}));
      if (node.kind == NodeKind::footnote_definition) notes_.push_back(i);
      if (!is_left_out) add_node(i, node);
      i = is_left_out ? uint32_t(node.end) : i + 1;
    }
  }

  void add_node(uint32_t i, const Node& node) {
    while (!open_.empty() && open_.back() <= i) {
      text_ += ' ';
      open_.pop_back();
    }
    // Behind a link stands its address, around what is struck its marks.
    if (node.kind == NodeKind::link || node.kind == NodeKind::strikethrough) {
      text_ += ' ';
      open_.push_back(uint32_t(node.end));
    }
    if (!is_inline(node.kind)) text_ += '\n';
    if (node.kind == NodeKind::text || node.kind == NodeKind::code_span) add_text(NodeId{i}, node);
    if (node.kind == NodeKind::soft_break || node.kind == NodeKind::hard_break ||
        (node.kind == NodeKind::html_inline && separates_words(node.text)))
      text_ += ' ';
    if (node.kind == NodeKind::code_block) text_ += document_.code_blocks[node.data].content;
  }

  void add_text(NodeId id, const Node& node) {
    std::string text(node.text);
    const bool is_code = node.kind == NodeKind::code_span;  // a reference is all of it
    for (const Reference& reference : page_.references) {
      if (reference.last_node < id || reference.first_node > id || !leads_away(reference)) continue;
      const size_t begin = reference.first_node == id && !is_code ? reference.first_offset : 0;
      const size_t end =
          reference.last_node == id && !is_code ? reference.last_offset : text.size();
      std::fill(text.begin() + std::ptrdiff_t(begin), text.begin() + std::ptrdiff_t(end), ' ');
    }
    text_ += text;
  }

  bool leads_away(const Reference& reference) const {
    return reference.target.page != no_page && reference.target.page != page_.id;
  }

  // A link of which only a reference or the file's name are the words.
  bool names_other_page(NodeId id) const {
    const LinkTarget& target = page_.link_targets[document_.node(id).data];
    if (target.kind != LinkKind::page || target.page == page_.id) return false;
    const std::string words = document_.plain_text(id);
    return words == file_name_of(book_.page(target.page).path);
  }

  const LinkedBook& book_;
  const LinkedPage& page_;
  const Document& document_;
  std::string text_;
  std::vector<uint32_t> notes_;
  std::vector<uint32_t> open_;  // ends of links and struck text
};

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool is_in_word = false;
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, at);
    const bool is_part = is_letter(decoded.code_point) || is_number(decoded.code_point);
    if (is_part && !is_in_word) words.emplace_back();
    if (is_part) words.back() += text.substr(at, decoded.length);
    const bool is_seen = !is_mark(decoded.code_point) &&
                         general_category(decoded.code_point) != GeneralCategory::format;
    if (is_part || is_seen) is_in_word = is_part;
    at += decoded.length;
  }
  return words;
}

std::vector<std::string> page_words(const LinkedBook& book, PageId page) {
  return words_of(PageText(book, page).read());
}

std::string lost_word(const std::vector<std::string>& wanted, const std::vector<std::string>& shown,
                      std::ptrdiff_t most_between) {
  auto at = shown.begin();
  for (const std::string& word : wanted) {
    // Another page's text may stand before the first word: the glossary is several.
    const bool is_first = &word == &wanted.front();
    const std::ptrdiff_t rest = shown.end() - at;
    const std::ptrdiff_t last = is_first ? rest : std::min(most_between, rest);
    const auto found = std::find(at, at + last, word);
    if (found == at + last) {
      const std::string before = at == shown.begin() ? "" : *(at - 1);
      return "\"" + word + "\" behind \"" + before + "\"";
    }
    at = found + 1;
  }
  return {};
}

}  // namespace silcrow
