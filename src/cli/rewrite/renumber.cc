// Collects the places of the old number: where it is defined, then where it is used.
#include "cli/rewrite/renumber.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/path.h"
#include "cli/rewrite/number_places.h"
#include "cli/rewrite/number_ranges.h"
#include "cli/rewrite/page_move.h"
#include "cli/rewrite/title_places.h"
#include "cli/usages/source_places.h"
#include "model/name_number.h"
#include "resolve/heading_label.h"
#include "resolve/references/reference_lexer.h"

namespace silcrow {

namespace {

// What stands behind the last `§`, `#` or blank.
std::string_view last_word(std::string_view text) {
  text = trim_blanks(text);
  const size_t sign = text.rfind(section_sign);
  if (sign != std::string_view::npos) text = text.substr(sign + section_sign.size());
  return text.substr(text.find_last_of(" #") + 1);
}

class Renumbering {
 public:
  Renumbering(const LinkedBook& book, const Usages& usages, const Symbol& symbol)
      : book_(book), usages_(usages), symbol_(symbol), places_(book.book.sources) {}

  Rewrite take(std::string_view wanted) {
    if (read_wanted(wanted) && is_free()) {
      symbol_.kind == SymbolKind::page ? renumber_chapter() : renumber_section();
      for (std::string& problem : broken_ranges(book_, symbol_, old_number_, number_)) {
        rewrite_.problems.push_back(std::move(problem));
      }
    }
    return std::move(rewrite_);
  }

 private:
  bool refuse(std::string why) {
    rewrite_.problems.push_back(std::move(why));
    return false;
  }

  bool read_wanted(std::string_view wanted) {
    const std::string name = symbol_name(book_, symbol_);
    const bool is_chapter = symbol_.kind == SymbolKind::page;
    if (!is_chapter && symbol_.kind != SymbolKind::section) {
      return refuse(
          fmt::format("`{}` is no section and no chapter: it has no number to change", name));
    }
    old_number_ =
        is_chapter ? book_.linked(symbol_.page).number : section_of(book_, symbol_).number;
    if (old_number_.empty()) return refuse(fmt::format("`{}` has no number to change", name));
    const std::string_view word = last_word(wanted);
    const size_t end =
        is_chapter ? scan_chapter_number(word, 0, number_) : scan_section_number(word, 0, number_);
    if (word.empty() || end != word.size()) {
      return refuse(
          fmt::format("`{}` is no number of a {}", wanted, symbol_kind_name(book_, symbol_)));
    }
    if (number_ == old_number_) return refuse(fmt::format("`{}` has this number already", name));
    return is_of_same_chapter(wanted);
  }

  // `17§26` cannot become `18§3`: that would be another place.
  bool is_of_same_chapter(std::string_view wanted) {
    const size_t sign = wanted.find(section_sign);
    if (symbol_.kind == SymbolKind::page || sign == std::string_view::npos) return true;
    const std::string_view chapter = last_word(wanted.substr(0, sign));
    const std::string& own = book_.linked(book_.linked(symbol_.page).opener).number;
    if (chapter.empty() || chapter == own) return true;
    return refuse(fmt::format("a section keeps its chapter: `{}` is of another", wanted));
  }

  bool is_taken_by(const Symbol& other) const {
    if (other == symbol_ || other.kind != symbol_.kind) return false;
    if (other.kind == SymbolKind::page) return book_.linked(other.page).number == number_;
    const Section& section = section_of(book_, other);
    const bool is_near = book_.linked(other.page).opener == book_.linked(symbol_.page).opener;
    return is_near && section.number == number_ && section.word == section_of(book_, symbol_).word;
  }

  bool is_free() {
    for (const Symbol& other : all_symbols(book_)) {
      if (!is_taken_by(other)) continue;
      return refuse(fmt::format("{}: the number {} is taken by \"{}\"",
                                places_.place(symbol_place(book_, other)).text(), number_,
                                symbol_title(book_, other)));
    }
    return true;
  }

  void edit(Span within, const NumberPlace& place) {
    const auto begin = uint32_t(within.begin + place.begin);
    const auto end = uint32_t(within.begin + place.end);
    rewrite_.edits.push_back({{within.file, begin, end}, padded(place, number_)});
  }

  bool edit_heading(NodeId heading) {
    const Span span = book_.page(symbol_.page).document->node(heading).span;
    const auto place = heading_number_place(book_.book.sources.text(span), old_number_);
    if (place) edit(span, *place);
    return place.has_value();
  }

  void renumber_section() {
    if (!edit_heading(symbol_.node)) {
      refuse(fmt::format("{}: the heading does not say its number {}",
                         places_.place(symbol_place(book_, symbol_)).text(), old_number_));
      return;
    }
    const auto uses = usages_.uses.find(symbol_);
    if (uses == usages_.uses.end()) return;
    for (const Use& use : uses->second) {
      if (use.form != UseForm::reference) continue;
      const auto place = section_number_place(book_.book.sources.text(use.span), old_number_,
                                              book_.book.config.labels);
      if (place) edit(use.span, *place);
    }
  }

  // ---- chapters

  void renumber_chapter() {
    const LinkedPage& page = book_.linked(symbol_.page);
    for (const LinkedPage& other : book_.pages) {
      if (other.opener != page.id || other.id == page.id) continue;
      refuse(fmt::format("Chapter {} has several files: rename them by hand, `{}` among them",
                         old_number_, book_.page(other.id).path));
      return;
    }
    bool is_anywhere = page.title_heading != NodeId{0} && section_of_title().title_offset > 0 &&
                       edit_heading(page.title_heading);
    is_anywhere = edit_front_matter() || is_anywhere;
    edit_given_titles();
    is_anywhere = move_file() || is_anywhere;
    if (!is_anywhere && rewrite_.problems.empty()) {
      refuse(fmt::format("`{}` gets its number from its place in the book", path()));
    }
    for (const LinkedPage& other : book_.pages) {
      for (const Reference& reference : other.references) edit_chapter_use(reference);
    }
  }

  const std::string& path() const { return book_.page(symbol_.page).path; }

  const Section& section_of_title() const {
    const LinkedPage& page = book_.linked(symbol_.page);
    return section_of(book_, {SymbolKind::section, page.id, page.title_heading});
  }

  bool edit_front_matter() {
    const FrontMatter& front_matter = book_.page(symbol_.page).document->front_matter;
    const FrontMatterField* field = front_matter.find("chapter");
    if (field == nullptr || field->value_spans.empty()) return false;
    const Span span = field->value_spans[0];
    const auto place = heading_number_place(book_.book.sources.text(span), old_number_);
    if (place) edit(span, *place);
    return place.has_value();
  }

  // Those that begin as the chapter's heading would: `Chapter 17: Runbook`. They name the chapter
  // and do not number it.
  void edit_given_titles() {
    for (const TitlePlace& given : title_places(book_, symbol_.page)) {
      HeadingLabel label = chapter_heading_label(given.title);
      if (label.number.empty()) label = appendix_heading_label(given.title);
      if (label.number != old_number_) continue;
      const auto place = heading_number_place(book_.book.sources.text(given.span), old_number_);
      if (place) edit(given.span, *place);
    }
  }

  // `17-runbook.md` becomes `18-runbook.md`, with as many digits.
  bool move_file() {
    const std::string name(file_name_of(path()));
    const std::string folder(folder_of(path()));
    if (name_number(file_name_of(folder)).number == old_number_) {
      return refuse(
          fmt::format("`{}` gets its number from its folder: rename that by hand", path()));
    }
    if (name_number(name.substr(0, name.rfind('.'))).number != old_number_) return false;
    const size_t begin = name.find_first_of("0123456789");
    size_t end = begin;
    while (end < name.size() && is_ascii_digit(name[end])) ++end;
    const NumberPlace place{begin, end, end - begin};
    const std::string renamed = name.substr(0, begin) + padded(place, number_) + name.substr(end);
    add_page_move(book_, symbol_.page, join_path(folder, renamed), rewrite_);
    return true;
  }

  void edit_chapter_use(const Reference& reference) {
    const ReferenceTarget& target = reference.target;
    const bool is_here = target.page != no_page && book_.linked(target.page).opener == symbol_.page;
    if (!is_here || reference.kind == ReferenceKind::term) return;
    const std::string_view use = book_.book.sources.text(reference.span);
    const auto place = chapter_number_place(use, old_number_);
    const bool is_whole = reference.kind == ReferenceKind::chapter;
    // A section's own number may stand first: only a chapter's use begins with the chapter's.
    if (place && (is_whole || place->begin > 0)) edit(reference.span, *place);
  }

  const LinkedBook& book_;
  const Usages& usages_;
  Symbol symbol_;
  SourcePlaces places_;
  std::string old_number_;
  std::string number_;
  Rewrite rewrite_;
};

}  // namespace

Rewrite renumber(const LinkedBook& book, const Usages& usages, const Symbol& symbol,
                 std::string_view wanted) {
  return Renumbering(book, usages, symbol).take(wanted);
}

}  // namespace silcrow
