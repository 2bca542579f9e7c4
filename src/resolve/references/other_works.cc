// The surroundings, read backwards and forwards from the number.
//
//   SRE Workbook Chapter 5      two capitalised words or more that end in a kind of book, beside it
//   Chapter 17 of *Scope*       of, in or from and a name that is set off
//   44 U.S.C. § 3551            dotted capitals right before it
//   ECMA-376-1:2016, §17.16     capitals and a number, a comma between or not
//   "Algorithms" (3rd ed.), Chapter 13   a quoted name and a comma, a bracket between or not
//   GDPR §4                     a word of capitals: plain only where the chapter has no §4
#include "resolve/references/other_works.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "resolve/references/reference_lexer.h"
#include "resolve/references/title_key.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;

// The prose before or behind the reference, as far as it can matter.
constexpr size_t farthest = 120;

bool is_capitals(std::string_view word) {
  size_t letters = 0;
  for (const char c : word) {
    if (!is_ascii_upper(c) && !is_ascii_digit(c)) return false;
    letters += is_ascii_upper(c);
  }
  return letters >= 2;
}

bool is_small_word(std::string_view word) {
  constexpr std::array<std::string_view, 12> words = {"and", "of", "the", "in",   "for", "to",
                                                      "a",   "an", "on",  "with", "at",  "by"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_capitalised(std::string_view word) { return !word.empty() && is_ascii_upper(word.front()); }

bool names_a_work(std::string_view word) {
  constexpr std::array<std::string_view, 9> kinds = {"Book",     "Workbook", "Handbook",
                                                     "Guide",    "Manual",   "Specification",
                                                     "Standard", "Act",      "Reference"};
  return std::find(kinds.begin(), kinds.end(), word) != kinds.end();
}

bool is_one_of(char c, std::string_view characters) {
  return characters.find(c) != std::string_view::npos;
}

std::string_view last_word(std::string_view text) {
  const size_t space = text.find_last_of(" \x01\x02\x03([\"");
  return text.substr(space == npos ? 0 : space + 1);
}

// `U.S.C.`
bool is_dotted_capitals(std::string_view word) {
  size_t pairs = 0;
  for (size_t i = 0; i + 1 < word.size(); i += 2, ++pairs)
    if (!is_ascii_upper(word[i]) || word[i + 1] != '.') return false;
  return pairs >= 2 && word.size() % 2 == 0;
}

// `CHAPTER 3, §4`
bool is_kind_of_reference(std::string_view word) {
  constexpr std::array<std::string_view, 8> kinds = {"CHAPTER", "CH",    "SECTION", "PART",
                                                     "FIGURE",  "TABLE", "LISTING", "APPENDIX"};
  return std::find(kinds.begin(), kinds.end(), word) != kinds.end();
}

// `RFC 9110`, `ADR-015`, `IEEE 754-2008`, `ECMA-376-1:2016,`: capitals, a blank or hyphen, a number
// of one or more parts, at the end of the text; `Apache-2.0`: a name with its version.
bool ends_in_numbered_work(std::string_view text) {
  if (text.ends_with(',')) text.remove_suffix(1);
  if (text.empty() || !is_ascii_digit(text.back())) return false;
  size_t at = text.size();
  while (at > 0 && (is_ascii_digit(text[at - 1]) || is_one_of(text[at - 1], "-:."))) --at;
  const bool is_joined = text[at] == '-';
  if (!is_joined && (at == 0 || text[at - 1] != ' ')) return false;
  const std::string_view word = last_word(text.substr(0, is_joined ? at : at - 1));
  const bool is_version = is_joined && text.find('.', at) != npos;
  if (is_version && is_capitalised(word)) return true;
  return is_capitals(word) && !is_kind_of_reference(word);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// How many words at the end of the list are a name in capitals, small words between them included;
// the number of capitalised ones in `capitals`.
size_t name_at_end(const std::vector<std::string_view>& words, size_t& capitals) {
  size_t taken = 0;
  size_t last_capital = 0;
  capitals = 0;
  while (taken < words.size()) {
    const std::string_view word = words[words.size() - 1 - taken];
    const bool is_name = is_capitalised(word);
    if (!is_name && !is_small_word(word)) break;
    if (is_name && taken > 0 && std::string_view(".,:;)").find(word.back()) != npos) break;
    ++taken;
    if (is_name) {
      ++capitals;
      last_capital = taken;
    }
  }
  return last_capital;
}

std::string joined(const std::vector<std::string_view>& words, size_t first, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text.append(words[first + i]).append(" ");
  return text;
}

class Surroundings {
 public:
  Surroundings(const Symbols& symbols, const LinkedPage& page, const ProseRun& run, size_t begin,
               size_t end)
      : symbols_(symbols), book_(symbols.book()), page_(page), run_(run), begin_(begin), end_(end) {
    const std::string_view text = run.text();
    const size_t from = begin > farthest ? begin - farthest : 0;
    before_ = text.substr(from, begin - from);
    has_blank_before_ = before_.ends_with(' ');
    while (before_.ends_with(' ')) before_.remove_suffix(1);
    after_ = text.substr(end, farthest);
  }

  OtherWork judge() const {
    if (is_behind_outward_link() || is_behind_citation() || is_behind_number())
      return OtherWork::always;
    if (is_behind_named_work() || is_before_named_work()) return OtherWork::always;
    if (is_behind_quoted_name() || is_before_set_off_name()) return OtherWork::always;
    return is_doubtful() ? OtherWork::unless_own : OtherWork::no;
  }

 private:
  bool is_behind_outward_link() const {
    if (!before_.ends_with(link_mark)) return false;
    const size_t at = begin_ - (has_blank_before_ ? 2 : 1);
    return is_outward_link(book_, page_, run_.node_at(at));
  }

  // `[Meyers97] §14`
  bool is_behind_citation() const { return before_.size() > 2 && before_.ends_with(']'); }

  bool is_behind_number() const {
    return is_dotted_capitals(last_word(before_)) || ends_in_numbered_work(before_);
  }

  bool is_this_book(const std::string& name) const {
    const std::string key = title_key(name);
    return !key.empty() && (key == title_key(book_.book.config.title) ||
                            key == "the " + title_key(book_.book.config.title));
  }

  // `SRE Workbook Chapter 5`; `Building Secure and Reliable Systems, Chapter 14`.
  bool is_behind_named_work() const {
    std::string_view before = before_;
    const bool has_mark = before.ends_with(',') || before.ends_with(':');
    if (has_mark) before.remove_suffix(1);
    if (!is_capitalised(before.substr(before.rfind(' ') + 1))) return false;
    const std::vector<std::string_view> words = words_of(before);
    size_t capitals = 0;
    const size_t length = name_at_end(words, capitals);
    if (length == 0) return false;
    if (is_this_book(joined(words, words.size() - length, length))) return false;
    if (capitals >= 2 && names_a_work(words.back())) return true;
    return has_mark && capitals >= 3;
  }

  // `"Introduction to Algorithms" (Cormen et al, 3rd ed.), Chapter 13`
  bool is_behind_quoted_name() const {
    std::string_view before = before_;
    if (!before.ends_with(',')) return false;
    before.remove_suffix(1);
    if (before.ends_with(')')) before = trim_blanks(before.substr(0, before.rfind('(')));
    for (const auto& [open, close] : {std::pair{"\"", "\""}, std::pair{"“", "”"}}) {
      if (!before.ends_with(close)) continue;
      before.remove_suffix(std::string_view(close).size());
      const size_t begin = before.rfind(open);
      if (begin == npos) return false;
      const std::string name(before.substr(begin + std::string_view(open).size()));
      const auto capitals = std::ranges::count_if(words_of(name), is_capitalised);
      return capitals >= 2 && !is_own_heading(name) && !is_this_book(name);
    }
    return false;
  }

  // ` in the Rust Book`
  bool is_before_named_work() const {
    if (after_.empty() || after_.front() != ' ') return false;
    const std::string_view first = after_.substr(1, after_.find(' ', 1) - 1);
    if (!is_capitalised(first) && !is_small_word(first)) return false;
    std::vector<std::string_view> words =
        words_of(after_.substr(0, after_.find_first_of(".,;:()\x01\x02\x03")));
    while (!words.empty() && is_small_word(words.front())) words.erase(words.begin());
    size_t capitals = 0;
    for (size_t i = 0; i < words.size(); ++i) {
      if (!is_capitalised(words[i]) && !is_small_word(words[i])) return false;
      capitals += is_capitalised(words[i]);
      if (capitals >= 2 && names_a_work(words[i])) return !is_this_book(joined(words, 0, i + 1));
    }
    return false;
  }

  // ` of *Site Reliability Engineering*`, ` from "Scope & Closures"`, ` in [the guide](https://…)`.
  bool is_before_set_off_name() const {
    const std::string_view text = run_.text();
    size_t at = skip_spacing(text, end_);
    if (at == end_) return false;
    size_t behind = npos;
    for (const std::string_view word : {"of", "in", "from"})
      if (behind == npos) behind = scan_word(text, at, word);
    if (behind == npos) return false;
    at = skip_spacing(text, behind);
    if (const size_t article = scan_word(text, at, "the"); article != npos)
      at = skip_spacing(text, article);
    if (at >= text.size()) return false;
    if (text[at] == link_mark) return is_outward_link(book_, page_, run_.node_at(at));
    if (run_.opens_emphasis(at)) return !is_this_book(emphasised_name(at));
    size_t begin = 0;
    size_t end = 0;
    if (scan_quoted(text, at, begin, end) == npos) return false;
    return !is_own_heading(text.substr(begin, end - begin)) &&
           !is_this_book(std::string(text.substr(begin, end - begin)));
  }

  std::string emphasised_name(size_t at) const {
    std::string name;
    for (; at < run_.text().size() && run_.is_emphasised(at); ++at) name += run_.text()[at];
    return name;
  }

  // `Chapter 8 of "Schema migrations"` speaks of a heading of this book.
  bool is_own_heading(std::string_view title) const {
    return !symbols_.titled_anywhere(title_key(title)).empty();
  }

  // `§7.g`
  bool is_before_clause() const {
    return after_.size() > 1 && after_[0] == '.' && is_ascii_letter(after_[1]) &&
           is_word_end(after_, 2);
  }

  // `GDPR §4`, `the charter §4`, `§ 4 Abs. 2`, `§ 4 et seq.`, `§ 26 BGB`; behind a code span that
  // names no page, which may name anything.
  bool is_doubtful() const {
    const std::string_view word = last_word(before_);
    for (const std::string_view kind : {"paper", "spec", "charter"})
      if (ascii_lower_case(word) == kind) return true;
    if (has_blank_before_ && is_capitals(word)) return true;
    const bool is_behind_code = before_.ends_with(code_mark);
    if (is_behind_code && run_.text().substr(begin_).starts_with("§")) return true;
    if (is_before_clause()) return true;
    if (after_.empty() || after_.front() != ' ') return false;
    const std::string_view next = after_.substr(1);
    if (next.starts_with("Abs.") || next.starts_with("et seq")) return true;
    const std::string_view law = next.substr(0, next.find_first_of(" ,.;:)"));
    const auto capitals = std::count_if(law.begin(), law.end(), is_ascii_upper);
    return is_capitalised(law) && capitals >= 2;
  }

  const Symbols& symbols_;
  const LinkedBook& book_;
  const LinkedPage& page_;
  const ProseRun& run_;
  size_t begin_;
  size_t end_;
  std::string_view before_;
  std::string_view after_;
  bool has_blank_before_ = false;
};

}  // namespace

bool is_outward_link(const LinkedBook& book, const LinkedPage& page, NodeId link) {
  const Node& node = book.page(page.id).document->node(link);
  return node.kind == NodeKind::link && node.data != no_data &&
         page.link_targets[node.data].kind == LinkKind::external;
}

OtherWork other_work(const Symbols& symbols, const LinkedPage& page, const ProseRun& run,
                     size_t begin, size_t end) {
  return Surroundings(symbols, page, run, begin, end).judge();
}

}  // namespace silcrow
