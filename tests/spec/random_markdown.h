// Hostile but plausible pages, out of a seed.
#pragma once

#include <cstdint>
#include <string>

namespace silcrow {

// The same seed gives the same text, on any machine. Token soup: containers with random prefixes,
// inlines with random delimiters, boxes, tables, definitions, tabs, entities; some with "\r\n".
std::string random_markdown(uint32_t seed);

}  // namespace silcrow
