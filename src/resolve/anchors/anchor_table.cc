#include "resolve/anchors/anchor_table.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace silcrow {

void AnchorTable::reserve(size_t count) {
  entries_.reserve(count);
  if (slots_.size() < 2 * count) make_slots(count);
}

void AnchorTable::make_slots(size_t count) {
  slots_.assign(std::bit_ceil(std::max<size_t>(2 * count, 8)), 0);
  for (size_t i = 0; i < entries_.size(); ++i) {
    slots_[slot_of(entries_[i].fragment)] = uint32_t(i + 1);
  }
}

// Where the fragment stands, or would.
size_t AnchorTable::slot_of(std::string_view fragment) const {
  const size_t mask = slots_.size() - 1;
  size_t slot = std::hash<std::string_view>()(fragment) & mask;
  while (slots_[slot] != 0 && entries_[slots_[slot] - 1].fragment != fragment) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

void AnchorTable::add(std::string_view fragment, AnchorPlace place) {
  if (slots_.size() < 2 * (entries_.size() + 1)) make_slots(2 * (entries_.size() + 1));
  const size_t slot = slot_of(fragment);
  if (slots_[slot] != 0) return;
  entries_.push_back({fragment, place});
  slots_[slot] = uint32_t(entries_.size());
}

const AnchorPlace* AnchorTable::find(std::string_view fragment) const {
  if (slots_.empty()) return nullptr;
  const uint32_t number = slots_[slot_of(fragment)];
  return number == 0 ? nullptr : &entries_[number - 1].place;
}

}  // namespace silcrow
