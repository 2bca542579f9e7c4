// References in prose. One that leads to another page gives its words for the page's name and the
// place in it, `deployment-runbook(7), §26`: a chapter's number means nothing to man(1). In a chain
// (`Chapter 17 §26, §27 and §28`) only one names the page: the last, if it is what the others are
// `of` or `in`, else the first.
#include <algorithm>

#include "base/ascii.h"
#include "base/unicode.h"
#include "render/man/man_node_writer.h"
#include "render/man/man_places.h"

namespace silcrow {
namespace {

constexpr size_t longest_joint = 12;  // bytes
constexpr size_t most_looked_at = 8;  // links of a chain

// What stands between two uses.
enum class Joint : uint8_t { none, list, of };

Joint joint_of(std::string_view text) {
  if (text.size() > longest_joint) return Joint::none;
  Joint joint = Joint::list;
  for (size_t at = 0; at < text.size();) {
    if (!is_ascii_letter(text[at])) {
      if (text[at] == '.' || is_ascii_digit(text[at])) return Joint::none;
      ++at;
      continue;
    }
    size_t end = at;
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    const std::string_view word = text.substr(at, end - at);
    if (word == "of" || word == "in" || word == "from") {
      joint = Joint::of;
    } else if (word != "and" && word != "or" && word != "to") {
      return Joint::none;
    }
    at = end;
  }
  return joint;
}

Joint joint_between(const LinkedBook& book, const Reference& first, const Reference& second) {
  const bool are_near = first.target.page == second.target.page &&
                        first.span.file == second.span.file && first.span.end <= second.span.begin;
  if (!are_near) return Joint::none;
  return joint_of(book.book.sources.text({first.span.file, first.span.end, second.span.begin}));
}

bool names_page(ReferenceKind kind) {
  switch (kind) {
    case ReferenceKind::chapter:
    case ReferenceKind::appendix:
    case ReferenceKind::section:
    case ReferenceKind::labelled:
    case ReferenceKind::figure:
    case ReferenceKind::table:
    case ReferenceKind::listing:
    case ReferenceKind::page: return true;
    case ReferenceKind::part:
    case ReferenceKind::term:
    case ReferenceKind::issue:
    case ReferenceKind::commit:
    case ReferenceKind::source_path:
    case ReferenceKind::manual_page: return false;
  }
  return false;
}

bool is_caption(ReferenceKind kind) {
  return kind == ReferenceKind::figure || kind == ReferenceKind::table ||
         kind == ReferenceKind::listing;
}

}  // namespace

// The first reference that begins in this node, at the offset or behind; null where there is none.
const Reference* ManNodeWriter::reference_at(NodeId id, uint32_t offset) const {
  const auto found = std::ranges::partition_point(page_.references, [&](const Reference& known) {
    return known.first_node < id || (known.first_node == id && known.first_offset < offset);
  });
  return found != page_.references.end() && found->first_node == id ? &*found : nullptr;
}

bool ManNodeWriter::is_replaced(const Reference& reference) const {
  if (reference.status != ReferenceStatus::resolved || reference.is_in_link) return false;
  if (reference.kind == ReferenceKind::manual_page)
    return !man_name_of(site_.names(), reference).name.empty();
  if (reference.target.page == no_page || !names_page(reference.kind)) return false;
  if (site_.names().of(reference.target.page) == site_.names().of(page_.id)) return false;
  return !is_carried(reference);
}

// Whether another one of its chain names the page.
bool ManNodeWriter::is_carried(const Reference& reference) const {
  const LinkedBook& book = site_.book();
  const Reference* const begin = page_.references.data();
  const Reference* const end = begin + page_.references.size();
  const Reference* last = &reference;
  for (size_t i = 0; i < most_looked_at && last + 1 != end; ++i, ++last) {
    const Joint joint = joint_between(book, *last, last[1]);
    if (joint == Joint::none) break;
    if (joint == Joint::of && last[1].target.node == NodeId{}) return true;
  }
  if (&reference == begin) return false;
  const Joint before = joint_between(book, *(&reference - 1), reference);
  return before == Joint::list || (before == Joint::of && reference.target.node != NodeId{});
}

void ManNodeWriter::write_target(const Reference& reference) {
  if (reference.kind == ReferenceKind::manual_page) {
    write_name(man_name_of(site_.names(), reference));
    return;
  }
  const LinkedPage& page = site_.book().linked(reference.target.page);
  std::string place;
  if (is_caption(reference.kind)) {
    place = reference.text;
  } else if (const Section* section = man_section_of(page, reference.target.node)) {
    place = man_section_words(*section);
  }
  write_place(page.id, place);
}

void ManNodeWriter::write_place(PageId page, const std::string& place) {
  const ManName& name = site_.names().of(page);
  write_name(name);
  if (!place.empty()) write_words(", " + place);
  last_place_ = man_name_text(name) + place;
}

void ManNodeWriter::write_name(const ManName& name) {
  filler_->add_code(name.name);
  write_words('(' + name.section + ')');
}

void ManNodeWriter::write_words(std::string_view text) {
  filler_->add_text(writes_capitals_ ? simple_upper_case(text) : std::string(text));
}

void ManNodeWriter::write_text(NodeId id, const Node& text) {
  uint32_t at = 0;
  if (replaced_) {
    if (replaced_->last_node != id) return;
    at = replaced_->last_offset;
    replaced_ = nullptr;
  }
  const Reference* const end = page_.references.data() + page_.references.size();
  for (const Reference* reference = reference_at(id, at);
       reference && reference != end && reference->first_node == id; ++reference) {
    if (!is_replaced(*reference)) continue;
    write_words(text.text.substr(at, reference->first_offset - at));
    write_target(*reference);
    at = reference->last_offset;
    if (reference->last_node == id) continue;
    replaced_ = reference;
    return;
  }
  write_words(text.text.substr(at));
}

void ManNodeWriter::write_code_span(NodeId id, const Node& code) {
  if (replaced_) {
    if (replaced_->last_node == id) replaced_ = nullptr;
    return;
  }
  const Reference* reference = reference_at(id, 0);
  if (reference && is_replaced(*reference)) {
    write_target(*reference);
  } else {
    filler_->add_code(code.text);
  }
}

}  // namespace silcrow
