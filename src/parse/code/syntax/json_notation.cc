// One pass over the content. Of `"a" | "b"` the first remains. `{{ x }}`, `${X}`, `<x>`, `$X`,
// `X_Y` and the names of types stand for values. What is no JSON otherwise stays as it is, for the
// parser to find.
#include "parse/code/syntax/json_notation.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace silcrow {
namespace {

constexpr size_t none = std::string::npos;

bool is_delimiter(char c) {
  return is_white_space(c) || c == ',' || c == '}' || c == ']' || c == '{' || c == '[' || c == '"';
}

// Whether a bare word stands for a value: `string`, `YOUR_NAME`.
bool is_stand_in(std::string_view word) {
  constexpr std::array types = {"any",     "array",  "bool",   "boolean", "float", "int",
                                "integer", "number", "object", "string",  "date",  "timestamp"};
  if (std::ranges::find(types, word) != types.end()) return true;
  const auto is_constant = [](char c) {
    return is_ascii_upper(c) || is_ascii_digit(c) || c == '_' || c == '-';
  };
  return word.size() > 1 && is_ascii_upper(word[0]) && std::ranges::all_of(word, is_constant);
}

// `// or`, between two that cannot both stand there.
bool is_alternative(std::string_view comment) {
  const size_t word = comment.find_first_not_of("/# ");
  return word != none && ascii_lower_case(trim_blanks(comment.substr(word))) == "or";
}

class JsonReader {
 public:
  JsonReader(std::string_view content, TrailingCommas trailing)
      : content_(content), trailing_(trailing), text_(content), listed_(content) {}

  JsonNotation read() {
    while (at_ < content_.size()) read_next();
    if (comma_ != none) set(comma_, ' ');
    std::string closers;
    if (elision_ != none) {
      if (last_ == ':') set(elision_, '1');
      closers.assign(open_.rbegin(), open_.rend());
    }
    return {std::move(text_), std::move(listed_), std::move(closers)};
  }

 private:
  bool starts(std::string_view sign) const { return content_.substr(at_).starts_with(sign); }

  void read_next() {
    const char c = content_[at_];
    if (is_white_space(c)) {
      ++at_;
    } else if (starts("//") || c == '#') {
      read_comment(content_.find('\n', at_));
    } else if (starts("/*")) {
      const size_t close = content_.find("*/", at_);
      read_comment(close == none ? none : close + 2);
    } else if (starts("...") || starts("…")) {
      read_elision();
    } else if (starts("{{") || starts("${") || starts("{%") || c == '<' || c == '$') {
      read_placeholder();
    } else if (c == '"') {
      read_string();
    } else if (c == '{' || c == '[') {
      note_value();
      open_.push_back(c == '{' ? '}' : ']');
      note(c);
    } else if (c == '}' || c == ']') {
      note_closer(c);
    } else if (c == '|') {
      read_alternative();
    } else if (c == ',') {
      note_comma();
    } else if (c == ':') {
      note(c);
    } else {
      read_word();
    }
  }

  void read_comment(size_t end) {
    end = std::min(end, content_.size());
    const std::string_view comment = content_.substr(at_, end - at_);
    const bool tells_of_more =
        comment.find("...") != none || comment.find("…") != none || is_alternative(comment);
    fill(at_, end, ' ');
    has_comment_ = true;
    if (tells_of_more) elision_ = at_;
    at_ = end;
  }

  // Also what is said of it in prose, up to the next sign of JSON.
  void read_elision() {
    const size_t end = std::min(content_.find_first_of(",\"{}[]\n", at_), content_.size());
    fill(at_, end, ' ');
    elision_ = at_;
    at_ = end;
  }

  void read_placeholder() {
    const bool is_template = starts("{{") || starts("{%");
    const size_t line_end = std::min(content_.find('\n', at_), content_.size());
    size_t end = at_ + 1;
    if (is_template) {
      end = content_.find(starts("{{") ? "}}" : "%}", at_);
      end = end < line_end ? end + 2 : none;
    } else if (content_[at_] == '<') {
      end = content_.find('>', at_);
      end = end < line_end ? end + 1 : none;
    } else if (starts("${")) {
      end = content_.find('}', at_);
      end = end < line_end ? end + 1 : none;
    }
    if (end == none) {
      read_word();
      return;
    }
    while (end < line_end && !is_delimiter(content_[end]) && content_[end] != ':') ++end;
    if (is_template && is_alone(at_, end)) {
      fill(at_, end, ' ');
      elision_ = at_;
    } else {
      note_value();
      fill(at_, end, '1');
      const bool is_key = trim_blanks_left(content_.substr(end)).starts_with(':');
      if (is_key && end - at_ > 1) {
        set(at_, '"');
        set(end - 1, '"');
      }
      last_ = '1';
    }
    at_ = end;
  }

  // `| "never"`, behind another value.
  void read_alternative() {
    size_t end = std::min(content_.find_first_not_of(" \t|", at_), content_.size());
    if (end < content_.size() && content_[end] == '"') {
      end = std::min(content_.find_first_of("\"\n", end + 1), content_.size() - 1) + 1;
    } else {
      end = std::min(content_.find_first_of(" ,|}]\n", end), content_.size());
    }
    fill(at_, end, ' ');
    at_ = end;
  }

  bool is_alone(size_t begin, size_t end) const {
    while (begin > 0 && is_blank(content_[begin - 1])) --begin;
    while (end < content_.size() && is_blank(content_[end])) ++end;
    return (begin == 0 || content_[begin - 1] == '\n') &&
           (end == content_.size() || content_[end] == '\n');
  }

  // A string ends with its line, if nothing else ends it: no JSON, as the parser will find. In a
  // template inside, quotes are the template's.
  void read_string() {
    note_value();
    size_t end = at_ + 1;
    while (end < content_.size() && content_[end] != '"' && content_[end] != '\n') {
      if (content_.substr(end).starts_with("{{")) {
        const size_t close = content_.find("}}", end);
        if (close < content_.find('\n', end)) {
          fill(end, close + 2, 'x');
          end = close + 2;
          continue;
        }
      }
      end += content_[end] == '\\' ? 2 : 1;
    }
    at_ = std::min(end + 1, content_.size());
    last_ = '"';
  }

  void read_word() {
    size_t end = at_ + 1;
    while (end < content_.size() && !is_delimiter(content_[end]) && content_[end] != ':') ++end;
    note_value();
    if (is_stand_in(content_.substr(at_, end - at_))) fill(at_, end, '1');
    last_ = '1';
    at_ = end;
  }

  // A value or a key begins here.
  void note_value() {
    const bool is_behind_value = last_ == '"' || last_ == '1' || last_ == '}' || last_ == ']';
    if (elision_ != none && last_ == ':') {
      set(elision_, '1');
      if (content_.find(',', elision_) > at_) set(elision_ + 1, ',');
    } else if (elision_ != none && is_behind_value) {
      set(elision_, ',');
    } else if (open_.empty() && is_behind_value && at_ > 0 && is_white_space(content_[at_ - 1])) {
      listed_[at_ - 1] = ',';
    }
    elision_ = comma_ = none;
  }

  void note_comma() {
    const bool is_extra =
        elision_ != none && (last_ == ',' || last_ == '{' || last_ == '[' || last_ == 0);
    if (elision_ != none && last_ == ':') set(elision_, '1');
    if (is_extra) {
      set(at_, ' ');
      ++at_;
      return;
    }
    comma_ = at_;
    elision_ = none;
    note(',');
  }

  void note_closer(char c) {
    const bool is_lenient =
        trailing_ == TrailingCommas::allowed || has_comment_ || elision_ != none;
    if (last_ == ',' && is_lenient && comma_ != none) set(comma_, ' ');
    if (last_ == ':' && elision_ != none) set(elision_, '1');
    comma_ = elision_ = none;
    if (!open_.empty() && open_.back() == c) open_.pop_back();
    note(c);
  }

  void note(char c) {
    last_ = c;
    ++at_;
  }

  void set(size_t at, char c) { text_[at] = listed_[at] = c; }

  void fill(size_t begin, size_t end, char c) {
    for (size_t i = begin; i < end; ++i) {
      if (text_[i] != '\n') set(i, c);
    }
  }

  std::string_view content_;
  TrailingCommas trailing_;
  std::string text_;
  std::string listed_;
  std::string open_;  // the closing brackets that are due
  size_t at_ = 0;
  char last_ = 0;          // the last sign: a bracket, `,`, `:`, `"` of a string, `1` of a word
  size_t comma_ = none;    // the last sign, if it is a comma
  size_t elision_ = none;  // an ellipsis behind the last sign
  bool has_comment_ = false;
};

}  // namespace

JsonNotation read_json_notation(std::string_view content, TrailingCommas trailing) {
  return JsonReader(content, trailing).read();
}

}  // namespace silcrow
