// Which section of a page a place of its text belongs to.
#pragma once

#include <cstdint>

#include "model/linked_book.h"

namespace silcrow {

// Among LinkedPage::sections: none of them, the page as a whole.
inline constexpr uint32_t no_section = UINT32_MAX;

// The section whose heading is the node or stands last before it; no_section before the first
// heading. Logarithmic in the number of sections.
uint32_t section_at(const LinkedPage& page, NodeId node);

// As section_at, but no_section also below the page's title: what stands there belongs to no
// section that a reader could be sent to, but the page.
uint32_t section_below_title(const LinkedPage& page, NodeId node);

}  // namespace silcrow
