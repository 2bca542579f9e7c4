// First what the name itself rules out, then what speaks for a page, the cheapest question first.
#include "resolve/references/page_mention.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/nearest.h"
#include "base/path.h"
#include "resolve/references/absent_file.h"
#include "resolve/references/foreign_page.h"
#include "resolve/references/reference_lexer.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;
constexpr size_t farthest_kin = 2000;  // nodes of a list: it may be the whole page

std::string_view stem_of(std::string_view path) {
  const std::string_view file = file_name_of(path);
  return file.substr(0, file.rfind('.'));
}

// The words of a file's name, in small letters; one at least.
std::vector<std::string> name_words(std::string_view path) {
  const std::string stem = ascii_lower_case(stem_of(path));
  std::vector<std::string> words;
  for (size_t at = 0; at <= stem.size();) {
    const size_t end = std::min(stem.find_first_of("-_.", at), stem.size());
    words.push_back(stem.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// `ops-*.md`, `@import.md`, `YYYY-MM.md`, `problem_xx.md`, `my-service.md`
bool is_pattern(std::string_view name) {
  if (name.find_first_of("*<{[$%?@") != npos) return true;
  const bool has_sign =
      std::ranges::any_of(std::array<std::string_view, 3>{"YYYY", "NN", "XX"},
                          [&](std::string_view sign) { return name.find(sign) != npos; });
  if (has_sign) return true;
  const std::vector<std::string> words = name_words(name);
  return words.front() == "my" || words.front() == "your" ||
         std::ranges::any_of(words,
                             [](const std::string& word) { return word == "xx" || word == "foo"; });
}

bool is_hidden(std::string_view name) {
  for (size_t at = 0; at < name.size();) {
    const size_t end = std::min(name.find('/', at), name.size());
    const std::string_view part = name.substr(at, end - at);
    if (part.starts_with('.') && part != "." && part != "..") return true;
    at = end + 1;
  }
  return false;
}

// `README`, `CODE_OF_CONDUCT`, `CHANGELOG_Vx`
bool is_in_capitals(std::string_view stem) {
  const auto capitals = std::ranges::count_if(stem, is_ascii_upper);
  const auto letters = std::ranges::count_if(stem, is_ascii_letter);
  return capitals > 0 && letters - capitals <= (capitals > 3 ? 1 : 0);
}

// `report-template.md`, `ci.example.md`: what they name stands beside the page made after them.
bool is_a_model(std::string_view path) {
  const std::string last = name_words(path).back();
  return last == "template" || last == "example" || file_name_of(folder_of(path)) == "templates";
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(
      words, [&](std::string_view other) { return ascii_lower_case(word) == other; });
}

// ``the `db-failover.md` runbook``, ``the page `a.md` ``, ``see `a.md` ``, `` `a.md` §26``
bool has_word_for_a_page(const Symbols& symbols, const ProseRun& run, size_t at) {
  const auto is_page_word = [&](std::string_view word) {
    const std::vector<std::string>& labels = symbols.book().book.config.labels;
    return is_one_of(word, {"page", "chapter", "appendix", "guide", "manual", "playbook"}) ||
           std::ranges::any_of(labels, [&](const std::string& label) {
             return is_one_of(word, {ascii_lower_case(label)});
           });
  };
  const std::string_view text = run.text();
  if (text.substr(skip_spacing(text, at + 1)).starts_with(section_sign)) return true;
  const std::vector<ProseWord> behind = words_from(text, at + 1, 1);
  if (!behind.empty() && behind[0].begin == skip_spacing(text, at + 1) &&
      is_page_word(text.substr(behind[0].begin, behind[0].end - behind[0].begin)))
    return true;
  const std::optional<ProseWord> before = last_word_before(text, at);
  if (!before || skip_spacing(text, before->end) != at) return false;
  const std::string_view word = text.substr(before->begin, before->end - before->begin);
  return is_page_word(word) || is_one_of(word, {"see"});
}

// Short names are near to each other by chance: `post.md`, `test.md`; a slip is of a letter or two.
bool is_nearly_a_page(const Symbols& symbols, std::string_view name) {
  constexpr size_t shortest = 8;
  constexpr size_t most_edits = 2;
  return stem_of(name).size() >= shortest &&
         !nearest_names(name, symbols.page_names(name), most_edits).empty();
}

// The outermost list or table around a block, else the block.
NodeId list_or_table(const Document& document, NodeId block) {
  NodeId around = block;
  for (NodeId id = block; id != NodeId{0}; id = document.node(id).parent) {
    const NodeKind kind = document.node(id).kind;
    if (kind == NodeKind::list || kind == NodeKind::table) around = id;
  }
  return around;
}

class PageKin {
 public:
  PageKin(const Symbols& symbols, PageId from) : symbols_(symbols) {
    here_ = folder_of(symbols.book().book.pages[size_t(from)].path);
  }

  // A page right where the name says it is, seen from the page's folder or the book's.
  bool is_in_place(std::string_view name) const {
    return symbols_.page_at(from_here(name)) != no_page ||
           symbols_.page_at(plain_path(name)) != no_page;
  }

  // Whether the paragraph, list or table of the name has more names of pages beside which the
  // missing one would stand than names of strangers; `README.md` stands beside anything.
  bool is_named_around(const Document& document, NodeId block, std::string_view name) const {
    const NodeId around = list_or_table(document, block);
    const size_t first = size_t(around) + 1;
    const size_t last = std::min(size_t(document.node(around).end), first + farthest_kin);
    std::set<std::string_view> pages;
    std::set<std::string_view> strangers;
    for (size_t i = first; i < last; ++i) {
      const Node& node = document.nodes[i];
      const bool is_beside = node.kind == NodeKind::code_span && is_page_name(node.text) &&
                             node.text != name && !is_in_capitals(stem_of(node.text)) &&
                             folder_of(node.text) == folder_of(name);
      if (is_beside) (is_in_place(node.text) ? pages : strangers).insert(node.text);
    }
    return pages.size() > strangers.size();
  }

  // Not the page's own: `./x.md` is no more than `x.md`.
  bool is_folder_of_pages(std::string_view name) const {
    if (name.find('/') == npos || name.starts_with('/') || name.starts_with("./")) return false;
    return symbols_.has_folder(std::string(folder_of(from_here(name)))) ||
           symbols_.has_folder(std::string(folder_of(plain_path(name))));
  }

 private:
  std::string from_here(std::string_view name) const { return plain_path(join_path(here_, name)); }

  const Symbols& symbols_;
  std::string here_;
};

}  // namespace

bool is_page_name(std::string_view name) {
  const std::string_view extension = extension_of(file_name_of(name));
  return extension == ".md" || extension == ".markdown";
}

bool means_a_page(const Symbols& symbols, PageId from, const ProseRun& run, size_t at,
                  std::string_view name) {
  if (is_pattern(name) || is_hidden(name) || is_in_capitals(stem_of(name))) return false;
  if (symbols.is_ending_of_a_path(plain_path(name))) return false;
  const std::string& page = symbols.book().book.pages[size_t(from)].path;
  if (is_changelog(page) || is_a_model(page)) return false;
  const Document& document = *symbols.book().page(from).document;
  if (need_not_be_there(document, run, at)) return false;
  if (has_word_for_a_page(symbols, run, at)) return true;
  if (is_said_to_be_gone(run, at)) return false;
  const PageKin kin(symbols, from);
  return kin.is_named_around(document, run.block(), name) || kin.is_folder_of_pages(name) ||
         is_nearly_a_page(symbols, name);
}

}  // namespace silcrow
