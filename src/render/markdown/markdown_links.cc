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

// Words in two parts of the text need two links.
bool is_split(const Document& document, const Reference& reference) {
  return document.node(reference.first_node).parent != document.node(reference.last_node).parent;
}

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

bool MarkdownNodeWriter::may_link(const Reference& reference) const {
  const bool has_target = reference.target.page != no_page || !reference.target.url.empty();
  return has_target && reference.status == ReferenceStatus::resolved && !reference.is_in_link &&
         link_end_.empty();
}

// The first reference that has bytes of this node or of one behind it.
const Reference* MarkdownNodeWriter::reference_over(NodeId id) const {
  const auto found = std::ranges::lower_bound(page_.references, id, {}, &Reference::last_node);
  return found == page_.references.end() || found->first_node > id ? nullptr : &*found;
}

void MarkdownNodeWriter::write_referring_text(NodeId id, const Node& text) {
  const Reference* reference = reference_over(id);
  uint32_t at = 0;
  const uint32_t size = uint32_t(text.text.size());
  const auto write_to = [&](uint32_t end, char next) {
    if (end > at)
      write_text(text.text.substr(at, end - at), end < size ? next : next_character(id));
    at = std::max(at, end);
  };
  const Reference* const stop = page_.references.data() + page_.references.size();
  for (; reference && reference != stop && reference->first_node <= id; ++reference) {
    if (!may_link(*reference) && open_reference_ != reference) continue;
    const bool in_parts = is_split(document_, *reference);
    const bool begins = reference->first_node == id;
    const bool ends = reference->last_node == id;
    write_to(begins ? reference->first_offset : 0, '[');
    const MarkdownTone outer = std::exchange(tone_, MarkdownTone::link);
    if (begins || in_parts) phrases_ += '[';
    open_reference_ = reference;
    write_to(ends ? reference->last_offset : size, ']');
    tone_ = outer;
    if (ends || in_parts) {
      phrases_ += markdown_link_end(reference_address(*reference), {});
      open_reference_ = nullptr;
    }
    if (!ends) return;
  }
  write_to(size, markdown_text_end);
}

void MarkdownNodeWriter::write_referring_code(NodeId id, const Node& code) {
  const Reference* reference = reference_over(id);
  const bool links = reference && reference->first_node == id && may_link(*reference);
  if (links) phrases_ += '[';
  append_markdown_code(phrases_, code.text);
  if (links) phrases_ += markdown_link_end(reference_address(*reference), {});
}

}  // namespace silcrow
