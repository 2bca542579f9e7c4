// References in prose: the author's words stay and become a link.
#include "model/section_place.h"
#include "render/html/html_address.h"
#include "render/html/html_card_texts.h"
#include "render/html/html_escape.h"
#include "render/html/html_node_writer.h"
#include "render/html/html_place.h"
#include "render/html/html_unbroken.h"

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
  const ReferenceTarget& target = reference.target;
  if (target.page == no_page) return {};
  if (target.term != no_term) return book.terms[size_t(target.term)].summary;
  const LinkedPage& page = book.linked(target.page);
  const uint32_t section = section_below_title(page, target.node);
  const bool is_heading = section != no_section && page.sections[section].heading == target.node;
  HtmlPlace place = html_place(book, page, is_heading ? section : no_section);
  if (target.node != NodeId{}) place.title = target.title;
  const std::string label = caption_label(book, *book.page(target.page).document, target.node);
  if (!label.empty()) place.name += ' ' + label;
  if (!place.title.empty()) place.name.append(": ").append(place.title);
  return place.name;
}

// Style sheets keep a reference on one line, but for one that may need more.
std::string_view class_of(const Reference& reference) {
  if (reference.target.page == no_page) return "ext";
  if (reference.kind == ReferenceKind::term) return "term";
  return reference.text.size() > longest_unbroken ? "reference long" : "reference";
}

}  // namespace

ReferencePlace HtmlNodeWriter::reference_place() const {
  const bool is_in_link = is_anchor_open_ || is_in_summary_ || raw_.has_open_link();
  return is_in_link ? ReferencePlace::plain : ReferencePlace::linkable;
}

// Whether a link may open a card. In a section each thing has one: whoever reads on has seen it,
// and a page of many uses does not say the same over and over. Not to the section being read; not
// in tables, whose box would cut it off, nor in headings, whose words it would seem to be of.
bool HtmlNodeWriter::may_open_card(PageId page, NodeId node) {
  if (page == no_page || table_ || is_in_heading_) return false;
  const bool is_here = current_section_ && current_section_->heading == node;
  if (is_here && page == page_.id) return false;
  return carded_.insert(uint64_t(page) << 32 | uint32_t(node)).second;
}

void HtmlNodeWriter::write_card_attribute() {
  if (!open_card_) return;
  open_card_id_ = ids_.free_id("peek-" + std::to_string(++cards_));
  append_card_attribute(out_, open_card_id_);
}

void HtmlNodeWriter::close_anchor() {
  out_ += "</a>";
  if (open_card_) append_card(out_, open_card_id_, *open_card_);
  open_card_.reset();
}

// Words in two parts of the text would need two cards. The card of a term says all that its title
// would; that of a place leaves the title to those who see no cards.
void HtmlNodeWriter::open_reference(const Reference& reference) {
  open_card_.reset();
  if (!is_split(document_, reference) &&
      may_open_card(reference.target.page, reference.target.node))
    open_card_ = reference_card(book_, page_, reference);
  if (open_card_) open_card_box(out_);
  out_ += "<a class=\"";
  out_ += class_of(reference);
  out_ += "\" href=\"";
  append_html_address(out_, book_, page_, link_target(reference.target), reference.target.url,
                      AddressUse::link);
  out_ += '"';
  const bool says_card = open_card_ && reference.kind == ReferenceKind::term;
  const std::string title = says_card ? std::string() : title_of(book_, reference);
  if (!title.empty()) {
    out_ += " title=\"";
    append_html_attribute(out_, title);
    out_ += '"';
  }
  write_card_attribute();
  out_ += '>';
}

void HtmlNodeWriter::write_referring_text(NodeId id, const Node& text) {
  for (const ReferencePiece& piece : pieces_.of(id, reference_place())) {
    if (piece.opens) open_reference(*piece.reference);
    write_text(text.text.substr(piece.begin, piece.end - piece.begin),
               {text.span.file, text.span.begin + piece.begin, text.span.end});
    if (piece.closes) close_anchor();
  }
}

void HtmlNodeWriter::write_referring_code(NodeId id, const Node& code) {
  const Reference* reference = pieces_.of_code(id, reference_place());
  if (reference) open_reference(*reference);
  write_code_span(code);
  if (reference) close_anchor();
}

}  // namespace silcrow
