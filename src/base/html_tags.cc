// The tokenizer: one function a kind of piece, each starting at a `<` (or at raw text) and moving
// on.
#include "base/html_tags.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"

namespace silcrow {

namespace {

// White space of the HTML standard: without the vertical tab.
bool is_blank_byte(char c) { return is_white_space(c) && c != '\v'; }

// Elements whose content a browser reads as text up to their end tag.
constexpr std::string_view raw_text_elements[] = {
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"};

bool holds_raw_text(std::string_view name) {
  return std::ranges::any_of(raw_text_elements,
                             [&](std::string_view raw) { return is_html_name(name, raw); });
}

class HtmlScanner {
 public:
  explicit HtmlScanner(std::string_view html) : html_(html) {}

  std::vector<HtmlPiece> take() {
    while (at_ < html_.size()) next_piece();
    add_text(html_.size());
    return std::move(pieces_);
  }

 private:
  char peek(size_t ahead = 0) const {
    return at_ + ahead < html_.size() ? html_[at_ + ahead] : '\0';
  }
  bool looks_at(std::string_view what) const { return html_.substr(at_).starts_with(what); }

  // Whatever lies between the last piece and `end` is text.
  void add_text(size_t end) {
    if (end > done_) pieces_.push_back({.kind = HtmlPieceKind::text, .begin = done_, .end = end});
    done_ = end;
  }

  void add(HtmlPiece piece, size_t end) {
    add_text(piece.begin);
    piece.end = end;
    done_ = at_ = end;
    pieces_.push_back(std::move(piece));
  }

  void add_until(HtmlPieceKind kind, std::string_view closer, size_t search_from) {
    const size_t found = html_.find(closer, search_from);
    const size_t end = found == std::string_view::npos ? html_.size() : found + closer.size();
    add({.kind = kind, .begin = at_}, end);
  }

  void next_piece() {
    const size_t open = html_.find('<', at_);
    if (open == std::string_view::npos) {
      at_ = html_.size();
      return;
    }
    at_ = open;
    if (is_ascii_letter(peek(1)) || (peek(1) == '/' && is_ascii_letter(peek(2)))) {
      tag();
    } else if (looks_at("<!--")) {
      comment();
    } else if (looks_at("<![CDATA[")) {
      add_until(HtmlPieceKind::cdata, "]]>", at_ + 9);
    } else if (peek(1) == '!' || peek(1) == '?' || (peek(1) == '/' && at_ + 2 < html_.size())) {
      add_until(HtmlPieceKind::declaration, ">", at_ + 2);
    } else {
      ++at_;  // a `<` that opens nothing
    }
  }

  // `<!-->` and `<!--->` are whole comments; `--!>` ends one too.
  void comment() {
    const size_t begin = at_;
    size_t search = begin + 4;
    for (std::string_view abrupt : {">", "->"}) {
      if (html_.substr(search).starts_with(abrupt)) {
        return add({.kind = HtmlPieceKind::comment, .begin = begin}, search + abrupt.size());
      }
    }
    while ((search = html_.find("--", search)) != std::string_view::npos) {
      const std::string_view behind = html_.substr(search + 2);
      if (behind.starts_with('>') || behind.starts_with("!>")) {
        const size_t end = search + (behind[0] == '>' ? 3 : 4);
        return add({.kind = HtmlPieceKind::comment, .begin = begin}, end);
      }
      ++search;
    }
    add({.kind = HtmlPieceKind::comment, .begin = begin}, html_.size());
  }

  void tag() {
    HtmlPiece piece{.begin = at_};
    const bool closes = peek(1) == '/';
    piece.kind = closes ? HtmlPieceKind::end_tag : HtmlPieceKind::start_tag;
    at_ += closes ? 2 : 1;
    const size_t name_begin = at_;
    while (at_ < html_.size() && !is_blank_byte(peek()) && peek() != '/' && peek() != '>') ++at_;
    piece.name = html_.substr(name_begin, at_ - name_begin);
    attributes(piece);
    if (at_ >= html_.size()) {
      piece.kind = HtmlPieceKind::unfinished;
      return add(std::move(piece), html_.size());
    }
    const std::string_view name = piece.name;
    const bool opens_raw_text = !closes && holds_raw_text(name);
    add(std::move(piece), at_ + 1);
    if (opens_raw_text) raw_text(name);
  }

  // Leaves `at_` at the `>` of the tag, or at the end of everything.
  void attributes(HtmlPiece& piece) {
    while (at_ < html_.size() && peek() != '>') {
      if (is_blank_byte(peek())) {
        ++at_;
      } else if (peek() == '/') {
        piece.is_self_closing = peek(1) == '>';
        ++at_;
      } else {
        piece.attributes.push_back(attribute());
      }
    }
  }

  HtmlAttribute attribute() {
    HtmlAttribute attribute{.begin = at_};
    ++at_;  // even a `=` begins a name
    while (at_ < html_.size() && !is_blank_byte(peek()) && peek() != '/' && peek() != '>' &&
           peek() != '=') {
      ++at_;
    }
    attribute.name = html_.substr(attribute.begin, at_ - attribute.begin);
    attribute.end = attribute.value_begin = attribute.value_end = at_;
    size_t behind = at_;
    while (behind < html_.size() && is_blank_byte(html_[behind])) ++behind;
    if (behind < html_.size() && html_[behind] == '=') {
      at_ = behind + 1;
      value(attribute);
    }
    attribute.value =
        html_.substr(attribute.value_begin, attribute.value_end - attribute.value_begin);
    return attribute;
  }

  void value(HtmlAttribute& attribute) {
    while (is_blank_byte(peek())) ++at_;
    const char quote = peek();
    if (quote == '"' || quote == '\'') {
      attribute.value_begin = ++at_;
      at_ = std::min(html_.find(quote, at_), html_.size());
      attribute.value_end = at_;
      at_ = std::min(at_ + 1, html_.size());
    } else {
      attribute.value_begin = at_;
      while (at_ < html_.size() && !is_blank_byte(peek()) && peek() != '>') ++at_;
      attribute.value_end = at_;
    }
    attribute.end = at_;
  }

  // Up to the end tag of that name, which becomes a piece of its own.
  void raw_text(std::string_view name) {
    const size_t begin = at_;
    size_t end = begin;
    while ((end = html_.find("</", end)) != std::string_view::npos && !closes_here(end, name)) {
      end += 2;
    }
    end = std::min(end, html_.size());
    if (end > begin) add({.kind = HtmlPieceKind::raw_text, .begin = begin}, end);
  }

  bool closes_here(size_t slash, std::string_view name) const {
    const std::string_view found = html_.substr(slash + 2, name.size());
    if (ascii_lower_case(found) != ascii_lower_case(name)) return false;
    const size_t behind = slash + 2 + name.size();
    if (behind >= html_.size()) return false;
    return is_blank_byte(html_[behind]) || html_[behind] == '/' || html_[behind] == '>';
  }

  std::string_view html_;
  size_t at_ = 0;
  size_t done_ = 0;  // all before it is in pieces
  std::vector<HtmlPiece> pieces_;
};

}  // namespace

bool is_html_name(std::string_view name, std::string_view lower_case_name) {
  return ascii_lower_case(name) == lower_case_name;
}

std::vector<HtmlPiece> html_pieces(std::string_view html) { return HtmlScanner(html).take(); }

}  // namespace silcrow
