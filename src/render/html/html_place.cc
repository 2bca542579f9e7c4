// A page of a chapter that several files make up bears the number of its opener.
#include "render/html/html_place.h"

#include "model/opening_words.h"
#include "render/html/html_address.h"

namespace silcrow {
namespace {

std::string number_of(const LinkedBook& book, const LinkedPage& page) {
  if (page.opener == no_page) return {};
  const LinkedPage& opener = book.linked(page.opener);
  if (opener.number.empty()) return {};
  const bool is_appendix = book.page(opener.id).role == PageRole::appendix;
  return (is_appendix ? "Appendix " : "Chapter ") + opener.number;
}

std::string_view caption_word(CaptionKind kind) {
  switch (kind) {
    case CaptionKind::figure: return "Figure";
    case CaptionKind::table: return "Table";
    case CaptionKind::listing: return "Listing";
  }
  return {};
}

}  // namespace

HtmlPlace html_place(const LinkedBook& book, const LinkedPage& page, uint32_t section) {
  HtmlPlace place;
  place.name = number_of(book, page);
  const bool is_numbered = !place.name.empty();
  if (!is_numbered) place.name = page.title;
  if (section == no_section) {
    if (is_numbered) place.title = page.title;
    place.names_section = true;
    return place;
  }
  const Section& here = page.sections[section];
  if (!here.word.empty()) {
    place.name += ' ' + here.word + ' ' + here.number;
  } else if (!here.number.empty()) {
    place.name += " §" + here.number;
  }
  place.title = here.title;
  place.names_section = !here.number.empty();
  return place;
}

std::string short_name(const HtmlPlace& place) {
  std::string name = place.name;
  if (!place.names_section && !place.title.empty()) name.append(", ").append(place.title);
  return name;
}

std::string caption_label(const LinkedBook& book, const Document& document, NodeId caption) {
  const Node& node = document.node(caption);
  if (node.kind != NodeKind::caption || node.data == no_data) return {};
  const Caption& facts = document.captions[node.data];
  const std::string_view written = book.book.sources.text(facts.label_span);
  if (!written.empty()) return std::string(written);
  if (facts.number.empty()) return {};
  return std::string(caption_word(facts.kind)) + ' ' + std::string(facts.number);
}

std::string first_words(const Document& document, const LinkedPage& page, uint32_t section) {
  if (section != no_section) return opening_words(document, page.sections[section].opening);
  // The text of a page begins below its title.
  uint32_t end = uint32_t(document.nodes.size());
  for (const Section& other : page.sections) {
    if (other.heading == page.title_heading) continue;
    end = uint32_t(other.heading);
    break;
  }
  return opening_words(document, opening_paragraph(document, 1, end));
}

void append_place_address(std::string& out, const LinkedBook& book, const LinkedPage& from,
                          PageId page, uint32_t section) {
  LinkTarget target;
  target.kind = LinkKind::page;
  target.page = page;
  if (section != no_section) target.fragment = book.linked(page).sections[section].anchor;
  append_html_address(out, book, from, target, {}, AddressUse::link);
}

}  // namespace silcrow
