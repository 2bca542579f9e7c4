// Raw HTML and addresses that the `safe` policy does not let through: what the reader will not get
// should be known to the author first. Documented and tested in docs/rules/html-unsafe.md.
#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/html_tags.h"
#include "check/checked_rule.h"
#include "diag/rule.h"
#include "model/html_policy.h"

namespace silcrow {

namespace {

// Elements of HTML that the policy keeps out. A name that HTML does not have, as in `<host>`, is a
// placeholder, and to be shown as text is what its author wants.
bool is_kept_out(std::string_view name) {
  constexpr std::array names = {
      "applet", "audio",    "base",     "body",     "button",   "canvas",   "embed",  "fieldset",
      "form",   "frame",    "frameset", "head",     "html",     "iframe",   "input",  "label",
      "legend", "link",     "map",      "marquee",  "math",     "meta",     "meter",  "noscript",
      "object", "optgroup", "option",   "output",   "param",    "progress", "script", "select",
      "slot",   "style",    "svg",      "template", "textarea", "title",    "track",  "video"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

void report(Span span, std::string message, Diagnostics& diagnostics) {
  diagnostics.add(Rule::html_unsafe, span, std::move(message))
      .help.push_back("`raw_html: trusted` in the configuration lets all HTML through");
}

class UnsafeHtml {
 public:
  UnsafeHtml(const Node& node, std::string_view source, Diagnostics& diagnostics)
      : node_(node), source_(source), diagnostics_(diagnostics) {}

  void judge() {
    for (const HtmlPiece& piece : html_pieces(node_.text)) {
      if (piece.kind != HtmlPieceKind::start_tag) continue;
      const AllowedTag* tag = allowed_tag(piece.name);
      if (tag) {
        judge_attributes(piece, *tag);
      } else if (is_kept_out(ascii_lower_case(piece.name))) {
        add(piece.begin, piece.end,
            "the tag `" + ascii_lower_case(piece.name) + "` is shown as text");
      }
    }
  }

 private:
  void judge_attributes(const HtmlPiece& piece, const AllowedTag& tag) {
    for (const HtmlAttribute& attribute : piece.attributes) {
      const std::string name = ascii_lower_case(attribute.name);
      const bool is_harmful =
          is_address_attribute(name) && !is_harmless_attribute(attribute.value, address_use(name));
      if (is_allowed_attribute(tag, name) && !is_harmful) continue;
      add(attribute.begin, attribute.end, "the attribute `" + name + "` is left out");
    }
  }

  // The text of a block inside a quote or a list lacks the marks of its lines; then the whole block
  // is the place.
  void add(size_t begin, size_t end, std::string message) {
    Span span = node_.span;
    if (source_.starts_with(node_.text.substr(0, end))) {
      span.end = span.begin + uint32_t(end);
      span.begin += uint32_t(begin);
    }
    report(span, std::move(message), diagnostics_);
  }

  const Node& node_;
  std::string_view source_;
  Diagnostics& diagnostics_;
};

// The words of such a link stay, and an image's description.
void judge_link(const Link& link, const Node& node, Diagnostics& diagnostics) {
  const bool is_image = node.kind == NodeKind::image;
  if (is_harmless_address(link.destination, is_image ? AddressUse::image : AddressUse::link))
    return;
  report(node.span, std::string(is_image ? "the image" : "the link") + " is shown as text",
         diagnostics);
}

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  if (book.book.config.raw_html != RawHtml::safe) return;
  const Document& document = *book.page(page).document;
  for (const NodeId id : document.by_kind.of(
           {NodeKind::html_block, NodeKind::html_inline, NodeKind::link, NodeKind::image})) {
    const Node& node = document.node(id);
    if (node.kind == NodeKind::link || node.kind == NodeKind::image) {
      judge_link(document.links[node.data], node, diagnostics);
    } else {
      UnsafeHtml(node, book.book.sources.text(node.span), diagnostics).judge();
    }
  }
}

}  // namespace

extern const CheckedRule html_unsafe_rule = {check_page, nullptr};

}  // namespace silcrow
