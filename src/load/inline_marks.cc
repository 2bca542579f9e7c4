// Pairs the runs of marks first, then copies what is between them.
#include "load/inline_marks.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/ascii.h"

namespace silcrow {

namespace {

// Pairing takes quadratic time at worst. What is longer is no title.
constexpr size_t longest_title = 4096;

struct Run {
  size_t begin = 0;
  size_t length = 0;
  bool can_open = false;
  bool can_close = false;
  bool is_mark = false;  // of a pair
};

size_t run_length(std::string_view text, size_t at) {
  const size_t end = std::min(text.find_first_not_of(text[at], at), text.size());
  return end - at;
}

bool is_escape(std::string_view text, size_t at) {
  return text[at] == '\\' && at + 1 < text.size() && is_ascii_punctuation(text[at + 1]);
}

// Where the code that the backticks at `at` open is closed; npos where it is not.
size_t closing_backticks(std::string_view text, size_t at, size_t length) {
  for (size_t next = at + length; (next = text.find('`', next)) != text.npos;) {
    const size_t found = run_length(text, next);
    if (found == length) return next;
    next += found;
  }
  return text.npos;
}

// A run of `*` or `_` may open before a character and close behind one; `_` not within a word.
Run emphasis_run(std::string_view text, size_t at) {
  Run run{at, run_length(text, at)};
  const size_t end = at + run.length;
  const char before = at == 0 ? ' ' : text[at - 1];
  const char behind = end == text.size() ? ' ' : text[end];
  const auto is_word = [](char c) { return !is_white_space(c) && !is_ascii_punctuation(c); };
  const bool is_within = text[at] == '_' && is_word(before) && is_word(behind);
  run.can_open = !is_white_space(behind) && !is_within;
  run.can_close = !is_white_space(before) && !is_within;
  return run;
}

void close(std::vector<Run>& runs, std::string_view text, Run run) {
  const auto opens = [&](const Run& other) {
    return other.can_open && !other.is_mark && other.length == run.length &&
           text[other.begin] == text[run.begin];
  };
  const auto opener = std::find_if(runs.rbegin(), runs.rend(), opens);
  if (run.can_close && opener != runs.rend()) {
    opener->is_mark = true;
    run.is_mark = true;
    // What is left open between them can be closed no more.
    for (auto inner = runs.rbegin(); inner != opener; ++inner) inner->can_open = false;
  }
  runs.push_back(run);
}

// The marks of a text, in order; runs of backticks that open code stand with those that close it.
std::vector<Run> marks_of(std::string_view text) {
  std::vector<Run> runs;
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (is_escape(text, at)) {
      runs.push_back({at, 1, false, false, true});
      at += 2;
    } else if (c == '`') {
      const size_t length = run_length(text, at);
      const size_t closing = closing_backticks(text, at, length);
      if (closing != text.npos) {
        runs.push_back({at, length, false, false, true});
        runs.push_back({closing, length, false, false, true});
      }
      at = closing == text.npos ? at + length : closing + length;
    } else if (c == '*' || c == '_') {
      const Run run = emphasis_run(text, at);
      close(runs, text, run);
      at += run.length;
    } else {
      ++at;
    }
  }
  std::erase_if(runs, [](const Run& run) { return !run.is_mark; });
  return runs;
}

}  // namespace

std::string without_inline_marks(std::string_view text) {
  if (text.size() > longest_title) return std::string(text);
  std::string words;
  size_t done = 0;
  for (const Run& mark : marks_of(text)) {
    words += text.substr(done, mark.begin - done);
    done = mark.begin + mark.length;
  }
  return words.append(text.substr(done));
}

}  // namespace silcrow
