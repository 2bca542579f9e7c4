// The order of the checks is that of html_raw.h: may the tag stand here, what does it end, what of
// its attributes stays.
#include "render/html/html_raw.h"

#include <algorithm>

#include "base/ascii.h"
#include "render/html/html_escape.h"

namespace silcrow {
namespace {

// Deeper nesting is shown as text: nobody writes it, and every tag looks through what is open.
constexpr size_t most_open_tags = 100;

bool is_digits(std::string_view text) {
  return !text.empty() && text.size() < 6 && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

}  // namespace

HtmlRawFilter::HtmlRawFilter(const LinkedBook& book, PageId page, HtmlIds& ids, std::string& out)
    : book_(book), page_(book.linked(page)), ids_(ids), out_(out) {}

bool HtmlRawFilter::append_resolved(std::string& out, NodeId id, size_t begin,
                                    std::string_view written, AddressUse use) const {
  const auto is_before = [id, begin](const HtmlLink& link) {
    return link.node < id || (link.node == id && link.begin < begin);
  };
  auto link = std::ranges::partition_point(page_.html_links, is_before);
  const bool is_trusted = book_.book.config.raw_html == RawHtml::trusted;
  bool all_lead = true;
  size_t done = 0;
  const auto append_rest = [&](size_t end) {
    const std::string_view rest = written.substr(done, end - done);
    is_trusted ? void(out += rest) : append_html_raw_attribute(out, rest);
  };
  for (; link != page_.html_links.end() && link->node == id && link->end <= begin + written.size();
       ++link) {
    append_rest(link->begin - begin);
    const std::string_view address = written.substr(link->begin - begin, link->end - link->begin);
    if (!append_html_address(out, book_, page_, link->target, address, use)) {
      all_lead = false;
      out += address;
    }
    done = link->end - begin;
  }
  append_rest(written.size());
  return all_lead;
}

void HtmlRawFilter::write_block(NodeId id, const Node& block) {
  if (book_.book.config.raw_html == RawHtml::trusted) {
    append_resolved(out_, id, 0, block.text, AddressUse::link);
  } else {
    write_pieces(id, block, HtmlRawPlace::block);
  }
  if (out_.empty() || out_.back() != '\n') out_ += '\n';
}

void HtmlRawFilter::write_inline(NodeId id, const Node& tag, HtmlRawPlace place) {
  if (book_.book.config.raw_html == RawHtml::trusted) {
    append_resolved(out_, id, 0, tag.text, AddressUse::link);
  } else {
    write_pieces(id, tag, place);
  }
}

void HtmlRawFilter::write_pieces(NodeId id, const Node& html, HtmlRawPlace place) {
  for (const HtmlPiece& piece : html_pieces(html.text)) {
    const std::string_view written = html.text.substr(piece.begin, piece.end - piece.begin);
    switch (piece.kind) {
      case HtmlPieceKind::text: append_html_raw_text(out_, written); break;
      case HtmlPieceKind::start_tag: write_start_tag(id, html, piece, place); break;
      case HtmlPieceKind::end_tag: write_end_tag(html, piece); break;
      case HtmlPieceKind::comment: break;
      case HtmlPieceKind::cdata:
      case HtmlPieceKind::declaration:
      case HtmlPieceKind::raw_text:
      case HtmlPieceKind::unfinished: append_html_text(out_, written); break;
    }
  }
}

bool HtmlRawFilter::may_open(const AllowedTag& tag, NodeId container, HtmlRawPlace place) const {
  const bool is_block =
      tag.content == AllowedContent::blocks || tag.content == AllowedContent::rule;
  if ((is_block && place != HtmlRawPlace::block) || open_.size() >= most_open_tags) return false;
  if (tag.parents.empty()) return true;
  return std::any_of(open_.begin(), open_.end(), [&](const OpenTag& open) {
    return open.container == container && has_name(tag.parents, open.tag->name);
  });
}

bool HtmlRawFilter::has_open_link() const {
  return std::any_of(open_.begin(), open_.end(),
                     [](const OpenTag& open) { return open.tag->name == "a"; });
}

void HtmlRawFilter::write_start_tag(NodeId id, const Node& html, const HtmlPiece& piece,
                                    HtmlRawPlace place) {
  const AllowedTag* tag = allowed_tag(piece.name);
  if (!tag || !may_open(*tag, html.parent, place)) {
    append_html_text(out_, html.text.substr(piece.begin, piece.end - piece.begin));
    return;
  }
  if (tag->written_as.empty()) return;
  if (tag->name == "a" && (place == HtmlRawPlace::link || has_open_link())) return;
  const bool is_block =
      tag->content == AllowedContent::blocks || tag->content == AllowedContent::rule;
  if (is_block) close_phrases();
  while (!open_.empty() && open_.back().container == html.parent &&
         has_name(tag->closes, open_.back().tag->name)) {
    close_top();
  }
  const size_t start = out_.size();
  out_ += '<';
  out_ += tag->written_as;
  write_attributes(id, *tag, piece);
  out_ += '>';
  if (tag->name == "img") replace_missing_image(start, piece);
  // A source without an address is none, and not HTML.
  if (tag->name == "source" && out_.find(" srcset=\"", start) == std::string::npos)
    out_.resize(start);
  const bool has_end =
      tag->content == AllowedContent::blocks || tag->content == AllowedContent::phrases;
  if (has_end) open_.push_back({tag, html.parent});
}

void HtmlRawFilter::write_end_tag(const Node& html, const HtmlPiece& piece) {
  const AllowedTag* tag = allowed_tag(piece.name);
  if (!tag) {
    append_html_text(out_, html.text.substr(piece.begin, piece.end - piece.begin));
    return;
  }
  size_t depth = open_.size();
  while (depth > 0 && open_[depth - 1].container == html.parent && open_[depth - 1].tag != tag)
    --depth;
  if (depth == 0 || open_[depth - 1].container != html.parent) return;
  while (open_.size() >= depth) close_top();
}

// As in Markdown, an image that is not there is its description.
void HtmlRawFilter::replace_missing_image(size_t start, const HtmlPiece& piece) {
  if (out_.find(" src=\"", start) != std::string::npos) return;
  out_.resize(start);
  for (const HtmlAttribute& attribute : piece.attributes) {
    if (is_html_name(attribute.name, "alt")) {
      append_html_raw_text(out_, attribute.value);
      return;
    }
  }
}

void HtmlRawFilter::close_top() {
  out_ += "</";
  out_ += open_.back().tag->written_as;
  out_ += '>';
  open_.pop_back();
}

// Links, insertions and deletions may hold blocks.
void HtmlRawFilter::close_phrases() {
  static constexpr std::string_view holds_blocks = " a del ins ";
  const auto ends_here = [](const AllowedTag& tag) {
    const bool is_phrase =
        tag.content == AllowedContent::phrases && !has_name(holds_blocks, tag.name);
    return is_phrase || tag.name == "p";
  };
  while (!open_.empty() && ends_here(*open_.back().tag)) close_top();
}

void HtmlRawFilter::close_container(NodeId container) {
  while (!open_.empty() && open_.back().container == container) close_top();
}

void HtmlRawFilter::write_attributes(NodeId id, const AllowedTag& tag, const HtmlPiece& piece) {
  std::string seen = " ";
  for (const HtmlAttribute& attribute : piece.attributes) {
    const std::string name = ascii_lower_case(attribute.name);
    if (!is_allowed_attribute(tag, name) || has_name(seen, name)) continue;
    seen += name + ' ';
    write_attribute(id, tag, attribute, name);
  }
  if (tag.name == "center") out_ += " class=\"center\"";
  if (tag.name == "details") out_ += " class=\"fold\"";
  if (tag.name == "pre") out_ += " tabindex=\"0\"";  // it may scroll
  if (tag.name == "img") {
    if (!has_name(seen, "alt")) out_ += " alt=\"\"";
    out_ += " loading=\"lazy\" decoding=\"async\"";
  }
}

void HtmlRawFilter::write_attribute(NodeId id, const AllowedTag& tag,
                                    const HtmlAttribute& attribute, std::string_view name) {
  if (name == "align") return write_alignment(tag, attribute.value);
  if (name == "width" || name == "height") return write_size(attribute, name);
  if (name == "id" || name == "name") {
    const bool is_id = !attribute.value.empty() &&
                       std::none_of(attribute.value.begin(), attribute.value.end(), is_white_space);
    if (!is_id || !ids_.claim(attribute.value)) return;
    name = "id";
  }
  if (is_address_attribute(name)) return write_address(id, attribute, name);
  out_ += ' ';
  out_.append(name).append("=\"");
  append_html_raw_attribute(out_, attribute.value);
  out_ += '"';
}

// An address that leads nowhere, or that could run a script, goes with its attribute.
void HtmlRawFilter::write_address(NodeId id, const HtmlAttribute& attribute,
                                  std::string_view name) {
  const AddressUse use = address_use(name);
  if (!is_harmless_attribute(attribute.value, use)) return;
  std::string address;
  if (!append_resolved(address, id, attribute.value_begin, attribute.value, use)) return;
  out_ += ' ';
  out_.append(name).append("=\"").append(address) += '"';
}

// `align` is no longer HTML: a class takes its place.
void HtmlRawFilter::write_alignment(const AllowedTag& tag, std::string_view value) {
  const std::string wanted = ascii_lower_case(value);
  const bool is_cell = tag.name == "td" || tag.name == "th";
  if (wanted == "center") out_ += is_cell ? " class=\"c\"" : " class=\"center\"";
  if (wanted == "right") out_ += is_cell ? " class=\"n\"" : " class=\"right\"";
}

void HtmlRawFilter::write_size(const HtmlAttribute& attribute, std::string_view name) {
  std::string_view value = attribute.value;
  if (value.size() > 2 && value.substr(value.size() - 2) == "px") value.remove_suffix(2);
  if (is_digits(value)) {
    out_ += ' ';
    out_.append(name).append("=\"").append(value) += '"';
  } else if (name == "width" && value.size() > 1 && value.back() == '%' &&
             is_digits(value.substr(0, value.size() - 1))) {
    out_.append(" style=\"width:").append(value) += '"';
  }
}

}  // namespace silcrow
