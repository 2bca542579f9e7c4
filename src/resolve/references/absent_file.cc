// Words are looked for in a few fixed places, never in the whole paragraph: `creates` three words
// away speaks of something else.
#include "resolve/references/absent_file.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "resolve/references/reference_lexer.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;

// The words of a few, in small letters, in the order of the text or, before something, backwards.
std::vector<std::string> lower_words(std::string_view text, const std::vector<ProseWord>& places) {
  std::vector<std::string> words;
  for (const ProseWord& place : places)
    words.push_back(ascii_lower_case(text.substr(place.begin, place.end - place.begin)));
  return words;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool begins_with_any(std::string_view word, std::initializer_list<std::string_view> starts) {
  return std::ranges::any_of(starts,
                             [&](std::string_view start) { return word.starts_with(start); });
}

// `creates`, `generated`, `writing`, `outputs`
bool is_of_making(std::string_view word) {
  return begins_with_any(word, {"creat", "generat", "writ", "sav", "produc", "emit", "scaffold",
                                "output", "deliverabl", "append"}) ||
         is_one_of(word, {"wrote", "copy", "copies", "copied"});
}

bool is_made(std::string_view word) {
  return is_one_of(word, {"created", "generated", "written", "saved", "produced", "emitted"});
}

bool is_of_any(std::string_view word) {
  return is_one_of(word, {"a", "an", "any", "each", "every", "your", "their", "another", "no",
                          "appropriate", "relevant", "corresponding"});
}

bool is_of_removing(std::string_view word) {
  return is_one_of(word, {"removed", "deleted", "retired"});
}

bool is_of_moving(std::string_view word) {
  return is_one_of(word, {"renamed", "moved", "merged", "replaced"}) || is_of_removing(word);
}

bool is_helping_verb(std::string_view word) {
  return is_one_of(word, {"is", "are", "was", "were", "be", "been", "has", "have", "will", "gets"});
}

// The names that one is listed with: `a.md`, `b.md` and `c.md`. Marks of code in the text.
struct NameList {
  size_t first = 0;
  size_t last = 0;
};

// Where only what joins names stands between a mark of code and `at`: that mark, else npos.
size_t name_before(std::string_view text, size_t at) {
  const size_t mark = at == 0 ? npos : text.rfind(code_mark, at - 1);
  constexpr size_t longest_joint = 8;
  if (mark == npos || at - mark > longest_joint) return npos;
  return scan_separator(text, mark + 1).end == at ? mark : npos;
}

NameList names_around(std::string_view text, size_t at) {
  constexpr size_t most = 32;  // on each side
  NameList list{at, at};
  for (size_t count = 0; count < most; ++count) {
    const size_t before = name_before(text, list.first);
    if (before == npos) break;
    list.first = before;
  }
  for (size_t count = 0; count < most; ++count) {
    const size_t next = scan_separator(text, list.last + 1).end;
    if (next >= text.size() || text[next] != code_mark) break;
    list.last = next;
  }
  return list;
}

// The words right before `at` with nothing but blanks between, the last one first.
std::vector<std::string> words_right_before(std::string_view text, size_t at, size_t most) {
  std::vector<ProseWord> places = words_before(text, at, most);
  const auto is_apart = [&](const ProseWord& word) {
    const size_t next = &word == places.data() ? at : (&word - 1)->begin;
    return skip_spacing(text, word.end) != next;
  };
  places.erase(std::ranges::find_if(places, is_apart), places.end());
  return lower_words(text, places);
}

// `a new x.md`, `any existing x.md`, `saves x.md`, `written to the file x.md`
bool is_behind_telling_words(std::string_view text, size_t first) {
  const std::vector<std::string> words = words_right_before(text, first, 4);
  const size_t near = std::min<size_t>(words.size(), 2);
  if (std::any_of(words.begin(), words.begin() + std::ptrdiff_t(near), is_of_any)) return true;
  if (!words.empty() && is_one_of(words[0], {"add", "adds", "adding"})) return true;
  const auto verb = std::ranges::find_if_not(words, [](const std::string& word) {
    return is_one_of(word, {"to", "into", "as", "the", "file", "files"});
  });
  return verb != words.end() && is_of_making(*verb);
}

// `e.g. x.md`, `such as x.md`; `Examples: x.md for the one, y.md for the other`
bool is_behind_example_words(std::string_view text, size_t first) {
  const std::vector<ProseWord> opening = words_from(text, 0, 1);
  if (!opening.empty() && text.substr(opening[0].end).starts_with(':') &&
      is_one_of(lower_words(text, opening)[0], {"example", "examples"}))
    return true;
  constexpr size_t longest = 16;
  std::string_view before = trim_blanks_right(text.substr(0, first));
  while (before.ends_with(',') || before.ends_with(':')) before.remove_suffix(1);
  const std::string end =
      ascii_lower_case(before.substr(before.size() - std::min(before.size(), longest)));
  return end.ends_with("e.g.") || end.ends_with("example") || end.ends_with("such as");
}

// `x.md created`, `x.md will be generated`, `x.md (if present)`, `x.md (optional)`,
// `the x.md files`
bool is_before_telling_words(std::string_view text, size_t last) {
  const size_t begin = skip_spacing(text, last + 1);
  const bool has_bracket = text.substr(begin).starts_with('(');
  const size_t at = has_bracket ? begin + 1 : begin;
  const std::vector<ProseWord> places = words_from(text, at, 4);
  if (places.empty() || places[0].begin != at) return false;
  const std::vector<std::string> words = lower_words(text, places);
  if (words[0] == "if" && words.size() > 1)
    return is_one_of(words[1], {"present", "any", "available"}) ||
           (words.size() > 2 && is_one_of(words[2], {"exists", "exist"}));
  if (has_bracket) return words[0] == "optional";
  if (words[0] == "files") return true;
  const auto told = std::ranges::find_if_not(words, is_helping_verb);
  return told != words.end() && is_made(*told);
}

// The paragraph or heading right above a block; the block itself where there is none.
NodeId line_above(const Document& document, NodeId block) {
  const NodeId parent = document.node(block).parent;
  NodeId above = NodeId(size_t(block) - 1);
  if (above == parent) return block;
  while (document.node(above).parent != parent) above = document.node(above).parent;
  const NodeKind kind = document.node(above).kind;
  return kind == NodeKind::paragraph || kind == NodeKind::heading ? above : block;
}

// `Key Outputs:`, `Examples:`
bool is_telling_line(const Document& document, NodeId line) {
  constexpr size_t longest = 80;  // bytes
  const Node& node = document.node(line);
  if (node.span.end - node.span.begin > longest) return false;
  const std::string text = document.plain_text(line);
  const std::vector<std::string> words = lower_words(text, words_from(text, 0, 12));
  return std::ranges::any_of(words, is_of_making) ||
         (!words.empty() && is_one_of(words.back(), {"example", "examples"}));
}

bool is_below_telling_line(const Document& document, NodeId block) {
  for (NodeId id = block; id != NodeId{0}; id = document.node(id).parent) {
    if (document.node(id).kind != NodeKind::list) continue;
    const NodeId line = line_above(document, id);
    if (line != id && is_telling_line(document, line)) return true;
  }
  return false;
}

}  // namespace

bool need_not_be_there(const Document& document, const ProseRun& run, size_t at) {
  const NameList list = names_around(run.text(), at);
  return is_behind_telling_words(run.text(), list.first) ||
         is_behind_example_words(run.text(), list.first) ||
         is_before_telling_words(run.text(), list.last) ||
         is_below_telling_line(document, run.block());
}

bool is_said_to_be_gone(const ProseRun& run, size_t at) {
  const std::string_view text = run.text();
  const NameList list = names_around(text, at);
  const std::vector<std::string> behind = lower_words(text, words_from(text, list.last + 1, 4));
  const auto told = std::ranges::find_if_not(behind, is_helping_verb);
  if (told != behind.begin() && told != behind.end() && is_of_moving(*told)) return true;
  constexpr size_t farthest = 12;
  return std::ranges::any_of(lower_words(text, words_before(text, list.first, farthest)),
                             is_of_removing);
}

}  // namespace silcrow
