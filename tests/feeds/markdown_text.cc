// Reads the document, not what any writer makes of it.
#include "feeds/markdown_text.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/html_tags.h"

namespace silcrow {

namespace {

// Tags by their names: their addresses may be others in a twin.
std::string html_text(std::string_view html) {
  std::string text;
  for (const HtmlPiece& piece : html_pieces(html)) {
    const bool is_tag =
        piece.kind == HtmlPieceKind::start_tag || piece.kind == HtmlPieceKind::end_tag;
    if (is_tag) text.append("<").append(piece.name).append(">");
    if (!is_tag && piece.kind != HtmlPieceKind::comment)
      text += html.substr(piece.begin, piece.end - piece.begin);
  }
  return text;
}

std::string_view caption_word(CaptionKind kind) {
  switch (kind) {
    case CaptionKind::figure: return "Figure ";
    case CaptionKind::table: return "Table ";
    case CaptionKind::listing: return "Listing ";
  }
  return "";
}

// Emphasis that no delimiters can say is written in tags: not a word of the text.
bool is_emphasis_tag(std::string_view html) {
  for (const std::string_view tag : {"<em>", "</em>", "<strong>", "</strong>", "<del>", "</del>"}) {
    if (html == tag) return true;
  }
  return false;
}

std::string collapsed(std::string_view text) {
  std::string words;
  for (const char c : text) {
    const bool is_gap = is_white_space(c);
    if (is_gap && (words.empty() || words.back() == ' ')) continue;
    words += is_gap ? ' ' : c;
  }
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

class BlockTexts {
 public:
  explicit BlockTexts(const Document& document) : document_(document) {}

  std::vector<std::string> take() {
    add_range(1, uint32_t(document_.nodes.size()));
    std::ranges::stable_sort(notes_, {}, [this](uint32_t note) { return facts_of(note).number; });
    for (size_t i = 0; i < notes_.size(); ++i) {
      if (facts_of(notes_[i]).references == 0) continue;
      add_range(notes_[i] + 1, uint32_t(document_.nodes[notes_[i]].end));
    }
    return std::move(texts_);
  }

 private:
  Footnote facts_of(uint32_t note) const { return document_.footnotes[document_.nodes[note].data]; }

  void end_block() {
    std::string words = collapsed(text_);
    if (!words.empty()) texts_.push_back(std::move(words));
    text_.clear();
  }

  void add_range(uint32_t begin, uint32_t end) {
    for (uint32_t i = begin; i < end;) {
      const Node& node = document_.nodes[i];
      if (!is_inline(node.kind)) end_block();
      if (node.kind == NodeKind::footnote_definition) {
        notes_.push_back(i);
        i = uint32_t(node.end);
        continue;
      }
      add_node(i, node);
      ++i;
    }
    end_block();
  }

  void add_node(uint32_t i, const Node& node) {
    if (node.kind == NodeKind::image) image_end_ = std::max(image_end_, uint32_t(node.end));
    switch (node.kind) {
      case NodeKind::text:
      case NodeKind::code_span: text_ += node.text; break;
      case NodeKind::html_inline:
        if (i >= image_end_ && !is_emphasis_tag(node.text)) text_ += html_text(node.text);
        break;
      case NodeKind::html_block: text_ += html_text(node.text); break;
      case NodeKind::code_block: text_ += document_.code_blocks[node.data].content; break;
      case NodeKind::caption: add_label(document_.captions[node.data]); break;
      case NodeKind::soft_break:
      case NodeKind::hard_break: text_ += ' '; break;
      default: break;
    }
  }

  void add_label(const Caption& caption) {
    text_.append(caption_word(caption.kind)).append(caption.number).append(": ");
  }

  const Document& document_;
  uint32_t image_end_ = 0;  // tags in the words for an image are not shown
  std::string text_;
  std::vector<std::string> texts_;
  std::vector<uint32_t> notes_;
};

}  // namespace

std::vector<std::string> block_texts(const Document& document) {
  return BlockTexts(document).take();
}

}  // namespace silcrow
