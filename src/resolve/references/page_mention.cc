// First what the name itself rules out, then what speaks for a page.
#include "resolve/references/page_mention.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/ascii.h"
#include "base/nearest.h"
#include "base/path.h"
#include "resolve/references/foreign_page.h"
#include "resolve/references/reference_lexer.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;

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

// `ops-*.md`, `@import.md`, `-skill.md`, `YYYY-MM.md`, `problem_xx.md`, `my-service.md`
bool is_pattern(std::string_view name) {
  if (name.find_first_of("*<{[$%?@") != npos || name.starts_with('-')) return true;
  const bool has_sign =
      std::ranges::any_of(std::array<std::string_view, 3>{"YYYY", "NN", "XX"},
                          [&](std::string_view sign) { return name.find(sign) != npos; });
  if (has_sign) return true;
  const std::vector<std::string> words = name_words(name);
  return words.front() == "my" || words.front() == "your" ||
         std::ranges::any_of(words,
                             [](const std::string& word) { return word == "xx" || word == "foo"; });
}

// `README`, `CODE_OF_CONDUCT`, `CHANGELOG_Vx`
bool is_in_capitals(std::string_view stem) {
  const auto capitals = std::ranges::count_if(stem, is_ascii_upper);
  const auto letters = std::ranges::count_if(stem, is_ascii_letter);
  return capitals > 0 && letters - capitals <= (capitals > 3 ? 1 : 0);
}

// `.github/x.md`, `.md`
bool is_hidden(std::string_view name) {
  for (size_t at = 0; at < name.size();) {
    const size_t end = std::min(name.find('/', at), name.size());
    const std::string_view part = name.substr(at, end - at);
    if (part.starts_with('.') && part != "." && part != "..") return true;
    at = end + 1;
  }
  return false;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(
      words, [&](std::string_view other) { return ascii_lower_case(word) == other; });
}

// ``see `a.md` ``, ``see also: `a.md` ``, ``refer to `a.md` ``, `` `a.md` §26``
bool is_the_reader_sent_to(const ProseRun& run, size_t at) {
  const std::string_view text = run.text();
  if (text.substr(skip_spacing(text, at + 1)).starts_with(section_sign)) return true;
  std::string_view before = trim_blanks_right(text.substr(0, at));
  if (before.ends_with(':')) before.remove_suffix(1);
  const auto ends_before = [&](std::string_view words) {
    if (before.size() < words.size()) return false;
    const size_t begin = before.size() - words.size();
    return is_word_start(text, begin) && ascii_lower_case(before.substr(begin)) == words;
  };
  return ends_before("see") || ends_before("see also") || ends_before("refer to");
}

// ``the `db-failover.md` runbook``, ``the page `a.md` ``
bool has_word_for_a_page(const Symbols& symbols, const ProseRun& run, size_t at) {
  const auto is_page_word = [&](std::string_view word) {
    const std::vector<std::string>& labels = symbols.book().book.config.labels;
    return is_one_of(word, {"page", "chapter", "appendix", "guide", "manual", "playbook"}) ||
           std::ranges::any_of(labels, [&](const std::string& label) {
             return is_one_of(word, {ascii_lower_case(label)});
           });
  };
  const std::string_view text = run.text();
  const std::vector<ProseWord> behind = words_from(text, at + 1, 1);
  if (!behind.empty() && behind[0].begin == skip_spacing(text, at + 1) &&
      is_page_word(text.substr(behind[0].begin, behind[0].end - behind[0].begin)))
    return true;
  const std::optional<ProseWord> before = last_word_before(text, at);
  return before && skip_spacing(text, before->end) == at &&
         is_page_word(text.substr(before->begin, before->end - before->begin));
}

// Where two words differ, a letter of a long one is wrong: `v1` and `v2`, `de` and `fr` are other
// names.
bool is_misspelt(const std::string& one, const std::string& other) {
  constexpr size_t shortest = 5;
  return one == other ||
         (std::max(one.size(), other.size()) >= shortest &&
          std::ranges::none_of(one, is_ascii_digit) && std::ranges::none_of(other, is_ascii_digit));
}

// `fixturesetup` for `fixture-setup`
bool are_joined_alike(const std::vector<std::string>& words,
                      const std::vector<std::string>& others) {
  const auto joined = [](const std::vector<std::string>& parts) {
    std::string letters;
    for (const std::string& part : parts) letters += part;
    return letters;
  };
  return joined(words) == joined(others);
}

// Short names are near to each other by chance: `post.md`, `test.md`.
bool is_a_slip(const Symbols& symbols, std::string_view name, size_t most_edits) {
  constexpr size_t shortest = 8;
  if (stem_of(name).size() < shortest) return false;
  const std::vector<std::string> words = name_words(name);
  return std::ranges::any_of(
      nearest_names(name, symbols.page_names(name), most_edits), [&](const std::string& page) {
        const std::vector<std::string> meant = name_words(page);
        return are_joined_alike(words, meant) ||
               std::equal(words.begin(), words.end(), meant.begin(), meant.end(), is_misspelt);
      });
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

// As many pages as strangers at least, the missing one included.
bool are_pages(NameCount names, size_t fewest) {
  return names.pages >= fewest && names.pages >= names.strangers;
}

}  // namespace

bool is_page_name(std::string_view name) {
  const std::string_view extension = extension_of(file_name_of(name));
  return extension == ".md" || extension == ".markdown";
}

bool is_plain_page_name(std::string_view name) {
  return is_page_name(name) && !is_pattern(name) && !is_hidden(name) &&
         !is_in_capitals(stem_of(name));
}

bool is_stranger(const Symbols& symbols, PageId from, std::string_view name) {
  const std::string plain = plain_path(name);
  if (!is_plain_page_name(name)) return false;
  if (symbols.is_ending_of_a_path(std::string(file_name_of(plain)))) return false;
  const Book& book = symbols.book().book;
  const std::string beside = join_path(folder_of(book.pages[size_t(from)].path), name);
  return !book.tree.has_file(plain_path(beside)) && !book.tree.has_file(plain);
}

// The names in the list, table or paragraph of the name at `block`, its own too, in whose folder
// the missing page would stand. Counted once for all names of a list.
NameCount PageMentions::count_around(NodeId block, std::string_view name) {
  const Document& document = *symbols_.book().page(page_).document;
  const NodeId around = list_or_table(document, block);
  if (around != counted_) {
    counted_ = around;
    counts_.clear();
    std::unordered_set<std::string_view> seen;
    for (size_t i = size_t(around) + 1; i < size_t(document.node(around).end); ++i) {
      const Node& node = document.nodes[i];
      const bool is_new = node.kind == NodeKind::code_span && is_plain_page_name(node.text) &&
                          seen.insert(node.text).second;
      if (!is_new) continue;
      NameCount& count = counts_[std::string(folder_of(node.text))];
      if (symbols_.page_by_path(page_, node.text) != no_page)
        ++count.pages;
      else if (is_stranger(symbols_, page_, node.text))
        ++count.strangers;
    }
  }
  return counts_.find(folder_of(name))->second;
}

bool PageMentions::is_missing_page(const ProseRun& run, size_t at) {
  const Book& book = symbols_.book().book;
  const std::string_view name = symbols_.book().page(page_).document->node(run.node_at(at)).text;
  if (!is_stranger(symbols_, page_, name) || is_changelog(book.pages[size_t(page_)].path))
    return false;
  if (is_the_reader_sent_to(run, at)) return true;
  const NameCount around = count_around(run.block(), name);
  const std::optional<std::string> folder = folder_meant(symbols_, page_, name);
  // Who configures Silcrow has asked it to look after the names of pages; other people's prose must
  // give more reason. Nothing else is read otherwise for having a configuration.
  if (book.config.is_for_silcrow)
    return has_word_for_a_page(symbols_, run, at) || folder || are_pages(around, 1) ||
           is_a_slip(symbols_, name, 2);
  constexpr size_t fewest = 4;  // of three, two are so by chance
  return are_pages(around, fewest) || (folder && are_pages(folders_.count(*folder), fewest)) ||
         is_a_slip(symbols_, name, 1);
}

}  // namespace silcrow
