// A hand-written recogniser: three markers, each with its own small grammar.
#include "parse/extensions/box_opening.h"

#include "base/ascii.h"

namespace silcrow {

namespace {

// Reads a line from the left. Offsets are those of the whole line.
class LineReader {
 public:
  explicit LineReader(std::string_view text) : text_(text) {}

  uint32_t at() const { return at_; }
  uint32_t size() const { return uint32_t(text_.size()); }
  bool is_done() const { return at_ == text_.size(); }
  char peek() const { return is_done() ? '\0' : text_[at_]; }
  std::string_view rest() const { return text_.substr(at_); }
  std::string_view slice(uint32_t begin, uint32_t end) const {
    return text_.substr(begin, end - begin);
  }
  bool take(char c) {
    if (peek() != c || is_done()) return false;
    ++at_;
    return true;
  }
  template <typename Predicate>
  uint32_t take_while(Predicate predicate) {
    const uint32_t begin = at_;
    while (!is_done() && predicate(text_[at_])) ++at_;
    return at_ - begin;
  }
  uint32_t skip_blanks() { return take_while(is_blank); }

 private:
  std::string_view text_;
  uint32_t at_ = 0;
};

bool is_name_char(char c) { return is_ascii_alphanumeric(c) || c == '-' || c == '_'; }

bool take_name(LineReader& line, BoxOpening& box) {
  box.name_begin = line.at();
  if (!is_ascii_letter(line.peek())) return false;
  line.take_while(is_name_char);
  box.name_end = line.at();
  box.name = ascii_lower_case(line.slice(box.name_begin, box.name_end));
  return true;
}

// `"Title"` to the end of the line.
bool take_quoted_title(LineReader& line, BoxOpening& box) {
  if (!line.take('"')) return false;
  if (line.is_done() || !line.rest().ends_with('"')) return false;
  box.has_title = true;
  box.title_begin = line.at();
  box.title_end = line.size() - 1;
  return true;
}

void take_classes(LineReader& line, BoxOpening& box) {
  while (true) {
    line.skip_blanks();
    const uint32_t begin = line.at();
    if (line.take_while(is_name_char) == 0) return;
    box.classes.emplace_back(line.slice(begin, line.at()));
  }
}

std::optional<BoxOpening> admonition_opening(LineReader line) {
  BoxOpening box;
  const char marker = line.peek();
  if (line.take_while([&](char c) { return c == marker; }) != 3) return std::nullopt;
  if (marker == '?') box.folding = line.take('+') ? Folding::open : Folding::closed;
  if (line.skip_blanks() == 0) return std::nullopt;
  if (!take_name(line, box)) return std::nullopt;
  take_classes(line, box);
  if (!line.is_done() && !take_quoted_title(line, box)) return std::nullopt;
  return box;
}

std::optional<BoxOpening> tab_opening(LineReader line) {
  BoxOpening box;
  box.form = BoxForm::tab;
  box.name = "tab";
  if (line.take_while([](char c) { return c == '='; }) != 3) return std::nullopt;
  if (!line.take('!')) line.take('+');
  if (line.skip_blanks() == 0 || !take_quoted_title(line, box)) return std::nullopt;
  if (box.title_begin == box.title_end) return std::nullopt;
  return box;
}

// `{.class .other}` at the end of a directive's line.
void take_attributes(LineReader& line, BoxOpening& box) {
  if (!line.take('{')) return;
  while (!line.is_done() && line.peek() != '}') {
    const uint32_t begin = line.at();
    if (line.take('.') && line.take_while(is_name_char) > 0)
      box.classes.emplace_back(line.slice(begin + 1, line.at()));
    else
      line.take_while([](char c) { return c != '.' && c != '}'; });
    if (line.at() == begin) return;
  }
  line.take('}');
}

std::optional<BoxOpening> directive_opening(LineReader line) {
  BoxOpening box;
  box.form = BoxForm::directive;
  box.colons = line.take_while([](char c) { return c == ':'; });
  line.skip_blanks();
  if (!take_name(line, box)) return std::nullopt;
  if (box.name == "details") box.folding = Folding::closed;
  if (line.take('[')) {
    box.title_begin = line.at();
    line.take_while([](char c) { return c != ']'; });
    box.title_end = line.at();
    if (!line.take(']')) return std::nullopt;
    box.has_title = true;
  }
  take_attributes(line, box);
  const uint32_t blanks = line.skip_blanks();
  if (line.is_done()) return box;
  if (blanks == 0 || box.has_title) return std::nullopt;
  box.has_title = true;
  box.title_begin = line.at();
  box.title_end = line.size();
  return box;
}

}  // namespace

std::optional<BoxOpening> box_opening(std::string_view text) {
  text = trim_blanks_right(text);
  if (text.starts_with("!!!") || text.starts_with("???"))
    return admonition_opening(LineReader(text));
  if (text.starts_with("===")) return tab_opening(LineReader(text));
  if (text.starts_with(":::")) return directive_opening(LineReader(text));
  return std::nullopt;
}

uint32_t closing_colons(std::string_view text) {
  text = trim_blanks_right(text);
  const bool all_colons = text.find_first_not_of(':') == std::string_view::npos;
  return all_colons && text.size() >= 3 ? uint32_t(text.size()) : 0;
}

}  // namespace silcrow
