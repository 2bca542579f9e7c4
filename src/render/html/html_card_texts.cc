// A card is made for every use that shows one, so nothing here may cost more than a look at the
// target's beginning.
#include "render/html/html_card_texts.h"

#include <utility>

#include "base/shortened.h"
#include "model/section_place.h"
#include "render/html/html_place.h"
#include "render/html/html_words.h"

namespace silcrow {
namespace {

constexpr size_t longest_first_words = 200;  // bytes

void append_numbered(std::string& text, std::string_view number, std::string_view title) {
  text += number;
  if (!number.empty() && !title.empty()) text += ' ';
  text += title;
}

std::string numbered_title(std::string_view number, std::string_view title) {
  std::string text;
  text.reserve(number.size() + 1 + title.size());
  append_numbered(text, number, title);
  return text;
}

// "Data / 17 Postgres replication". Who is on the page knows where that is.
std::string where_is(const LinkedPage& from, const LinkedPage& page) {
  if (from.id == page.id) return {};
  std::string text;
  text.reserve(page.part_title.size() + 4 + page.number.size() + page.title.size());
  text = page.part_title;
  if (!text.empty()) text += " / ";
  append_numbered(text, page.number, page.title);
  return text;
}

HtmlCard caption_card(const LinkedBook& book, const LinkedPage& from,
                      const ReferenceTarget& target) {
  const LinkedPage& page = book.linked(target.page);
  HtmlCard card;
  card.where = where_is(from, page);
  const Document& document = *book.page(target.page).document;
  card.title = numbered_title(caption_label(book, document, target.node), target.title);
  return card;
}

}  // namespace

HtmlCard term_card(const LinkedBook& book, const Term& term) {
  HtmlCard card;
  card.lead = term.name + ".";
  card.text = term.summary;
  card.meta = html_words::glossary;
  if (!term.is_deprecated) return card;
  card.meta += " · ";
  card.meta += term.instead.name.empty() ? html_words::deprecated : html_words::deprecated_for;
  if (term.instead.name.empty()) return card;
  const bool is_term = term.instead.term != no_term;
  card.meta += is_term ? book.terms[size_t(term.instead.term)].name : term.instead.name;
  card.meta += "”";
  return card;
}

std::optional<HtmlCard> place_card(const LinkedBook& book, const LinkedPage& from,
                                   const LinkedPage& page, uint32_t section) {
  const bool is_being_read = from.id == page.id && section == no_section;
  if (is_being_read || book.page(page.id).role == PageRole::glossary) return std::nullopt;
  const Document& document = *book.page(page.id).document;
  HtmlCard card;
  if (section == no_section) {
    card.where = page.part_title;
    card.title = numbered_title(page.number, page.title);
    card.text = document.front_matter.value("description");
  } else {
    card.where = where_is(from, page);
    card.title = numbered_title(page.sections[section].label, page.sections[section].title);
  }
  if (card.text.empty()) card.text = first_words(document, page, section);
  card.text = shortened(std::move(card.text), longest_first_words);
  return card;
}

std::optional<HtmlCard> reference_card(const LinkedBook& book, const LinkedPage& from,
                                       const Reference& reference) {
  const ReferenceTarget& target = reference.target;
  if (target.page == no_page) return std::nullopt;
  const LinkedPage& page = book.linked(target.page);
  switch (reference.kind) {
    case ReferenceKind::term:
      if (target.term == no_term) return std::nullopt;
      return term_card(book, book.terms[size_t(target.term)]);
    case ReferenceKind::chapter:
    case ReferenceKind::appendix:
    case ReferenceKind::section:
    case ReferenceKind::labelled:
    case ReferenceKind::page:
      return place_card(book, from, page, section_below_title(page, target.node));
    case ReferenceKind::figure:
    case ReferenceKind::table:
    case ReferenceKind::listing: return caption_card(book, from, target);
    case ReferenceKind::part:
    case ReferenceKind::issue:
    case ReferenceKind::commit:
    case ReferenceKind::source_path:
    case ReferenceKind::manual_page: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace silcrow
