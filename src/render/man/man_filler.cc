// Fonts are written as late as possible and taken back as early as possible, so that no escape
// stands alone.
#include "render/man/man_filler.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/unicode.h"

namespace silcrow {
namespace {

constexpr size_t longest_line = 79;
constexpr size_t longest_piece = longest_line - 5;  // of a word that goes on, with `\:` and `\c`
constexpr size_t most_uncut = 40;                   // between two places to continue a line
constexpr size_t longest_unbroken = 50;             // columns of a word that is kept whole
constexpr size_t least_unbroken = 12;
constexpr size_t least_unbroken_wide = 20;
constexpr size_t most_unbroken = 60;  // columns

constexpr std::array<std::string_view, 14> abbreviations = {
    "e.g.", "i.e.", "etc.", "vs.", "cf.",   "Ch.",     "Chap.",
    "Sec.", "Fig.", "Tab.", "No.", "resp.", "approx.", "ca."};

// "e.g." and "(e.g." do not end a sentence, nor does "J.".
bool is_abbreviation(std::string_view word) {
  while (!word.empty() && (word[0] == '(' || word[0] == '"')) word.remove_prefix(1);
  const bool is_initial = word.size() == 2 && is_ascii_upper(word[0]);
  return is_initial || std::ranges::find(abbreviations, word) != abbreviations.end();
}

// Whether roff takes the end of the word for the end of a sentence (groff(7), "Sentences").
bool has_sentence_end(std::string_view word) {
  while (!word.empty() && std::string_view("\"')]*").find(word.back()) != std::string_view::npos) {
    word.remove_suffix(1);
  }
  for (const std::string_view quote : {"”", "’", "»"}) {
    if (word.ends_with(quote)) word.remove_suffix(quote.size());
  }
  return !word.empty() && std::string_view(".!?").find(word.back()) != std::string_view::npos;
}

bool begins_sentence(std::string_view word) {
  return !word.empty() && !(is_ascii_letter(word[0]) && !is_ascii_upper(word[0]));
}

// Between two of these there may be a line's end.
bool is_wide(char32_t c) { return column_width(c) == 2; }

bool is_separator(char32_t c) {
  return c < 0x80 && std::string_view("/,;&=?|:").find(char(c)) != std::string_view::npos;
}

// How long a line is to formatters, which see `\[u00A7]` for a character that is not ASCII.
size_t size_for_formatters(std::string_view line) {
  size_t size = 0;
  for (const char c : line) {
    const auto byte = static_cast<unsigned char>(c);
    size += byte < 0x80 ? 1 : byte >= 0xF0 ? 9 : byte >= 0xC0 ? 8 : 0;
  }
  return size;
}

constexpr std::array<std::string_view, 4> fonts = {"\\fR", "\\fB", "\\fI", "\\f(BI"};

}  // namespace

void ManFiller::add_text(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (is_white_space(text[at])) {
      end_word();
      ++at;
      continue;
    }
    size_t end = at;
    while (end < text.size() && !is_white_space(text[end])) ++end;
    add_characters(text.substr(at, end - at), ManTone::prose);
    at = end;
  }
}

// Blanks within code count: of several only the last may become a line's end.
void ManFiller::add_code(std::string_view code) {
  open_font(ManFont::bold);
  apply_font();
  for (size_t at = 0; at < code.size();) {
    if (shown_.empty()) word_ += "\\%";  // behind a bracket it would be a place to break
    const size_t end = std::min(code.find_first_of(" \t\n", at), code.size());
    add_characters(code.substr(at, end - at), ManTone::code);
    at = end;
    while (at + 1 < code.size() && is_white_space(code[at]) && is_white_space(code[at + 1])) {
      word_ += "\\ ";
      ++at;
    }
    if (at < code.size()) {
      end_word();
      ++at;
    }
  }
  close_font(ManFont::bold);
}

void ManFiller::add_escaped(std::string_view word) {
  end_word();
  word_ = word;
  end_word();
}

void ManFiller::add_address(std::string_view address) {
  end_word();
  apply_font();
  word_ += "\\%";
  add_character('<', ManTone::prose);
  add_characters(address, ManTone::code);
  add_character('>', ManTone::prose);
}

void ManFiller::add_characters(std::string_view text, ManTone tone) {
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, at);
    add_character(decoded.code_point, tone);
    at += decoded.length;
  }
}

void ManFiller::add_character(char32_t c, ManTone tone) {
  apply_font();
  const size_t columns = column_width(c);
  allow_break(c, columns);
  append_man_character(word_, c, tone);
  append_utf8(shown_, c);
  unbroken_ += std::max<size_t>(columns, 1);  // groff gives marks a column, too
  word_columns_ += columns;
  may_break_ = is_separator(c) && unbroken_ >= least_unbroken;
}

// Notes where the word could be broken if it turns out to be a long one.
void ManFiller::allow_break(char32_t before, size_t columns) {
  const bool is_between_wide = is_wide(before) && unbroken_ >= least_unbroken_wide;
  const bool is_mark = columns == 0;  // belongs to the character before it
  if (is_mark) return;
  if (may_break_ || is_between_wide || unbroken_ >= most_unbroken) {
    gaps_.push_back({word_.size(), true});
    unbroken_ = 0;
    return;
  }
  const size_t last = gaps_.empty() ? 0 : gaps_.back().offset;
  if (size_for_formatters(std::string_view(word_).substr(last)) >= most_uncut)
    gaps_.push_back({word_.size(), false});
}

void ManFiller::change_font(ManFont font, int by) {
  (font == ManFont::bold ? bold_ : italic_) += by;
  if (!word_.empty()) apply_font();
}

void ManFiller::apply_font() {
  const int wanted = base_ | (bold_ > 0 ? 1 : 0) | (italic_ > 0 ? 2 : 0);
  if (font_ == wanted) return;
  word_ += fonts[size_t(wanted)];
  font_ = wanted;
}

void ManFiller::open_link(std::string_view macro, std::string_view address) {
  end_word();
  end_line();
  std::string line = '.' + std::string(macro) + ' ';
  std::string argument;
  append_man_text(argument, address, ManTone::prose);
  line += man_argument(argument);
  layout_.write_line(line);
}

void ManFiller::close_link(std::string_view macro) {
  end_word();
  end_line();
  closing_macro_ = macro;
}

void ManFiller::end_word() {
  if (!closing_macro_.empty()) {
    layout_.write_line('.' + closing_macro_ + (word_.empty() ? "" : ' ' + man_argument(word_)));
    layout_.write_line(".nh");  // groff hyphenates again behind a link
    closing_macro_.clear();
  } else if (!word_.empty()) {
    take_word();
  }
  word_.clear();
  shown_.clear();
  word_columns_ = 0;
  gaps_.clear();
  unbroken_ = 0;
  may_break_ = false;
}

void ManFiller::take_word() {
  columns_ += word_columns_ + (columns_ > 0 ? 1 : 0);
  const size_t size = size_for_formatters(word_);
  const bool is_long = word_columns_ > longest_unbroken || size > longest_line;
  if (!line_.empty() && !is_one_line_) {
    const bool is_full = is_long || size_for_formatters(line_) + 1 + size > longest_line;
    const bool is_sentence = may_end_sentence_ && begins_sentence(shown_);
    if (may_end_sentence_ && !is_sentence) ends_in_abbreviation_ = true;
    if (is_sentence || is_full) end_line();
  }
  if (!line_.empty()) line_ += ' ';
  if (is_long) {
    write_long_word();
  } else {
    line_ += word_;
  }
  const bool ends = has_sentence_end(shown_);
  ends_in_abbreviation_ = ends && is_abbreviation(shown_);
  may_end_sentence_ = ends && !ends_in_abbreviation_;
}

// Of a word that one line of a page cannot take, and that may be longer than one of the source. In
// a cell it stays on its line: there mandoc does not know `\c`.
void ManFiller::write_long_word() {
  std::string piece;
  size_t begin = 0;
  for (const Gap& gap : gaps_) {
    const std::string next = word_.substr(begin, gap.offset - begin);
    if (!piece.empty() && may_have_macros_ && size_for_formatters(piece + next) > longest_piece) {
      layout_.write_text(piece + "\\c");
      piece.clear();
    }
    piece += next;
    if (gap.is_break) piece += "\\:";
    begin = gap.offset;
  }
  const std::string rest = word_.substr(begin);
  if (may_have_macros_ && size_for_formatters(piece + rest) > longest_line) {
    layout_.write_text(piece + "\\c");
    piece.clear();
  }
  line_ += piece + rest;
}

void ManFiller::end_line() {
  if (ends_in_abbreviation_) line_ += "\\&";
  if (!line_.empty()) layout_.write_text(line_);
  line_.clear();
  may_end_sentence_ = false;
  ends_in_abbreviation_ = false;
}

void ManFiller::break_line() {
  end_word();
  end_line();
  layout_.break_line();
}

void ManFiller::end_paragraph() {
  end_word();
  if (font_ != base_) {  // what the author's markup closes behind the last word
    line_ += fonts[size_t(base_)];
    font_ = base_;
  }
  ends_in_abbreviation_ = false;  // the paragraph ends, too
  end_line();
}

}  // namespace silcrow
