// References in prose: the author's words stay and become a link.
//
// A reference runs from a byte of one text node to a byte of another. Where both are siblings one
// `<a>` is opened in the first and closed in the last; where emphasis begins or ends between them
// each text node gets an `<a>` of its own, since elements may not overlap.
#include <algorithm>

#include "render/html/html_address.h"
#include "render/html/html_escape.h"
#include "render/html/html_node_writer.h"
#include "render/html/html_words.h"

namespace silcrow {
namespace {

LinkTarget link_target(const ReferenceTarget& target) {
  LinkTarget link;
  link.kind = target.page == no_page ? LinkKind::external : LinkKind::page;
  link.page = target.page;
  link.fragment = target.anchor;
  return link;
}

// "Chapter 17 §26: Run migrations manually": what the words lead to.
std::string title_of(const LinkedBook& book, const Reference& reference) {
  if (reference.target.page == no_page) return {};
  if (reference.target.term != no_term) return book.terms[size_t(reference.target.term)].summary;
  const LinkedPage& page = book.linked(reference.target.page);
  const LinkedPage& opener = book.linked(page.opener);
  std::string place;
  if (!opener.number.empty())
    place = (book.page(opener.id).role == PageRole::appendix ? "Appendix " : "Chapter ") +
            opener.number;
  if (reference.target.node == NodeId{0}) return place + (place.empty() ? "" : ": ") + page.title;
  for (const Section& section : page.sections) {
    if (section.heading != reference.target.node) continue;
    if (!section.number.empty() && section.word.empty()) place += " §" + section.number;
    if (!section.word.empty()) place += " " + section.word + " " + section.number;
  }
  return place + (place.empty() ? "" : ": ") + reference.target.title;
}

// What a term means, and what to say instead of a deprecated one.
HtmlCard card_of_term(const LinkedBook& book, const Term& term) {
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

// Words in two parts of the text would need two cards.
bool is_split(const Document& document, const Reference& reference) {
  return document.node(reference.first_node).parent != document.node(reference.last_node).parent;
}

std::optional<HtmlCard> card_of(const LinkedBook& book, const Reference& reference) {
  if (reference.target.term == no_term) return std::nullopt;
  return card_of_term(book, book.terms[size_t(reference.target.term)]);
}

std::string_view class_of(const Reference& reference) {
  if (reference.target.page == no_page) return "ext";
  return reference.kind == ReferenceKind::term ? "term" : "reference";
}

}  // namespace

bool HtmlNodeWriter::may_link(const Reference& reference) const {
  const bool has_target = reference.target.page != no_page || !reference.target.url.empty();
  return has_target && reference.status == ReferenceStatus::resolved && !reference.is_in_link &&
         !is_anchor_open_ && !is_in_summary_ && !raw_.has_open_link();
}

// The first reference that has bytes of this node or of one behind it.
const Reference* HtmlNodeWriter::reference_over(NodeId id) const {
  const auto found = std::lower_bound(
      page_.references.begin(), page_.references.end(), id,
      [](const Reference& reference, NodeId wanted) { return reference.last_node < wanted; });
  if (found == page_.references.end() || found->first_node > id) return nullptr;
  return &*found;
}

// A card says more than a title, and better; but a table's box would cut it off.
void HtmlNodeWriter::open_reference(const Reference& reference) {
  open_card_.reset();
  if (!table_ && !is_split(document_, reference)) open_card_ = card_of(book_, reference);
  if (open_card_) open_card_box(out_);
  out_ += "<a class=\"";
  out_ += class_of(reference);
  out_ += "\" href=\"";
  append_html_address(out_, book_, page_, link_target(reference.target), reference.target.url,
                      AddressUse::link);
  out_ += '"';
  const std::string title = open_card_ ? std::string() : title_of(book_, reference);
  if (!title.empty()) {
    out_ += " title=\"";
    append_html_attribute(out_, title);
    out_ += '"';
  }
  if (open_card_) {
    open_card_id_ = ids_.free_id("peek-" + std::to_string(++cards_));
    append_card_attribute(out_, open_card_id_);
  }
  out_ += '>';
}

void HtmlNodeWriter::close_reference() {
  out_ += "</a>";
  if (open_card_) append_card(out_, open_card_id_, *open_card_);
  open_card_.reset();
}

void HtmlNodeWriter::write_referring_text(NodeId id, const Node& text) {
  const Reference* reference = reference_over(id);
  uint32_t at = 0;
  const uint32_t size = uint32_t(text.text.size());
  const auto write_to = [&](uint32_t end) {
    if (end > at)
      write_text(text.text.substr(at, end - at),
                 {text.span.file, text.span.begin + at, text.span.end});
    at = std::max(at, end);
  };
  const Reference* const stop = page_.references.data() + page_.references.size();
  for (; reference && reference != stop && reference->first_node <= id; ++reference) {
    if (!may_link(*reference) && open_reference_ != reference) continue;
    const bool in_parts = is_split(document_, *reference);
    const bool begins = reference->first_node == id;
    const bool ends = reference->last_node == id;
    write_to(begins ? reference->first_offset : 0);
    if (begins || in_parts) open_reference(*reference);
    open_reference_ = reference;
    write_to(ends ? reference->last_offset : size);
    if (ends || in_parts) {
      close_reference();
      open_reference_ = nullptr;
    }
    if (!ends) return;
  }
  write_to(size);
}

void HtmlNodeWriter::write_referring_code(NodeId id, const Node& code) {
  const Reference* reference = reference_over(id);
  const bool links = reference && reference->first_node == id && may_link(*reference);
  if (links) open_reference(*reference);
  write_code_span(code);
  if (links) close_reference();
}

}  // namespace silcrow
