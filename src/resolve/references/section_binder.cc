// Sections by number and by title: their scope, and what to say where they are not there.
#include <algorithm>

#include "diag/rule.h"
#include "resolve/references/foreign_page.h"
#include "resolve/references/reference_binder.h"
#include "resolve/references/title_key.h"

namespace silcrow {

namespace {

// A title in quotation marks that it does not hold itself.
std::string in_quotes(const std::string& title) {
  return title.find('"') == std::string::npos ? '"' + title + '"' : "“" + title + "”";
}

// Whether a title's plain text means itself in Markdown.
bool is_plain_in_markdown(const std::string& title) {
  const bool has_entity =
      title.find('&') < title.rfind(';') && title.rfind(';') != std::string::npos;
  return title.find_first_of("\\`*_<>[]|~$") == std::string::npos && !has_entity;
}

}  // namespace

std::vector<SectionId> ReferenceBinder::in_scope(TitleScope scope,
                                                 std::vector<SectionId> sections) const {
  if (scope.page != no_page)
    std::erase_if(sections, [&](SectionId id) { return id.page != scope.page; });
  return sections;
}

void ReferenceBinder::ambiguous(const std::vector<SectionId>& sections, std::string_view what) {
  Diagnostic& diagnostic =
      report(Rule::reference_ambiguous, "several sections answer to " + std::string(what));
  for (size_t i = 0; i < std::min<size_t>(sections.size(), 3); ++i)
    diagnostic.help.push_back("did you mean " + place_name(sections[i]) + "?");
  constexpr size_t most_places = 16;
  for (size_t i = 0; i < std::min(sections.size(), most_places); ++i) {
    const Document& document = *symbols_.book().page(sections[i].page).document;
    diagnostic.related.push_back(
        {document.node(symbols_.section(sections[i]).heading).span, "one stands here"});
  }
}

void ReferenceBinder::implicit_chapter(SectionId id, FixChoice choice) {
  const PageId opener = symbols_.opener(id.page);
  const std::string& number = symbols_.section(id).number;
  const std::string& chapter = symbols_.book().linked(opener).number;
  if (chapter.empty() || number.starts_with(chapter + ".")) return;
  const std::string name = chapter_name(opener);
  const Span span = references_.back().span;
  Diagnostic& diagnostic = report(Rule::reference_implicit_chapter,
                                  "this section stands in " + name + ", not in this chapter");
  diagnostic.help.push_back("write `" + name + " " + references_.back().text + "`");
  if (choice == FixChoice::offer)
    diagnostic.fix = Fix{FixSafety::safe, {{{span.file, span.begin, span.begin}, name + " "}}};
}

bool ReferenceBinder::goes_on(size_t end) const {
  const Separator separator = scan_separator(run_->text(), end);
  return separator.end != std::string_view::npos &&
         run_->text().substr(separator.end).starts_with(section_sign);
}

// ---- by number

// The chapter that the numbers of a bare list are all looked for in first: the use's own, if that
// has the first of them, else the only one that has, or has all of them; no_page for none.
PageId ReferenceBinder::shared_opener(const std::vector<NumberedUse>& uses) const {
  const PageId own = own_scope().opener;
  if (!symbols_.numbered(own, uses[0].number).empty()) return own;
  std::vector<PageId> openers;
  for (const SectionId id : symbols_.numbered_anywhere(uses[0].number)) {
    const PageId opener = symbols_.opener(id.page);
    if (openers.empty() || openers.back() != opener) openers.push_back(opener);
  }
  if (openers.size() > 1) {
    std::erase_if(openers, [&](PageId opener) {
      return std::any_of(uses.begin(), uses.end(), [&](const NumberedUse& use) {
        return symbols_.numbered(opener, use.number).empty();
      });
    });
  }
  return openers.size() == 1 ? openers[0] : no_page;
}

std::vector<SectionId> ReferenceBinder::bare_numbered(PageId shared,
                                                      const std::string& number) const {
  for (const PageId opener : {shared, own_scope().opener}) {
    std::vector<SectionId> found = symbols_.numbered(opener, number);
    if (!found.empty()) return found;
  }
  return symbols_.numbered_anywhere(number);
}

// Whether a section may be meant by a bare number: of another chapter only where that one has a
// number by which it could be called; `section 4`, in words, only from a chapter that numbers its
// sections too.
bool ReferenceBinder::may_answer(SectionId id, const std::string& number, Absence absence) const {
  const PageId own = own_scope().opener;
  const PageId opener = symbols_.opener(id.page);
  if (opener == own) return true;
  const std::string& chapter = symbols_.book().linked(opener).number;
  if (chapter.empty()) return false;
  return absence == Absence::error || symbols_.has_numbers(own) ||
         number.starts_with(chapter + ".");
}

// A page that is no chapter and has no numbered section speaks of some other text's `§26`, as a
// changelog does, whose headings are the numbers of versions.
bool ReferenceBinder::speaks_of_numbers() const {
  if (is_changelog(page_path())) return false;
  const PageId own = own_scope().opener;
  return !symbols_.book().linked(own).number.empty() || symbols_.has_numbers(own);
}

const std::string& ReferenceBinder::page_path() const {
  return symbols_.book().book.pages[size_t(page_)].path;
}

bool ReferenceBinder::section_numbers(const std::vector<NumberedUse>& uses, const TitleScope* scope,
                                      Absence absence) {
  if (!symbols_.has_numbered_sections() && !scope) return false;
  if (is_licence(page_path())) return false;
  const PageId shared = scope ? no_page : shared_opener(uses);
  std::vector<std::vector<SectionId>> found;
  bool is_mixed = goes_on(uses.back().range.end);
  for (const NumberedUse& use : uses) {
    found.push_back(scope ? in_scope(*scope, symbols_.numbered(scope->opener, use.number))
                          : bare_numbered(shared, use.number));
    if (!scope) {
      std::erase_if(found.back(),
                    [&](SectionId id) { return !may_answer(id, use.number, absence); });
      const bool is_one = found.back().size() == 1;
      if (!is_one && !speaks_of_numbers()) return false;
      const bool is_own =
          !found.back().empty() && symbols_.opener(found.back()[0].page) == own_scope().opener;
      if (!is_one && !is_own && absence == Absence::prose) found.back().clear();
    }
    found.back() = best_sections(symbols_, place(use.range), std::move(found.back()));
    if (!found.back().empty() && symbols_.opener(found.back()[0].page) != shared) is_mixed = true;
  }
  bool is_any = false;
  for (size_t i = 0; i < uses.size(); ++i) {
    if (found[i].empty() && absence == Absence::prose) continue;
    is_any = true;
    // The chapter before the first goes for the others of its list, too.
    const FixChoice choice = i == 0 && !is_mixed ? FixChoice::offer : FixChoice::none;
    bind_number(uses[i], scope, found[i], choice);
  }
  return is_any;
}

void ReferenceBinder::bind_number(const NumberedUse& use, const TitleScope* scope,
                                  const std::vector<SectionId>& found, FixChoice choice) {
  add(ReferenceKind::section, use.range);
  if (found.size() > 1) {
    ambiguous(found, "§" + use.number);
  } else if (found.size() == 1) {
    target_section(found[0]);
    const bool is_elsewhere = symbols_.opener(found[0].page) != own_scope().opener;
    if (!scope && is_elsewhere) implicit_chapter(found[0], choice);
  } else {
    const std::string where = scope ? " in " + chapter_name(scope->opener) : " in this book";
    Diagnostic& diagnostic =
        report(Rule::reference_unresolved, "there is no §" + use.number + where);
    std::vector<SectionId> near = symbols_.numbered_anywhere(use.number);
    for (const std::string& number : near_numbers(use.number)) {
      if (near.size() >= 3) break;
      const std::vector<SectionId> others =
          symbols_.numbered(scope ? scope->opener : own_scope().opener, number);
      near.insert(near.end(), others.begin(), others.end());
    }
    for (size_t i = 0; i < std::min<size_t>(near.size(), 3); ++i)
      diagnostic.help.push_back("did you mean " + place_name(near[i]) + "?");
  }
}

// ---- by title

void ReferenceBinder::inexact(SectionId id, UseRange replaced, std::string_view sign) {
  const Section& section = symbols_.section(id);
  const std::string title = in_quotes(section.title);
  Diagnostic& diagnostic = report(Rule::reference_inexact, "the heading's words are " + title);
  diagnostic.help.push_back("write `§" + title + "`");
  if (is_plain_in_markdown(title))
    diagnostic.fix = Fix{FixSafety::safe,
                         {{run_->span(replaced.begin, replaced.end), std::string(sign) + title}}};
}

void ReferenceBinder::no_section(TitleScope scope, std::string_view title) {
  const bool is_own = scope.opener == own_scope().opener;
  const std::string where = is_own ? "of this chapter" : "of " + chapter_name(scope.opener);
  Diagnostic& diagnostic =
      report(Rule::reference_unresolved,
             "no section " + where + " is called \"" + std::string(title) + "\"");
  for (const SectionId id : near_titles(symbols_, scope, title, title_budget_))
    diagnostic.help.push_back("did you mean §\"" + symbols_.section(id).title + "\"?");
}

// `title` is the range of the words alone, for the message.
bool ReferenceBinder::bind_title(const TitleMatch& match, UseRange title, bool is_bare) {
  if (match.sections.size() > 1) {
    ambiguous(match.sections, "\"" + std::string(words(title)) + "\"");
    return false;
  }
  target_section(match.sections[0]);
  const bool is_elsewhere =
      is_bare && symbols_.opener(match.sections[0].page) != own_scope().opener;
  const FixChoice choice = goes_on(title.end) ? FixChoice::none : FixChoice::offer;
  if (is_elsewhere) implicit_chapter(match.sections[0], choice);
  return match.is_inexact;
}

bool ReferenceBinder::quoted_title(UseRange range, const TitleScope* scope, UseRange quotes,
                                   std::string_view title) {
  const TitleScope wanted = scope ? *scope : own_scope();
  TitleMatch match = match_quoted_title(symbols_, wanted, place(range), title);
  if (match.sections.empty() && !scope)
    match.sections =
        best_sections(symbols_, place(range), symbols_.titled_anywhere(title_key(title)));
  add(ReferenceKind::section, range);
  if (match.sections.empty()) {
    no_section(wanted, title);
  } else if (bind_title(match, quotes, !scope)) {
    inexact(match.sections[0], quotes, "");
  }
  return true;
}

// A bare title that another chapter has by an equal key: the longest run of the words.
TitleMatch ReferenceBinder::elsewhere(UseRange range, const std::vector<ProseWord>& found) const {
  TitleMatch match;
  for (size_t count = found.size(); count > 0 && match.sections.empty(); --count) {
    const ProseWord whole{found[0].begin, found[count - 1].end};
    for (const ProseWord run : {whole, without_possessive(run_->text(), whole)}) {
      if (!match.sections.empty()) break;
      const std::string key = title_key(words({run.begin, run.end}));
      if (count == 1 && found.size() > 1 && is_stop_word(key)) continue;
      match.sections = best_sections(symbols_, place(range), symbols_.titled_anywhere(key));
      match.begin = run.begin;
      match.end = run.end;
    }
  }
  return match;
}

bool ReferenceBinder::open_title(UseRange& range, const TitleScope* scope,
                                 const std::vector<ProseWord>& found, Absence absence) {
  const TitleScope wanted = scope ? *scope : own_scope();
  TitleMatch match =
      match_open_title(symbols_, wanted, place(range), run_->text(), found, RunEnd::open);
  if (match.sections.empty() && !scope) match = elsewhere(range, found);
  if (match.sections.empty()) {
    if (absence == Absence::prose || (!scope && is_changelog(page_path()))) return false;
    range.end = unknown_title_end(run_->text(), found);
    add(ReferenceKind::section, range);
    no_section(wanted, words({found[0].begin, range.end}));
    return true;
  }
  range.end = match.end;
  add(ReferenceKind::section, range);
  const UseRange title{match.begin, match.end};
  if (bind_title(match, title, !scope)) inexact(match.sections[0], title, "");
  return true;
}

bool ReferenceBinder::title_before(UseRange& range, const std::vector<ProseWord>& found,
                                   Absence absence) {
  const TitleScope wanted = own_scope();
  const TitleMatch match =
      match_open_title(symbols_, wanted, place(range), run_->text(), found, RunEnd::fixed);
  if (match.sections.empty()) {
    if (absence == Absence::prose) return false;
    const size_t count = std::min<size_t>(found.size(), 6);
    range.begin = found[found.size() - count].begin;
    add(ReferenceKind::section, range);
    no_section(wanted, words({range.begin, found.back().end}));
    return true;
  }
  range.begin = match.begin;
  add(ReferenceKind::section, range);
  if (bind_title(match, {match.begin, match.end}, true))
    inexact(match.sections[0], range, section_sign);
  return true;
}

bool ReferenceBinder::equal_title(UseRange range, const TitleScope* scope, std::string_view title) {
  const std::string key = title_key(title);
  if (key.empty()) return false;
  const PageId here = is_in_link_ && link_page_ != no_page ? link_page_ : page_;
  const TitleScope own = scope ? *scope : TitleScope{symbols_.opener(here), here};
  std::vector<SectionId> found = in_scope(own, symbols_.titled(own.opener, key));
  if (found.empty() && !scope) found = symbols_.titled_anywhere(key);
  found = best_sections(symbols_, place(range), std::move(found));
  if (found.size() != 1) return false;
  add(ReferenceKind::section, range);
  target_section(found[0]);
  return true;
}

}  // namespace silcrow
