// How the sections of one page lie in each other.
#pragma once

#include <cstdint>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

class SectionTree {
 public:
  static constexpr uint32_t none = UINT32_MAX;

  SectionTree() = default;
  explicit SectionTree(const std::vector<Section>& sections);

  // Behind a section and all that lies in it: the next of its level or above.
  uint32_t end(uint32_t section) const { return ends_[section]; }
  // The section that one lies in; `none` for one that lies in no other.
  uint32_t parent(uint32_t section) const { return parents_[section]; }

 private:
  std::vector<uint32_t> ends_;
  std::vector<uint32_t> parents_;
};

}  // namespace silcrow
