// Links and images. A link that leads nowhere is its text, as is one in the title of a fold; an
// image that is not there is its description.
#include "render/html/html_address.h"
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

void HtmlNodeWriter::open_link(const Node& link) {
  const Link& facts = document_.links[link.data];
  const LinkTarget& target = page_.link_targets[link.data];
  const size_t start = out_.size();
  const bool is_web = target.kind == LinkKind::external && is_web_address(facts.destination);
  out_ += is_web ? "<a class=\"ext\" href=\"" : "<a href=\"";
  is_anchor_open_ =
      !raw_.has_open_link() && !is_in_summary_ &&
      append_html_address(out_, book_, page_, target, facts.destination, AddressUse::link);
  if (!is_anchor_open_) {
    out_.resize(start);
    return;
  }
  out_ += '"';
  append_title(out_, facts.title);
  out_ += '>';
}

void HtmlNodeWriter::close_link() {
  if (is_anchor_open_) out_ += "</a>";
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
