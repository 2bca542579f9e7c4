// Links and images. A link that leads nowhere is its text, as is one in the title of a fold; an
// image that is not there is its description. On paper links print their address, unless it is what
// they say.
#include "render/html/html_address.h"
#include "render/html/html_card_texts.h"
#include "render/html/html_escape.h"
#include "render/html/html_node_writer.h"

namespace silcrow {
namespace {

void append_title(std::string& out, std::string_view title) {
  if (title.empty()) return;
  out += " title=\"";
  append_html_attribute(out, title);
  out += '"';
}

}  // namespace

// Of links to sections only: one to a page is mostly part of a list of them, and says its title.
// One that an author gave a title to has said what it leads to.
std::optional<HtmlCard> HtmlNodeWriter::link_card(const LinkTarget& target) {
  if (target.kind != LinkKind::page) return std::nullopt;
  const LinkedPage& page = book_.linked(target.page);
  if (target.section >= page.sections.size()) return std::nullopt;
  if (!may_open_card(target.page, page.sections[target.section].heading)) return std::nullopt;
  return place_card(book_, page_, page, target.section);
}

void HtmlNodeWriter::open_link(NodeId id, const Node& link) {
  const Link& facts = document_.links[link.data];
  const LinkTarget& target = page_.link_targets[link.data];
  const size_t start = out_.size();
  const bool may_link = !raw_.has_open_link() && !is_in_summary_;
  open_card_.reset();
  if (may_link && facts.title.empty()) open_card_ = link_card(target);
  if (open_card_) open_card_box(out_);
  const bool is_web = target.kind == LinkKind::external &&
                      is_web_address(target.external_address(facts.destination));
  const bool says_address = is_web && document_.plain_text(id) == facts.destination;
  out_ += says_address ? "<a class=\"ext address\" href=\""
          : is_web     ? "<a class=\"ext\" href=\""
                       : "<a href=\"";
  is_anchor_open_ = may_link && append_html_address(out_, book_, page_, target, facts.destination,
                                                    AddressUse::link);
  if (!is_anchor_open_) {
    out_.resize(start);
    open_card_.reset();
    return;
  }
  out_ += '"';
  append_title(out_, facts.title);
  write_card_attribute();
  out_ += '>';
}

void HtmlNodeWriter::close_link() {
  if (is_anchor_open_) close_anchor();
  is_anchor_open_ = false;
}

void HtmlNodeWriter::write_image(NodeId id, const Node& image) {
  std::string description;
  for (uint32_t i = uint32_t(id) + 1; i < uint32_t(image.end); ++i) {
    const Node& part = document_.nodes[i];
    if (part.kind == NodeKind::text || part.kind == NodeKind::code_span) description += part.text;
    if (part.kind == NodeKind::soft_break || part.kind == NodeKind::hard_break) description += ' ';
  }
  const Link& facts = document_.links[image.data];
  const size_t start = out_.size();
  out_ += "<img src=\"";
  if (!append_html_address(out_, book_, page_, page_.link_targets[image.data], facts.destination,
                           AddressUse::image)) {
    out_.resize(start);
    append_html_text(out_, description);
    return;
  }
  out_ += "\" alt=\"";
  append_html_attribute(out_, description);
  out_ += '"';
  append_title(out_, facts.title);
  out_ += " loading=\"lazy\" decoding=\"async\">";
}

}  // namespace silcrow
