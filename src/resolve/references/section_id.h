// A section of the book.
#pragma once

#include <cstdint>

#include "model/book.h"

namespace silcrow {

struct SectionId {
  PageId page = no_page;
  uint32_t index = 0;  // in LinkedPage::sections

  bool operator==(const SectionId&) const = default;
};

}  // namespace silcrow
