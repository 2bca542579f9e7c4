// How a manual page speaks of a place in another: `deployment-runbook(7), §26`.
#pragma once

#include <string>
#include <string_view>

#include "model/linked_book.h"

namespace silcrow {

// The section that a heading opens, or that an id of the page is in; null for the page as a whole,
// its title too.
const Section* man_section_of(const LinkedPage& page, NodeId heading);
const Section* man_section_with(const LinkedPage& page, std::string_view anchor);

// "§26", "Runbook 7", "“Node hardening”".
std::string man_section_words(const Section& section);

}  // namespace silcrow
