// Links and images with their final addresses, and references in prose, which become links.
#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/path.h"
#include "base/percent.h"
#include "base/web_address.h"
#include "model/site_names.h"
#include "render/markdown/markdown_node_writer.h"

namespace silcrow {

namespace {

bool is_plain_mail(std::string_view words) {
  const auto is_plain = [](char c) {
    return is_ascii_alphanumeric(c) || c == '.' || c == '-' || c == '_' || c == '+' || c == '@';
  };
  return std::ranges::all_of(words, is_plain) && std::ranges::count(words, '@') == 1 &&
         !words.starts_with('@') && !words.ends_with('@');
}

// Whether `<words>` is a link to the address: entities count in it, backslashes do not.
bool is_autolink(std::string_view words, std::string_view address) {
  if (words.find_first_of(" <>\n;\\") != std::string_view::npos) return false;
  if (words == address) return has_web_scheme(words);
  return address.starts_with("mailto:") && address.substr(7) == words && is_plain_mail(words);
}

}  // namespace

std::string MarkdownNodeWriter::place_address(std::string_view path, std::string_view query,
                                              std::string_view fragment) const {
  const Config& config = book_.book.config;
  std::string address = config.base_url.empty() ? percent_encoded_path(relative_path(place_, path))
                                                : site_address(config, path);
  address += query;
  if (!fragment.empty()) address += '#' + percent_encoded_fragment(fragment);
  return address;
}

std::string MarkdownNodeWriter::address_of(const LinkTarget& target, std::string_view written,
                                           AddressUse use) const {
  switch (target.kind) {
    case LinkKind::none: return {};
    case LinkKind::external: {
      const std::string_view address = target.external_address(written);
      const bool is_trusted = book_.book.config.raw_html == RawHtml::trusted;
      return is_trusted || is_harmless_address(address, use) ? std::string(address) : std::string();
    }
    case LinkKind::page:
      return place_address(book_.linked(target.page).output_path, target.query, target.fragment);
    case LinkKind::file: return place_address(target.path, target.query, target.fragment);
  }
  return {};
}

// A link that leads nowhere is its words.
bool MarkdownNodeWriter::open_link(NodeId id, const Node& link) {
  const Link& facts = document_.links[link.data];
  const std::string address =
      address_of(page_.link_targets[link.data], facts.destination, AddressUse::link);
  if (address.empty()) return true;
  const std::string words = document_.plain_text(id);
  if (facts.title.empty() && is_autolink(words, address)) {
    phrases_ += '<' + words + '>';
    return false;
  }
  phrases_ += '[';
  link_end_ = markdown_link_end(address, facts.title);
  outer_tone_ = std::exchange(tone_, MarkdownTone::link);
  return true;
}

void MarkdownNodeWriter::close_link() {
  if (link_end_.empty()) return;
  phrases_ += std::exchange(link_end_, {});
  tone_ = outer_tone_;
}

void MarkdownNodeWriter::write_image(NodeId id, const Node& image) {
  std::string words;
  for (uint32_t i = uint32_t(id) + 1; i < uint32_t(image.end); ++i) {
    const Node& part = document_.nodes[i];
    if (part.kind == NodeKind::text || part.kind == NodeKind::code_span) words += part.text;
    if (part.kind == NodeKind::soft_break || part.kind == NodeKind::hard_break) words += ' ';
  }
  const Link& facts = document_.links[image.data];
  const std::string address =
      address_of(page_.link_targets[image.data], facts.destination, AddressUse::image);
  if (address.empty()) return write_text(words, next_character(id));
  phrases_ += "![";
  append_markdown_text(phrases_, words, markdown_text_end, MarkdownTone::link);
  phrases_ += markdown_link_end(address, facts.title);
}

std::string MarkdownNodeWriter::reference_address(const Reference& reference) const {
  const ReferenceTarget& target = reference.target;
  if (target.page == no_page) return target.url;
  return place_address(book_.linked(target.page).output_path, {}, target.anchor);
}

ReferencePlace MarkdownNodeWriter::reference_place() const {
  return link_end_.empty() ? ReferencePlace::linkable : ReferencePlace::plain;
}

void MarkdownNodeWriter::write_referring_text(NodeId id, const Node& text) {
  for (const ReferencePiece& piece : pieces_.of(id, reference_place())) {
    const char bracket = piece.reference ? ']' : '[';
    const char next = piece.end < text.text.size() ? bracket : next_character(id);
    const MarkdownTone outer = tone_;
    if (piece.reference) tone_ = MarkdownTone::link;
    if (piece.opens) phrases_ += '[';
    write_text(text.text.substr(piece.begin, piece.end - piece.begin), next);
    if (piece.closes) phrases_ += markdown_link_end(reference_address(*piece.reference), {});
    tone_ = outer;
  }
}

void MarkdownNodeWriter::write_referring_code(NodeId id, const Node& code) {
  const Reference* reference = pieces_.of_code(id, reference_place());
  if (reference) phrases_ += '[';
  append_markdown_code(phrases_, code.text);
  if (reference) phrases_ += markdown_link_end(reference_address(*reference), {});
}

}  // namespace silcrow
