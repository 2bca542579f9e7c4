// Scope first (which chapter is meant), then the name in it, then what to say when it is not there.
#include "resolve/references/reference_binder.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/decimal.h"
#include "base/nearest.h"
#include "diag/rule.h"
#include "resolve/references/source_paths.h"
#include "resolve/references/title_key.h"

namespace silcrow {

namespace {

std::string quoted(std::string_view text) { return "`" + std::string(text) + "`"; }

}  // namespace

void ReferenceBinder::begin_run(const ProseRun& run, bool is_in_link, PageId link_page) {
  run_ = &run;
  is_in_link_ = is_in_link;
  link_page_ = link_page;
}

Reference& ReferenceBinder::add(ReferenceKind kind, UseRange range) {
  Reference reference;
  reference.kind = kind;
  reference.span = run_->span(range.begin, range.end);
  reference.text = text_of(range);
  const ProsePlace first = run_->begin_place(range.begin);
  const ProsePlace last = run_->end_place(range.end);
  reference.first_node = first.node;
  reference.first_offset = first.offset;
  reference.last_node = last.node;
  reference.last_offset = last.offset;
  reference.is_in_link = is_in_link_;
  references_.push_back(std::move(reference));
  return references_.back();
}

// A code span in its backticks.
std::string ReferenceBinder::text_of(UseRange range) const {
  const std::string_view text = words(range);
  if (text.find(code_mark) == std::string_view::npos) return std::string(text);
  std::string written;
  for (size_t i = 0; i < text.size(); ++i) {
    const size_t at = range.begin + i;
    if (text[i] == code_mark)
      written += symbols_.book().book.sources.text(run_->span(at, at + 1));
    else
      written += text[i];
  }
  return written;
}

Diagnostic& ReferenceBinder::report(Rule rule, std::string message) {
  Reference& reference = references_.back();
  reference.rule = rule;
  if (rule == Rule::reference_unresolved || rule == Rule::reference_ambiguous)
    reference.status = ReferenceStatus::unresolved;
  return diagnostics_.add(rule, reference.span, std::move(message));
}

void ReferenceBinder::target_page(PageId page) { references_.back().target.page = page; }

void ReferenceBinder::target_section(SectionId id) {
  const Section& section = symbols_.section(id);
  const bool has_short = !section.short_anchor.empty();
  target_node(id.page, section.heading, has_short ? section.short_anchor : section.anchor,
              section.title);
}

void ReferenceBinder::target_node(PageId page, NodeId node, std::string anchor, std::string title) {
  ReferenceTarget& target = references_.back().target;
  target.page = page;
  target.node = node;
  target.anchor = std::move(anchor);
  target.title = std::move(title);
}

TitleScope ReferenceBinder::own_scope() const {
  return {symbols_.opener(is_in_link_ && link_page_ != no_page ? link_page_ : page_), no_page};
}

UsePlace ReferenceBinder::place(UseRange range) const {
  return {page_, run_->node_at(range.begin)};
}

std::string ReferenceBinder::chapter_name(PageId opener) const {
  const LinkedPage& page = symbols_.book().linked(opener);
  if (page.number.empty()) return quoted(symbols_.book().page(opener).path);
  const bool is_appendix = symbols_.appendix(page.number) == opener;
  return (is_appendix ? "Appendix " : "Chapter ") + page.number;
}

std::string ReferenceBinder::place_name(SectionId id) const {
  const Section& section = symbols_.section(id);
  std::string name = chapter_name(symbols_.opener(id.page)) + " §";
  if (!section.number.empty() && section.word.empty()) return name + section.number;
  return name + "\"" + section.title + "\"";
}

PageId ReferenceBinder::chapter_page(std::string_view number) const {
  return symbols_.chapter(number, is_in_link_ && link_page_ != no_page ? link_page_ : page_);
}

bool ReferenceBinder::chapter(UseRange range, const std::string& number) {
  if (!symbols_.has_chapters()) return false;
  const PageId page = chapter_page(number);
  // A number of four digits that no chapter has is a year, or speaks of the laws of a country.
  const bool is_certain = number.size() < 4 && symbols_.is_among_chapters(page_);
  if (page == no_page && !is_certain) return false;
  add(ReferenceKind::chapter, range);
  if (page != no_page) {
    target_page(page);
    return true;
  }
  Diagnostic& diagnostic = report(Rule::reference_unresolved, "this book has no Chapter " + number);
  for (const PageId near : symbols_.nearest_chapters(decimal_value(number))) {
    const LinkedPage& other = symbols_.book().linked(near);
    diagnostic.help.push_back("there is Chapter " + other.number + ", \"" + other.title + "\"");
  }
  return true;
}

bool ReferenceBinder::missing_between(UseRange range, const std::string& number,
                                      const std::string& missing) {
  add(ReferenceKind::chapter, range);
  report(Rule::reference_unresolved,
         "the chapters up to " + number + " are not all there: Chapter " + missing + " is missing");
  return true;
}

bool ReferenceBinder::appendix(UseRange range, const std::string& letter) {
  if (!symbols_.has_appendices()) return false;
  add(ReferenceKind::appendix, range);
  const PageId page = symbols_.appendix(letter);
  if (page != no_page) {
    target_page(page);
  } else {
    Diagnostic& diagnostic =
        report(Rule::reference_unresolved, "this book has no Appendix " + letter);
    if (symbols_.appendices().size() > 3) return true;
    for (const auto& [name, opener] : symbols_.appendices())
      diagnostic.help.push_back("there is Appendix " + name + ", \"" +
                                symbols_.book().linked(opener).title + "\"");
  }
  return true;
}

bool ReferenceBinder::part(UseRange range, unsigned number) {
  unsigned index = 0;
  for (const LinkedPart& part : symbols_.book().parts) {
    unsigned own = 0;
    if (scan_part_number(part.number, 0, own) == std::string_view::npos) continue;
    ++index;
    if (own != number || part.pages.empty()) continue;
    add(ReferenceKind::part, range);
    target_page(part.pages.front());
    return true;
  }
  return false;
}

// Several reports about one bug are no rival sections: of places on pages without a chapter's
// number, which could not be called by one, the prose does not choose. A strict label does.
bool ReferenceBinder::may_answer_together(const std::vector<SectionId>& found,
                                          std::string_view word) const {
  const auto is_callable = [&](SectionId id) {
    const PageId opener = symbols_.opener(id.page);
    return opener == own_scope().opener || !symbols_.book().linked(opener).number.empty();
  };
  return strict_label(word) || std::ranges::any_of(found, is_callable);
}

bool ReferenceBinder::labelled(UseRange range, const TitleScope* scope, std::string_view word,
                               const std::string& number) {
  const std::string key = title_key(word);
  const bool is_local = key == "step" || key == "phase";
  // `[Phase 1 results](results.md)`: steps and phases are those of the page that a link leads to.
  const PageId here = is_local && is_in_link_ && link_page_ != no_page ? link_page_ : page_;
  const TitleScope own =
      scope ? *scope : TitleScope{symbols_.opener(here), is_local ? here : no_page};
  std::vector<SectionId> found = in_scope(own, symbols_.labelled(own.opener, word, number));
  if (found.empty() && !scope && !is_local) found = symbols_.labelled_anywhere(word, number);
  found = best_sections(symbols_, place(range), std::move(found));
  if (found.empty()) {
    const bool is_elsewhere =
        !(is_local && !scope) && !symbols_.labelled_anywhere(word, number).empty();
    return !is_elsewhere && missing_label(range, word, number);
  }
  // Steps and phases are everyday words: where a page has two first steps, the prose says which.
  if (found.size() > 1 && is_local && !scope) return false;
  if (found.size() > 1 && !scope && !may_answer_together(found, word)) return false;
  add(ReferenceKind::labelled, range);
  if (found.size() == 1) {
    target_section(found[0]);
  } else {
    ambiguous(found, quoted(words(range)));
  }
  return true;
}

// The label as the configuration writes it, where it means a reference whatever it names.
const std::string* ReferenceBinder::strict_label(std::string_view word) const {
  const std::vector<std::string>& strict = symbols_.book().book.config.strict_labels;
  const auto label = std::ranges::find_if(strict, [&](const std::string& other) {
    return ascii_lower_case(other) == ascii_lower_case(word);
  });
  return label == strict.end() ? nullptr : &*label;
}

bool ReferenceBinder::missing_label(UseRange range, std::string_view word,
                                    const std::string& number) {
  const std::string* label = strict_label(word);
  if (!label) return false;
  add(ReferenceKind::labelled, range);
  Diagnostic& diagnostic =
      report(Rule::reference_unresolved, "there is no " + *label + " " + number);
  for (const std::string& near : near_numbers(number)) {
    const std::vector<SectionId> found = symbols_.labelled_anywhere(word, near);
    if (found.empty() || diagnostic.help.size() == 3) continue;
    diagnostic.help.push_back("there is " + *label + " " + near + ", \"" +
                              symbols_.section(found[0]).title + "\"");
  }
  return true;
}

bool ReferenceBinder::hash(UseRange range, const std::string& number) {
  std::vector<SectionId> found = symbols_.numbered(symbols_.opener(page_), number);
  std::erase_if(found, [&](SectionId id) { return symbols_.section(id).word.empty(); });
  if (found.size() != 1) return false;
  add(ReferenceKind::labelled, range);
  target_section(found[0]);
  return true;
}

// `Listing 10-5` in a copy of the Chapter 10 that is meant here is another one.
std::vector<CaptionId> ReferenceBinder::captions(CaptionKind kind,
                                                 const std::string& number) const {
  std::vector<CaptionId> found = symbols_.captions(own_scope().opener, kind, number);
  if (!found.empty()) return found;
  found = symbols_.captions_anywhere(kind, number);
  const size_t first_part = number.find_first_of(".-");
  if (first_part == std::string::npos) return found;
  const PageId chapter = chapter_page(number.substr(0, first_part));
  if (chapter == no_page) return found;
  const LinkedBook& book = symbols_.book();
  std::erase_if(found, [&](CaptionId id) {
    const PageId opener = symbols_.opener(id.page);
    return opener != chapter && book.linked(opener).number == book.linked(chapter).number;
  });
  return found;
}

bool ReferenceBinder::caption(UseRange range, CaptionKind kind, const std::string& number) {
  const std::vector<CaptionId> found = captions(kind, number);
  if (found.size() != 1) return false;
  const ReferenceKind kinds[] = {ReferenceKind::figure, ReferenceKind::table,
                                 ReferenceKind::listing};
  add(kinds[size_t(kind)], range);
  const Document& document = *symbols_.book().page(found[0].page).document;
  target_node(found[0].page, found[0].node, caption_anchor(kind, number),
              document.plain_text(found[0].node));
  return true;
}

void ReferenceBinder::page_mention(UseRange range, PageId target) {
  add(ReferenceKind::page, range);
  target_page(target);
}

void ReferenceBinder::manual_page(UseRange range, PageId target) {
  add(ReferenceKind::manual_page, range);
  target_page(target);
}

void ReferenceBinder::outside(UseRange range, ReferenceKind kind, std::string url) {
  add(kind, range).target.url = std::move(url);
}

void ReferenceBinder::missing_page(UseRange range, std::string_view name) {
  Reference& reference = add(ReferenceKind::page, range);
  reference.status = ReferenceStatus::unresolved;
  reference.rule = Rule::page_mention_missing;
  missing_pages_.push_back({reference.span, std::string(name)});
}

void ReferenceBinder::missing_source_path(UseRange range, std::string_view path) {
  Reference& reference = add(ReferenceKind::source_path, range);
  reference.status = ReferenceStatus::unresolved;
  Diagnostic& diagnostic =
      report(Rule::source_path_missing, "the source tree has no " + quoted(path));
  const std::string help =
      did_you_mean(path, source_paths_beside(symbols_.book().book.source_tree, path));
  if (!help.empty()) diagnostic.help.push_back(help);
}

}  // namespace silcrow
