// Which attributes hold addresses, and how several stand in one `srcset`.
#include "resolve/links/raw_html.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/ascii.h"
#include "base/html_tags.h"
#include "base/unicode.h"

namespace silcrow {

namespace {

class HtmlNodeScan {
 public:
  HtmlNodeScan(NodeId node, std::string_view html, RawHtmlFindings& findings)
      : node_(node), html_(html), findings_(findings) {}

  void scan() {
    for (const HtmlPiece& piece : html_pieces(html_)) {
      if (piece.kind != HtmlPieceKind::start_tag) continue;
      for (const HtmlAttribute& attribute : piece.attributes) visit(piece, attribute);
    }
  }

 private:
  void visit(const HtmlPiece& tag, const HtmlAttribute& attribute) {
    const bool is_name = is_html_name(attribute.name, "name") && is_html_name(tag.name, "a");
    if ((is_name || is_html_name(attribute.name, "id")) && !attribute.value.empty()) {
      return add_anchor(attribute.value);
    }
    const bool is_source = is_html_name(attribute.name, "src");
    const bool is_image =
        (is_source && is_html_name(tag.name, "img")) || is_html_name(attribute.name, "poster");
    if (is_html_name(attribute.name, "srcset")) {
      add_candidates(attribute);
    } else if (is_image || is_source || is_html_name(attribute.name, "href") ||
               (is_html_name(attribute.name, "data") && is_html_name(tag.name, "object"))) {
      add_address(attribute.value_begin, attribute.value_end, is_image);
    }
  }

  // `<a id="x" name="x">` is one anchor.
  void add_anchor(std::string_view id) {
    std::vector<HtmlAnchor>& anchors = findings_.anchors;
    if (anchors.empty() || anchors.back().id != id) anchors.push_back({id, node_});
  }

  void add_address(size_t begin, size_t end, bool is_image) {
    while (begin < end && is_white_space(html_[begin])) ++begin;
    while (begin < end && is_white_space(html_[end - 1])) --end;
    if (begin == end) return;
    findings_.addresses.push_back({node_, uint32_t(begin), uint32_t(end), is_image});
  }

  // `a.png 1x, b.png 2x`: an address runs to a blank; a comma at its end or behind its descriptor
  // closes the candidate (HTML standard, "parse a srcset attribute").
  void add_candidates(const HtmlAttribute& attribute) {
    size_t at = attribute.value_begin;
    const size_t end = attribute.value_end;
    while (at < end) {
      while (at < end && (is_white_space(html_[at]) || html_[at] == ',')) ++at;
      const size_t begin = at;
      while (at < end && !is_white_space(html_[at])) ++at;
      size_t address_end = at;
      while (address_end > begin && html_[address_end - 1] == ',') --address_end;
      add_address(begin, address_end, true);
      if (address_end < at) continue;
      while (at < end && html_[at] != ',') ++at;
    }
  }

  NodeId node_;
  std::string_view html_;
  RawHtmlFindings& findings_;
};

// The character of an entity without its `&` and `;`; empty for one that is not known.
std::string entity_text(std::string_view name) {
  static constexpr std::pair<std::string_view, char> known[] = {
      {"amp", '&'}, {"quot", '"'}, {"apos", '\''}, {"lt", '<'}, {"gt", '>'}};
  for (const auto& [known_name, character] : known) {
    if (name == known_name) return std::string(1, character);
  }
  if (!name.starts_with('#')) return {};
  const bool is_hexadecimal = name.starts_with("#x") || name.starts_with("#X");
  const std::string_view digits = name.substr(is_hexadecimal ? 2 : 1);
  uint32_t value = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value, is_hexadecimal ? 16 : 10);
  std::string text;
  if (error == std::errc() && stop == end && !digits.empty()) append_utf8(text, value);
  return text;
}

}  // namespace

RawHtmlFindings raw_html_findings(const Document& document) {
  RawHtmlFindings findings;
  for (const NodeId id : document.by_kind.of({NodeKind::html_block, NodeKind::html_inline})) {
    HtmlNodeScan(id, document.node(id).text, findings).scan();
  }
  return findings;
}

std::string plain_address(std::string_view value) {
  std::string output;
  for (size_t at = 0; at < value.size();) {
    const size_t end =
        value[at] == '&' ? value.substr(0, at + 12).find(';', at) : std::string_view::npos;
    std::string text;
    if (end != std::string_view::npos) text = entity_text(value.substr(at + 1, end - at - 1));
    if (text.empty()) {
      output += value[at++];
    } else {
      output += text;
      at = end + 1;
    }
  }
  return output;
}

}  // namespace silcrow
