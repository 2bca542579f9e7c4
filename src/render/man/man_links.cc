// Links and images. Addresses stand behind the words (`.UR`), or under LINKS where no macro may: in
// tables and titles. Links within the book name the manual page; paths of sources and fragments
// would say nothing to a reader in a terminal.
#include <fmt/format.h>

#include <algorithm>

#include "base/path.h"
#include "base/percent.h"
#include "model/walk.h"
#include "render/man/man_node_writer.h"
#include "render/man/man_places.h"

namespace silcrow {
namespace {

constexpr std::string_view mail_scheme = "mailto:";

// A longer one would run out of the page: it stands under LINKS, whole, to be copied.
constexpr size_t longest_inline = 60;  // bytes

bool is_mail(std::string_view address) { return address.starts_with(mail_scheme); }

}  // namespace

// Files of the book have an address only where the site has one.
std::string ManNodeWriter::address_of(const LinkTarget& target, std::string_view written) const {
  std::string address;
  if (target.kind == LinkKind::external) address = target.external_address(written);
  const std::string& base = site_.book().book.config.base_url;
  if (target.kind == LinkKind::file && !base.empty()) {
    address = base + percent_encoded_path(target.path);
    if (!target.fragment.empty()) address += '#' + percent_encoded_fragment(target.fragment);
  }
  for (size_t at = address.find(' '); at != std::string::npos; at = address.find(' ', at))
    address.replace(at, 1, "%20");
  return address;
}

bool ManNodeWriter::may_stand_inline(std::string_view address) const {
  return filler_->may_have_macros() && address.size() <= longest_inline;
}

bool ManNodeWriter::open_link(NodeId id, const Node& link) {
  writes_link_ = false;
  closing_macro_ = {};
  const LinkTarget& target = page_.link_targets[link.data];
  if (target.kind == LinkKind::page) return open_page_link(id, target);
  const std::string address = address_of(target, document_.links[link.data].destination);
  if (address.empty()) return true;
  const std::string words = document_.plain_text(id);
  const std::string_view shown =
      is_mail(address) ? std::string_view(address).substr(mail_scheme.size()) : address;
  const bool has_words =
      !words.empty() || child_of_kind(document_, id, NodeKind::image) != NodeId{};
  if (!has_words || words == address || words == shown) {
    filler_->add_address(shown);
    return false;
  }
  if (may_stand_inline(address) && !filler_->is_in_word()) {
    filler_->open_link(is_mail(address) ? "MT" : "UR", shown);
    closing_macro_ = is_mail(address) ? "ME" : "UE";
  } else {
    writes_link_ = true;
  }
  return true;
}

// Words that are nothing but a reference, or a name of the page, become the page's name.
bool ManNodeWriter::open_page_link(NodeId id, const LinkTarget& target) {
  const ManName& name = site_.names().of(target.page);
  writes_link_ = true;
  if (name == site_.names().of(page_.id)) return true;
  const std::string words = document_.plain_text(id);
  const auto inside = std::ranges::partition_point(
      page_.references, [id](const Reference& known) { return known.first_node <= id; });
  const bool is_reference = inside != page_.references.end() && inside->is_in_link &&
                            inside->first_node < node(id).end && inside->text == words;
  const bool is_name = words == name.name || words == man_name_text(name) ||
                       words == file_name_of(site_.book().page(target.page).path);
  if (!is_reference && !is_name) return true;
  const Section* section = man_section_of(site_.book(), target);
  write_place(target.page, section ? man_section_words(*section) : std::string());
  writes_link_ = false;
  return false;
}

void ManNodeWriter::close_link(NodeId id, const Node& link) {
  if (!closing_macro_.empty()) filler_->close_link(closing_macro_);
  closing_macro_ = {};
  if (!writes_link_) return;
  writes_link_ = false;
  const LinkTarget& target = page_.link_targets[link.data];
  if (target.kind == LinkKind::page) {
    write_page_suffix(id, target);
    return;
  }
  const std::string address = address_of(target, document_.links[link.data].destination);
  if (may_stand_inline(address)) {
    filler_->add_address(address);
  } else {
    write_link_number(address);
  }
}

// Whether the link is all that its brackets hold, "(how)": then the page stands in them, too.
bool ManNodeWriter::is_in_brackets(NodeId id) const {
  const NodeId next = next_child(id);
  const bool is_last = uint32_t(next) >= document_.nodes.size();
  const Node& before = document_.nodes[uint32_t(id) - 1];
  return before.kind == NodeKind::text && before.text.ends_with('(') && !is_last &&
         node(next).kind == NodeKind::text && node(next).text.starts_with(')');
}

void ManNodeWriter::write_page_suffix(NodeId id, const LinkTarget& target) {
  const std::string words = document_.plain_text(id);
  const ManName& name = site_.names().of(target.page);
  const bool is_here = name == site_.names().of(page_.id);
  const Section* section = man_section_of(site_.book(), target);
  const bool is_said =
      section && !section->title.empty() && words.find(section->title) != std::string_view::npos;
  const bool is_in_brackets = this->is_in_brackets(id);
  const std::string_view opening = is_in_brackets ? ": " : " (";
  const std::string_view closing = is_in_brackets ? "" : ")";
  if (is_here) {
    if (section && !is_said)
      write_words(fmt::format("{}see {}{}", opening, man_section_words(*section), closing));
    return;
  }
  const std::string place = section && !is_said ? man_section_words(*section) : std::string();
  if (last_place_ == man_name_text(name) + place) return;  // just said
  write_words(opening);
  write_place(target.page, place);
  write_words(closing);
}

void ManNodeWriter::write_link_number(const std::string& address) {
  const auto known = std::ranges::find(links_, address);
  const size_t number = size_t(known - links_.begin()) + 1;
  if (known == links_.end()) links_.push_back(address);
  write_words(" [L" + std::to_string(number) + "]");
}

void ManNodeWriter::write_image(NodeId id, const Node& image) {
  std::string words;
  for (uint32_t i = uint32_t(id) + 1; i < uint32_t(image.end); ++i) {
    const Node& part = document_.nodes[i];
    if (part.kind == NodeKind::text || part.kind == NodeKind::code_span) words += part.text;
    if (part.kind == NodeKind::soft_break || part.kind == NodeKind::hard_break) words += ' ';
  }
  write_words(words.empty() ? "[image]" : "[image: " + words + "]");
  const std::string address =
      address_of(page_.link_targets[image.data], document_.links[image.data].destination);
  if (!address.empty()) write_link_number(address);
}

// As code: an address that is longer than a line must stay whole.
void ManNodeWriter::write_links() {
  if (links_.empty()) return;
  layout_.write_opening(".SH LINKS");
  layout_.open_code();
  for (size_t i = 0; i < links_.size(); ++i) {
    std::string line = "[L" + std::to_string(i + 1) + "] ";
    append_man_text(line, links_[i], ManTone::code);
    layout_.write_text(line);
  }
  layout_.close_code();
}

}  // namespace silcrow
