// Scope first (which chapter is meant), then the name in it, then what to say when it is not there.
#include "resolve/references/reference_binder.h"

#include <algorithm>

#include "base/nearest.h"
#include "diag/rule.h"
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
  reference.text = words(range);
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

bool ReferenceBinder::chapter(UseRange range, const std::string& number) {
  if (!symbols_.has_chapters()) return false;
  add(ReferenceKind::chapter, range);
  const PageId page = symbols_.chapter(number);
  if (page != no_page) {
    target_page(page);
    return true;
  }
  Diagnostic& diagnostic = report(Rule::reference_unresolved, "this book has no Chapter " + number);
  // The nearest numbers below and above.
  const unsigned wanted = unsigned(std::stoul(number));
  std::vector<std::pair<unsigned, PageId>> near;
  for (const PageId opener : symbols_.openers()) {
    const unsigned other = unsigned(std::stoul(symbols_.book().linked(opener).number));
    near.emplace_back(other > wanted ? other - wanted : wanted - other, opener);
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (size_t i = 0; i < std::min<size_t>(near.size(), 3); ++i) {
    const LinkedPage& other = symbols_.book().linked(near[i].second);
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
    report(Rule::reference_unresolved, "this book has no Appendix " + letter);
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

std::vector<SectionId> ReferenceBinder::in_scope(TitleScope scope,
                                                 const std::vector<SectionId>& sections) const {
  std::vector<SectionId> found = sections;
  if (scope.page != no_page)
    std::erase_if(found, [&](SectionId id) { return id.page != scope.page; });
  return found;
}

// One section of each chapter that has any.
std::vector<SectionId> ReferenceBinder::by_chapter(const std::vector<SectionId>& sections) const {
  std::vector<SectionId> found;
  for (const SectionId id : sections) {
    const bool is_known = std::any_of(found.begin(), found.end(), [&](SectionId other) {
      return symbols_.opener(other.page) == symbols_.opener(id.page);
    });
    if (!is_known) found.push_back(id);
  }
  return found;
}

void ReferenceBinder::ambiguous(const std::vector<SectionId>& sections, std::string_view what) {
  Diagnostic& diagnostic =
      report(Rule::reference_ambiguous, "several sections answer to " + std::string(what));
  for (size_t i = 0; i < std::min<size_t>(sections.size(), 3); ++i)
    diagnostic.help.push_back("did you mean " + place_name(sections[i]) + "?");
  for (const SectionId id : sections) {
    const Document& document = *symbols_.book().page(id.page).document;
    diagnostic.related.push_back(
        {document.node(symbols_.section(id).heading).span, "one stands here"});
  }
}

void ReferenceBinder::implicit_chapter(SectionId id) {
  const PageId opener = symbols_.opener(id.page);
  const std::string& number = symbols_.section(id).number;
  const std::string& chapter = symbols_.book().linked(opener).number;
  if (number.starts_with(chapter + ".") && !chapter.empty()) return;
  if (chapter.empty()) return;
  const std::string name = chapter_name(opener);
  const Span span = references_.back().span;
  Diagnostic& diagnostic = report(Rule::reference_implicit_chapter,
                                  "this section stands in " + name + ", not in this chapter");
  diagnostic.help.push_back("write `" + name + " " + references_.back().text + "`");
  diagnostic.fix = Fix{FixSafety::safe, {{{span.file, span.begin, span.begin}, name + " "}}};
}

bool ReferenceBinder::section_number(UseRange range, const TitleScope* scope,
                                     const std::string& number, Absence absence) {
  if (!symbols_.has_numbered_sections() && !scope) return false;
  const TitleScope wanted = scope ? *scope : own_scope();
  std::vector<SectionId> found = in_scope(wanted, symbols_.numbered(wanted.opener, number));
  bool is_elsewhere = false;
  if (found.empty() && !scope) {
    found = by_chapter(symbols_.numbered_anywhere(number));
    is_elsewhere = true;
  }
  if (found.empty() && absence == Absence::prose) return false;
  add(ReferenceKind::section, range);
  if (found.size() == 1) {
    target_section(found[0]);
    if (is_elsewhere) implicit_chapter(found[0]);
  } else if (found.empty()) {
    const std::string where = scope ? " in " + chapter_name(wanted.opener) : " in this book";
    Diagnostic& diagnostic = report(Rule::reference_unresolved, "there is no §" + number + where);
    const std::vector<SectionId> elsewhere = by_chapter(symbols_.numbered_anywhere(number));
    for (size_t i = 0; i < std::min<size_t>(elsewhere.size(), 3); ++i)
      diagnostic.help.push_back("did you mean " + place_name(elsewhere[i]) + "?");
  } else {
    ambiguous(found, "§" + number);
  }
  return true;
}

void ReferenceBinder::inexact(SectionId id, UseRange title) {
  const Section& section = symbols_.section(id);
  Diagnostic& diagnostic =
      report(Rule::reference_inexact, "the heading's words are \"" + section.title + "\"");
  diagnostic.help.push_back("write `§\"" + section.title + "\"`");
  diagnostic.fix =
      Fix{FixSafety::safe, {{run_->span(title.begin, title.end), "\"" + section.title + "\""}}};
}

void ReferenceBinder::no_section(TitleScope scope, std::string_view title) {
  const bool is_own = scope.opener == own_scope().opener;
  const std::string where = is_own ? "of this chapter" : "of " + chapter_name(scope.opener);
  Diagnostic& diagnostic =
      report(Rule::reference_unresolved,
             "no section " + where + " is called \"" + std::string(title) + "\"");
  for (const SectionId id : near_titles(symbols_, scope, title))
    diagnostic.help.push_back("did you mean §\"" + symbols_.section(id).title + "\"?");
}

// `title` is the range of the words alone, for the fix.
bool ReferenceBinder::bind_title(UseRange range, const TitleMatch& match, UseRange title,
                                 bool is_bare) {
  add(ReferenceKind::section, range);
  if (match.sections.size() > 1) {
    ambiguous(match.sections, "\"" + std::string(words(title)) + "\"");
    return true;
  }
  target_section(match.sections[0]);
  const bool is_elsewhere =
      is_bare && symbols_.opener(match.sections[0].page) != own_scope().opener;
  if (is_elsewhere) implicit_chapter(match.sections[0]);
  if (match.is_inexact) inexact(match.sections[0], title);
  return true;
}

bool ReferenceBinder::quoted_title(UseRange range, const TitleScope* scope,
                                   std::string_view title) {
  const TitleScope wanted = scope ? *scope : own_scope();
  TitleMatch match = match_quoted_title(symbols_, wanted, place(range), title);
  if (match.sections.empty() && !scope)
    match.sections = by_chapter(symbols_.titled_anywhere(title_key(title)));
  if (match.sections.empty()) {
    add(ReferenceKind::section, range);
    no_section(wanted, title);
    return true;
  }
  const size_t begin = range.begin + words(range).rfind(title);
  const size_t mark =
      words({begin - 1, begin})[0] == '"' || words({begin - 1, begin})[0] == '\'' ? 1 : 3;
  const UseRange with_marks{begin - std::min(mark, begin), range.end};
  return bind_title(range, match, with_marks, !scope);
}

bool ReferenceBinder::open_title(UseRange& range, const TitleScope* scope,
                                 const std::vector<ProseWord>& found, Absence absence) {
  const TitleScope wanted = scope ? *scope : own_scope();
  TitleMatch match =
      match_open_title(symbols_, wanted, place(range), run_->text(), found, RunEnd::open);
  if (match.sections.empty() && !scope) {
    for (size_t count = found.size(); count > 0 && match.sections.empty(); --count) {
      const std::string key = title_key(words({found[0].begin, found[count - 1].end}));
      if (count == 1 && found.size() > 1 && is_stop_word(key)) continue;
      match.sections = by_chapter(symbols_.titled_anywhere(key));
      match.words = count;
    }
  }
  if (!match.sections.empty()) {
    const UseRange title{found[0].begin, found[match.words - 1].end};
    range.end = title.end;
    return bind_title(range, match, title, !scope);
  }
  if (absence == Absence::prose) return false;
  // The words up to the first punctuation mark, `above` or `below`, or six.
  size_t count = 0;
  while (count < std::min<size_t>(found.size(), 6)) {
    const std::string_view word = words({found[count].begin, found[count].end});
    if (count > 0 && (word == "above" || word == "below")) break;
    const bool is_next = count == 0 || words({found[count - 1].end, found[count].begin}) == " ";
    if (!is_next) break;
    ++count;
  }
  range.end = found[count - 1].end;
  add(ReferenceKind::section, range);
  no_section(wanted, words({found[0].begin, range.end}));
  return true;
}

bool ReferenceBinder::title_before(UseRange& range, const std::vector<ProseWord>& found,
                                   Absence absence) {
  const TitleScope wanted = own_scope();
  const TitleMatch match =
      match_open_title(symbols_, wanted, place(range), run_->text(), found, RunEnd::fixed);
  if (!match.sections.empty()) {
    const UseRange title{found[found.size() - match.words].begin, found.back().end};
    range.begin = title.begin;
    return bind_title(range, match, title, true);
  }
  if (absence == Absence::prose) return false;
  const size_t count = std::min<size_t>(found.size(), 6);
  range.begin = found[found.size() - count].begin;
  add(ReferenceKind::section, range);
  no_section(wanted, words({range.begin, found.back().end}));
  return true;
}

bool ReferenceBinder::equal_title(UseRange range, const TitleScope* scope, std::string_view title) {
  const std::string key = title_key(title);
  if (key.empty()) return false;
  const TitleScope own = scope ? *scope : TitleScope{symbols_.opener(page_), page_};
  std::vector<SectionId> found = in_scope(own, symbols_.titled(own.opener, key));
  if (found.empty() && !scope) found = symbols_.titled_anywhere(key);
  found = best_sections(symbols_, place(range), std::move(found));
  if (found.size() != 1) return false;
  add(ReferenceKind::section, range);
  target_section(found[0]);
  return true;
}

bool ReferenceBinder::labelled(UseRange range, const TitleScope* scope, std::string_view word,
                               const std::string& number) {
  const TitleScope own = scope ? *scope : TitleScope{symbols_.opener(page_), no_page};
  std::vector<SectionId> found = in_scope(own, symbols_.labelled(own.opener, word, number));
  const std::string key = title_key(word);
  const bool is_local = key == "step" || key == "phase";
  if (is_local && !scope) std::erase_if(found, [&](SectionId id) { return id.page != page_; });
  if (found.empty() && !scope && !is_local) found = symbols_.labelled_anywhere(word, number);
  found = best_sections(symbols_, place(range), std::move(found));
  if (found.empty()) return false;
  add(ReferenceKind::labelled, range);
  if (found.size() == 1) {
    target_section(found[0]);
  } else {
    ambiguous(found, quoted(words(range)));
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

bool ReferenceBinder::caption(UseRange range, CaptionKind kind, const std::string& number) {
  std::vector<CaptionId> found = symbols_.captions(symbols_.opener(page_), kind, number);
  if (found.empty()) found = symbols_.captions_anywhere(kind, number);
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

void ReferenceBinder::outside(UseRange range, ReferenceKind kind, std::string url) {
  add(kind, range).target.url = std::move(url);
}

void ReferenceBinder::missing_page(UseRange range, std::string_view name) {
  Reference& reference = add(ReferenceKind::page, range);
  reference.status = ReferenceStatus::unresolved;
  std::vector<std::string> names;
  for (const Page& page : symbols_.book().book.pages) names.push_back(page.path);
  Diagnostic& diagnostic =
      report(Rule::page_mention_missing, "this book has no page " + quoted(name));
  const std::string help = did_you_mean(name, names);
  if (!help.empty()) diagnostic.help.push_back(help);
}

void ReferenceBinder::agree_with_link(const Node& link, size_t first) {
  Reference& reference = references_[first];
  if (reference.status != ReferenceStatus::resolved || reference.target.page == no_page) return;
  const LinkedPage& page = symbols_.book().linked(page_);
  const LinkTarget& target = page.link_targets[link.data];
  const bool names_section = reference.target.node != NodeId{0};
  const bool is_same_chapter =
      symbols_.opener(reference.target.page) == symbols_.opener(target.page);
  bool agrees = is_same_chapter;
  if (is_same_chapter && names_section && !target.fragment.empty()) {
    const LinkedPage& other = symbols_.book().linked(reference.target.page);
    agrees = target.page == other.id &&
             std::any_of(other.sections.begin(), other.sections.end(), [&](const Section& section) {
               const bool is_here = section.heading == reference.target.node;
               const bool has_id = section.anchor == target.fragment ||
                                   section.short_anchor == target.fragment ||
                                   std::find(section.aliases.begin(), section.aliases.end(),
                                             target.fragment) != section.aliases.end();
               return is_here && has_id;
             });
  }
  if (agrees) {
    const bool is_sharper =
        names_section && target.fragment.empty() && target.page == reference.target.page;
    if (is_sharper) sharpened_.push_back({link.data, reference.target.anchor});
    return;
  }
  const std::string wanted = symbols_.book().page(target.page).path;
  reference.target = {};
  reference.target.page = target.page;
  reference.target.anchor = target.fragment;
  reference.rule = Rule::link_text_mismatch;
  diagnostics_.add(
      Rule::link_text_mismatch, reference.span,
      "the words name " + quoted(reference.text) + ", but the link leads to " +
          quoted(wanted + (target.fragment.empty() ? "" : "#" + std::string(target.fragment))));
}

void ReferenceBinder::direction(bool is_above) {
  const Reference& reference = references_.back();
  if (reference.status != ReferenceStatus::resolved || reference.target.page == no_page) return;
  const LinkedBook& book = symbols_.book();
  const auto order = [&](PageId page) {
    const auto found = std::find(book.reading_order.begin(), book.reading_order.end(), page);
    return size_t(found - book.reading_order.begin());
  };
  const auto target = std::pair(order(reference.target.page), uint32_t(reference.target.node));
  const auto use = std::pair(order(page_), uint32_t(reference.first_node));
  if ((target < use) == is_above) return;
  const std::string_view is = is_above ? "below" : "above";
  const std::string_view said = is_above ? "above" : "below";
  report(Rule::reference_direction,
         "what this names stands " + std::string(is) + ", not " + std::string(said));
}

}  // namespace silcrow
