// What every fragment of one page finds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/section_place.h"

namespace silcrow {

// Where a fragment leads: `id` is one that the page has.
struct AnchorPlace {
  std::string_view id;
  uint32_t section = no_section;  // of a heading; none for an id of raw HTML
};

// By fragment, exactly. Other pages' links look in here from everywhere, so a look-up touches
// little memory: open addressing in an array of numbers, and the entries in another.
class AnchorTable {
 public:
  struct Entry {
    std::string_view fragment;
    AnchorPlace place;
  };

  void reserve(size_t count);
  // The first place of a fragment counts. The bytes of the fragment must outlive the table.
  void add(std::string_view fragment, AnchorPlace place);
  const AnchorPlace* find(std::string_view fragment) const;       // null where it finds nothing
  const std::vector<Entry>& entries() const { return entries_; }  // as they were added

 private:
  size_t slot_of(std::string_view fragment) const;
  void make_slots(size_t count);

  std::vector<uint32_t> slots_;  // a power of two; the number of an entry, from 1, or 0
  std::vector<Entry> entries_;   // at most half as many
};

}  // namespace silcrow
