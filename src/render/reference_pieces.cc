#include "render/reference_pieces.h"

#include <algorithm>

namespace silcrow {

namespace {

// Of the kind that becomes a link where links may stand.
bool is_link(const Reference& reference) {
  const bool has_target = reference.target.page != no_page || !reference.target.url.empty();
  return has_target && reference.status == ReferenceStatus::resolved && !reference.is_in_link;
}

}  // namespace

bool is_split(const Document& document, const Reference& reference) {
  return document.node(reference.first_node).parent != document.node(reference.last_node).parent;
}

ReferencePieces::ReferencePieces(const Document& document, const LinkedPage& page)
    : document_(document), references_(page.references) {}

// The first reference that has bytes of this node or of one behind it.
const Reference* ReferencePieces::first_over(NodeId id) const {
  const auto found = std::ranges::lower_bound(references_, id, {}, &Reference::last_node);
  return found == references_.end() || found->first_node > id ? nullptr : &*found;
}

void ReferencePieces::add(uint32_t end, const Reference* reference) {
  const uint32_t begin = pieces_.empty() ? 0 : pieces_.back().end;
  pieces_.push_back({begin, std::max(begin, end), reference});
}

std::span<const ReferencePiece> ReferencePieces::of(NodeId id, ReferencePlace place) {
  pieces_.clear();
  const uint32_t size = uint32_t(document_.node(id).text.size());
  const Reference* const stop = references_.data() + references_.size();
  const Reference* reference = first_over(id);
  for (; reference && reference != stop && reference->first_node <= id; ++reference) {
    const bool is_linked = place == ReferencePlace::linkable && is_link(*reference);
    if (!is_linked && open_ != reference) continue;
    const bool is_whole = !is_split(document_, *reference);
    const bool begins = reference->first_node == id;
    const bool ends = reference->last_node == id;
    if (begins) add(reference->first_offset, nullptr);
    add(ends ? reference->last_offset : size, reference);
    pieces_.back().opens = begins || !is_whole;
    pieces_.back().closes = ends || !is_whole;
    open_ = pieces_.back().closes ? nullptr : reference;
    if (!ends) return pieces_;
  }
  add(size, nullptr);
  return pieces_;
}

const Reference* ReferencePieces::of_code(NodeId id, ReferencePlace place) const {
  const Reference* reference = first_over(id);
  if (!reference || reference->first_node != id) return nullptr;
  return place == ReferencePlace::linkable && is_link(*reference) ? reference : nullptr;
}

}  // namespace silcrow
