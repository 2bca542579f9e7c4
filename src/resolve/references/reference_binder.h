// Binds one use to what it names, and says so where that cannot be done (REFERENCES.md, sections 3
// to 5).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "model/reference.h"
#include "resolve/references/prose_run.h"
#include "resolve/references/symbols.h"
#include "resolve/references/title_match.h"

namespace silcrow {

// A range of a run's text.
struct UseRange {
  size_t begin = 0;
  size_t end = 0;
};

// One number of `§26, §27 and §28`.
struct NumberedUse {
  UseRange range;
  std::string number;
};

// How a name's absence is taken.
enum class Absence : uint8_t { error, prose };

// A link to a page that its words make a link to a section.
struct SharpenedLink {
  uint32_t link = 0;  // index into Document::links
  std::string fragment;
};

// A page's name that the book does not have.
struct MissingPage {
  Span span;
  std::string name;
};

struct PageReferences {
  std::vector<Reference> references;
  std::vector<SharpenedLink> sharpened;
  std::vector<MissingPage> missing_pages;  // not yet reported
};

// The references of one page, in the order in which they were found.
class ReferenceBinder {
 public:
  ReferenceBinder(const Symbols& symbols, PageId page, Diagnostics& diagnostics)
      : symbols_(symbols), page_(page), diagnostics_(diagnostics) {}

  // The run that ranges count in from now on. In a link's text bare uses mean the link's own page.
  void begin_run(const ProseRun& run, bool is_in_link, PageId link_page);

  const std::vector<Reference>& references() const { return references_; }
  PageReferences take() {
    return {std::move(references_), std::move(sharpened_), std::move(missing_pages_)};
  }

  // Each adds a reference; false where the use is prose after all.
  bool chapter(UseRange range, const std::string& number);
  // The chapter that a number means here: the nearest to the page, or to the page that the link
  // leads to whose text is read. no_page where none has it.
  PageId chapter_page(std::string_view number) const;
  bool missing_between(UseRange range, const std::string& number, const std::string& missing);
  bool appendix(UseRange range, const std::string& letter);
  bool part(UseRange range, unsigned number);
  // The numbers of one list, which share a scope.
  bool section_numbers(const std::vector<NumberedUse>& uses, const TitleScope* scope,
                       Absence absence);
  // `quotes`: the title with its quotation marks.
  bool quoted_title(UseRange range, const TitleScope* scope, UseRange quotes,
                    std::string_view title);
  // The range's end is where the sign ends; it grows by the words that belong to the title.
  bool open_title(UseRange& range, const TitleScope* scope, const std::vector<ProseWord>& words,
                  Absence absence);
  // The range's begin is where the sign begins; it grows backwards.
  bool title_before(UseRange& range, const std::vector<ProseWord>& words, Absence absence);
  bool equal_title(UseRange range, const TitleScope* scope, std::string_view title);
  bool labelled(UseRange range, const TitleScope* scope, std::string_view word,
                const std::string& number);
  bool hash(UseRange range, const std::string& number);
  bool caption(UseRange range, CaptionKind kind, const std::string& number);
  void page_mention(UseRange range, PageId target);
  void outside(UseRange range, ReferenceKind kind, std::string url);
  void manual_page(UseRange range, PageId target);
  void missing_source_path(UseRange range, std::string_view path);
  void missing_page(UseRange range, std::string_view name);

  // Compares the link that the run is the text of with its words: references from `first` on.
  void agree_with_link(const Node& link, size_t first);

  // `above` or `below` behind the last reference.
  void direction(bool is_above);

 private:
  Reference& add(ReferenceKind kind, UseRange range);
  Diagnostic& report(Rule rule, std::string message);
  void target_page(PageId page);
  void target_section(SectionId id);
  void target_node(PageId page, NodeId node, std::string anchor, std::string title);
  enum class FixChoice : uint8_t { none, offer };
  void ambiguous(const std::vector<SectionId>& sections, std::string_view what);
  void implicit_chapter(SectionId id, FixChoice choice);
  const std::string* strict_label(std::string_view word) const;
  bool missing_label(UseRange range, std::string_view word, const std::string& number);
  bool may_answer_together(const std::vector<SectionId>& found, std::string_view word) const;
  // The heading's own words, behind `sign`, are what `replaced` should say.
  void inexact(SectionId id, UseRange replaced, std::string_view sign);
  void no_section(TitleScope scope, std::string_view title);
  // Whether a list goes on behind a section, with another one.
  bool goes_on(size_t end) const;
  PageId shared_opener(const std::vector<NumberedUse>& uses) const;
  std::vector<SectionId> bare_numbered(PageId shared, const std::string& number) const;
  void bind_number(const NumberedUse& use, const TitleScope* scope,
                   const std::vector<SectionId>& found, FixChoice choice);
  // Gives the last reference its target; whether its words are to be reported as inexact.
  bool bind_title(const TitleMatch& match, UseRange title, bool is_bare);
  TitleMatch elsewhere(UseRange range, const std::vector<ProseWord>& found) const;
  bool may_answer(SectionId id, const std::string& number, Absence absence) const;
  const std::string& page_path() const;
  bool speaks_of_numbers() const;
  std::vector<CaptionId> captions(CaptionKind kind, const std::string& number) const;
  std::vector<SectionId> in_scope(TitleScope scope, std::vector<SectionId> sections) const;
  std::string text_of(UseRange range) const;
  TitleScope own_scope() const;
  UsePlace place(UseRange range) const;
  std::string chapter_name(PageId opener) const;
  std::string place_name(SectionId id) const;
  std::string_view words(UseRange range) const {
    return run_->text().substr(range.begin, range.end - range.begin);
  }

  const Symbols& symbols_;
  PageId page_;
  Diagnostics& diagnostics_;
  const ProseRun* run_ = nullptr;
  bool is_in_link_ = false;
  PageId link_page_ = no_page;
  size_t title_budget_ = 200'000;  // comparisons for the help of unknown titles
  std::vector<Reference> references_;
  std::vector<SharpenedLink> sharpened_;
  std::vector<MissingPage> missing_pages_;
};

}  // namespace silcrow
