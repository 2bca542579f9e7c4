// One try for each form; those that do not exclude each other all count.
#include "cli/usages/symbol_lookup.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/nearest.h"
#include "resolve/references/reference_lexer.h"
#include "resolve/references/symbols.h"
#include "resolve/references/title_key.h"
#include "resolve/references/title_match.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;

std::string_view without_quotes(std::string_view text) {
  text = trim_blanks(text);
  size_t begin = 0;
  size_t end = 0;
  const size_t behind = scan_quoted(text, 0, begin, end);
  return behind == text.size() ? trim_blanks(text.substr(begin, end - begin)) : text;
}

// The text behind one of the words, which stand before a number; the text itself without any.
std::string_view behind_word(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    size_t end = scan_word(text, 0, word);
    if (end == npos) continue;
    if (text.substr(end, 1) == ".") ++end;
    return trim_blanks(text.substr(end));
  }
  const bool is_joined =
      text.size() > 2 && ascii_lower_case(text.substr(0, 2)) == "ch" && is_ascii_digit(text[2]);
  return is_joined ? text.substr(2) : text;
}

class Lookup {
 public:
  explicit Lookup(const LinkedBook& book) : book_(book), symbols_(book, 0) {}

  std::vector<Symbol> take(std::string_view target) {
    target = without_quotes(target);
    if (const size_t sign = target.find(section_sign); sign != npos) {
      add_scoped(trim_blanks(target.substr(0, sign)),
                 without_quotes(target.substr(sign + section_sign.size())));
    } else {
      add_page(target);
      add_chapter(target);
      add_part(target);
      add_caption(target);
      add_labelled(target);
      add_term(target);
      if (found_.empty()) add_titled(target);
    }
    std::ranges::sort(found_);
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
  void add(SectionId id) {
    found_.push_back(symbol_of_node(book_, id.page, symbols_.section(id).heading));
  }
  void add(const std::vector<SectionId>& ids) {
    for (const SectionId id : ids) add(id);
  }

  // Folders that nobody listed may each have a Chapter 3.
  std::vector<PageId> chapters_named(std::string_view text) const {
    std::string number;
    const std::string_view digits = behind_word(text, {"chapter", "ch"});
    const std::string_view letter = behind_word(text, {"appendix"});
    if (scan_chapter_number(digits, 0, number) != digits.size()) {
      if (letter.size() != 1 || !is_ascii_letter(letter[0])) return {};
      number = char(is_ascii_upper(letter[0]) ? letter[0] : letter[0] - 'a' + 'A');
    }
    std::vector<PageId> pages;
    for (const LinkedPage& page : book_.pages) {
      if (page.number == number) pages.push_back(page.id);
    }
    return pages;
  }

  void add_chapter(std::string_view text) {
    for (const PageId page : chapters_named(text)) found_.push_back({SymbolKind::page, page});
  }

  PageId page_named(std::string_view path) const {
    const PageId front = book_.pages.empty() ? no_page : PageId{0};
    if (front == no_page || path.empty()) return no_page;
    const PageId page = symbols_.page_by_path(front, path);
    if (page != no_page) return page;
    // As the user's shell completes it, from the working folder.
    for (const LinkedPage& known : book_.pages) {
      if (disk_path(book_.book.config, book_.page(known.id).path) == path) return known.id;
    }
    return no_page;
  }

  void add_page(std::string_view text) {
    const size_t hash = std::min(text.find('#'), text.size());
    const PageId page = page_named(text.substr(0, hash));
    if (page == no_page) return;
    const std::string_view id = text.substr(std::min(hash + 1, text.size()));
    const Symbol symbol = symbol_at(book_, page, id);
    const bool is_known =
        id.empty() || symbol.kind != SymbolKind::page || book_.linked(page).has_id(id);
    if (is_known) found_.push_back(symbol);
  }

  // A section within the chapter or page that `scope` names, or anywhere.
  void add_scoped(std::string_view scope, std::string_view name) {
    if (scope.empty()) {
      std::string number;
      const bool is_number = scan_section_number(name, 0, number) == name.size();
      if (is_number) add(symbols_.numbered_anywhere(number));
      if (found_.empty()) add_titled(name);
      return;
    }
    for (const PageId opener : chapters_named(scope)) add_within({opener, no_page}, name);
    if (!found_.empty()) return;
    const PageId page = page_named(scope);
    if (page != no_page) add_within({symbols_.opener(page), page}, name);
  }

  void add_within(TitleScope scope, std::string_view name) {
    std::string number;
    const size_t before = found_.size();
    if (scan_section_number(name, 0, number) == name.size()) {
      for (const SectionId id : symbols_.numbered(scope.opener, number)) {
        if (scope.page == no_page || id.page == scope.page) add(id);
      }
    }
    if (found_.size() == before) add(titled(scope, name));
  }

  std::vector<SectionId> titled(TitleScope scope, std::string_view title) const {
    const UsePlace place{scope.page == no_page ? scope.opener : scope.page, NodeId{0}};
    return match_quoted_title(symbols_, scope, place, title).sections;
  }

  // By an equal title, else by what a reference may leave out of it.
  void add_titled(std::string_view title) {
    add(symbols_.titled_anywhere(title_key(title)));
    if (!found_.empty()) return;
    for (const LinkedPage& page : book_.pages) {
      if (page.opener == page.id) add(titled({page.id, no_page}, title));
    }
  }

  void add_part(std::string_view text) {
    unsigned wanted = 0;
    const size_t end = scan_word(text, 0, "part");
    if (end == npos || scan_part_number(text, skip_spacing(text, end), wanted) != text.size())
      return;
    for (const LinkedPart& part : book_.parts) {
      unsigned own = 0;
      if (part.pages.empty() || scan_part_number(part.number, 0, own) == npos) continue;
      if (own == wanted) found_.push_back({SymbolKind::part, part.pages.front()});
    }
  }

  void add_caption(std::string_view text) {
    constexpr std::pair<std::string_view, CaptionKind> words[] = {
        {"figure", CaptionKind::figure},
        {"table", CaptionKind::table},
        {"listing", CaptionKind::listing}};
    for (const auto& [word, kind] : words) {
      std::string number;
      const size_t end = scan_word(text, 0, word);
      if (end == npos) continue;
      if (scan_caption_number(text, skip_spacing(text, end), number) != text.size()) continue;
      for (const CaptionId id : symbols_.captions_anywhere(kind, number)) {
        found_.push_back({SymbolKind::caption, id.page, id.node});
      }
    }
  }

  void add_labelled(std::string_view text) {
    for (const std::string& word : book_.book.config.labels) {
      const size_t end = scan_word(text, 0, word);
      if (end == npos) continue;
      size_t at = skip_spacing(text, end);
      if (text.substr(at, 1) == "#") ++at;
      std::string number;
      if (scan_section_number(text, at, number) != text.size()) continue;
      add(symbols_.labelled_anywhere(word, number));
    }
  }

  void add_term(std::string_view text) {
    const std::string key = title_key(text);
    for (uint32_t i = 0; i < book_.terms.size(); ++i) {
      const Term& term = book_.terms[i];
      const auto is_it = [&](const std::string& name) { return title_key(name) == key; };
      if (is_it(term.name) || std::ranges::any_of(term.aliases, is_it)) {
        found_.push_back({SymbolKind::term, no_page, NodeId{0}, TermId(i)});
      }
    }
  }

  const LinkedBook& book_;
  Symbols symbols_;
  std::vector<Symbol> found_;
};

}  // namespace

SymbolLookup look_up(const LinkedBook& book, std::string_view target) {
  SymbolLookup result{Lookup(book).take(target), {}};
  if (!result.symbols.empty()) return result;
  std::vector<std::string> names;
  for (const Symbol& symbol : all_symbols(book)) {
    names.push_back(symbol_name(book, symbol));
    if (symbol.kind == SymbolKind::page) names.push_back(book.page(symbol.page).path);
    if (symbol.kind == SymbolKind::section) names.push_back(symbol_title(book, symbol));
  }
  result.help = did_you_mean(target, names);
  return result;
}

}  // namespace silcrow
