// One walk over the text that counts what cmark would do.
#include "parse/inline_cuts.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "base/ascii.h"

namespace silcrow {

namespace {

// Runs that cmark walks over, in one piece.
constexpr uint64_t soft_limit = 250'000;
constexpr uint64_t firm_limit = 4 * soft_limit;
constexpr uint64_t hard_limit = 4 * firm_limit;

constexpr size_t longest_tag = 256;
constexpr size_t longest_destination = 1000;

bool is_delimiter(char c) { return c == '*' || c == '_' || c == '~'; }

// Whether cmark can have that much to do at all.
bool may_be_slow(std::string_view text) {
  if (text.size() * text.size() / 4 <= soft_limit) return false;
  const uint64_t brackets = uint64_t(std::ranges::count(text, ']'));
  return brackets > 0 &&
         brackets * uint64_t(std::ranges::count_if(text, is_delimiter)) > soft_limit;
}

// Runs of backticks and the ends of the code spans that they open.
class CodeSpans {
 public:
  explicit CodeSpans(std::string_view text) : text_(text) {
    for (size_t at = text.find('`'); at != text.npos; at = text.find('`', at)) {
      const size_t begin = at;
      while (at < text.size() && text[at] == '`') ++at;
      runs_.push_back({begin, at});
    }
    std::unordered_map<size_t, size_t> ends;  // of the next run, by its length
    for (size_t i = runs_.size(); i-- > 0;) {
      size_t& end = ends[runs_[i].end - runs_[i].begin];
      runs_[i].span_end = end;
      end = runs_[i].end;
    }
  }

  // Behind the code span that the backtick at `at` opens, or behind its run. `at` never goes back.
  size_t skip(size_t at) {
    while (runs_[next_].end <= at) ++next_;
    const Run& run = runs_[next_];
    return run.begin == at && run.span_end > 0 ? run.span_end : run.end;
  }

 private:
  struct Run {
    size_t begin = 0;
    size_t end = 0;
    size_t span_end = 0;  // 0: no run of the same length follows
  };

  std::string_view text_;
  std::vector<Run> runs_;
  size_t next_ = 0;
};

class InlineCutter {
 public:
  explicit InlineCutter(std::string_view text) : text_(text), code_(text) {}

  std::vector<size_t> take() {
    size_t at = 0;
    while (at < text_.size()) at = step(at);
    return std::move(cuts_);
  }

 private:
  // What is work for cmark since the last cut.
  struct Piece {
    uint64_t work = 0;
    uint64_t runs = 0;
    uint64_t open_brackets = 0;
    uint64_t open_runs = 0;  // as far as the characters round them say
  };

  size_t step(size_t at) {
    const char c = text_[at];
    if (c == '\\') return at + 2;
    if (c == '`') return code_.skip(at);
    if (c == '<') return behind_tag(at);
    if (c == '[') ++piece_.open_brackets;
    if (c == ']') return behind_bracket(at);
    if (is_delimiter(c)) return behind_run(at);
    if (is_white_space(c)) see_blank(at);
    return at + 1;
  }

  size_t behind_tag(size_t at) const {
    const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
    if (!is_ascii_letter(next) && next != '/' && next != '!' && next != '?') return at + 1;
    const size_t end = text_.substr(at, longest_tag).find('>');
    return end == std::string_view::npos ? at + 1 : at + end + 1;
  }

  size_t behind_bracket(size_t at) {
    piece_.work += piece_.runs;
    if (piece_.work > hard_limit) cut(at);
    if (piece_.open_brackets > 0) --piece_.open_brackets;
    if (at + 1 >= text_.size() || text_[at + 1] != '(') return at + 1;
    const size_t end = text_.substr(at, longest_destination).find(')');
    return end == std::string_view::npos ? at + 1 : at + end + 1;
  }

  size_t behind_run(size_t at) {
    size_t end = at + 1;
    while (end < text_.size() && text_[end] == text_[at]) ++end;
    ++piece_.runs;
    const bool is_behind_blank = at == 0 || is_white_space(text_[at - 1]);
    const bool is_before_blank = end == text_.size() || is_white_space(text_[end]);
    if (is_before_blank || piece_.open_runs > 0) {
      if (!is_behind_blank && piece_.open_runs > 0) --piece_.open_runs;
    } else if (is_behind_blank || !is_ascii_alphanumeric(text_[at - 1])) {
      ++piece_.open_runs;
    }
    return end;
  }

  // Before the first of several: two blanks before a line's end mean something.
  void see_blank(size_t at) {
    if (at == 0 || is_white_space(text_[at - 1]) || piece_.open_brackets > 0) return;
    const uint64_t limit = piece_.open_runs == 0 ? soft_limit : firm_limit;
    if (piece_.work > limit) cut(at);
  }

  void cut(size_t at) {
    cuts_.push_back(at);
    piece_ = {};
  }

  std::string_view text_;
  CodeSpans code_;
  Piece piece_;
  std::vector<size_t> cuts_;
};

}  // namespace

std::vector<size_t> inline_cuts(std::string_view text) {
  return may_be_slow(text) ? InlineCutter(text).take() : std::vector<size_t>();
}

}  // namespace silcrow
