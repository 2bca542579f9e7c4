// Slots keep their word's hash, so that growing needs no word and most others are told apart by it.
#include "render/search/term_table.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace silcrow {

TermTable::TermTable() : slots_(1 << 12) {}

std::string_view TermTable::term(uint32_t number) const {
  const size_t begin = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(bytes_).substr(begin, ends_[number] - begin);
}

void TermTable::grow() {
  std::vector<Slot> slots(slots_.size() * 2);
  const size_t mask = slots.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.number == UINT32_MAX) continue;
    size_t at = slot.hash & mask;
    while (slots[at].number != UINT32_MAX) at = (at + 1) & mask;
    slots[at] = slot;
  }
  slots_.swap(slots);
}

uint32_t TermTable::number_of(std::string_view word) {
  const uint32_t hash = uint32_t(XXH3_64bits(word.data(), word.size()));
  size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].number != UINT32_MAX; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].hash == hash && term(slots_[at].number) == word) return slots_[at].number;
  }
  const uint32_t number = uint32_t(ends_.size());
  slots_[at] = {hash, number};
  bytes_ += word;
  ends_.push_back(bytes_.size());
  if (ends_.size() * 2 > slots_.size()) grow();
  return number;
}

}  // namespace silcrow
