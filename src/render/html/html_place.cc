// A page of a chapter that several files make up bears the number of its opener.
#include "render/html/html_place.h"

#include <algorithm>

#include "render/html/html_address.h"

namespace silcrow {
namespace {

// How far the first paragraph is looked for, and how much of it is read.
constexpr uint32_t most_nodes = 256;
constexpr size_t most_bytes = 400;

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

std::string opening_text(const Document& document, NodeId paragraph) {
  std::string text;
  const uint32_t end = uint32_t(document.node(paragraph).end);
  for (uint32_t i = uint32_t(paragraph) + 1; i < end && text.size() < most_bytes;) {
    const Node& node = document.nodes[i];
    if (node.kind == NodeKind::text || node.kind == NodeKind::code_span) text += node.text;
    if (node.kind == NodeKind::soft_break || node.kind == NodeKind::hard_break) text += ' ';
    i = node.kind == NodeKind::image ? uint32_t(node.end) : i + 1;
  }
  return text;
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
  return place.names_section || place.title.empty() ? place.name : place.name + ", " + place.title;
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
  const bool is_whole = section == no_section;
  const size_t next = is_whole ? 0 : section + 1;
  uint32_t at = is_whole ? 1 : uint32_t(document.node(page.sections[section].heading).end);
  uint32_t end = uint32_t(document.nodes.size());
  // The text of a page begins below its title.
  for (size_t i = next; i < page.sections.size(); ++i) {
    if (is_whole && page.sections[i].heading == page.title_heading) continue;
    end = uint32_t(page.sections[i].heading);
    break;
  }
  end = std::min(end, at + std::min(most_nodes, end));
  while (at < end) {
    const Node& node = document.nodes[at];
    if (node.kind == NodeKind::paragraph) {
      std::string text = opening_text(document, NodeId{at});
      if (!text.empty()) return text;
    }
    const bool holds_prose = holds_of(node.kind) == Holds::blocks && node.kind != NodeKind::table;
    at = holds_prose ? at + 1 : uint32_t(node.end);
  }
  return {};
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
