// An objects.inv as Sphinx, mkdocstrings and Silcrow write it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/inventory.h"

namespace silcrow {

struct SphinxInventory {
  std::string problem;  // what is wrong with it, as the end of a sentence; empty: nothing
  std::vector<InventoryEntry> entries;  // as Inventory::entries
};

// Reads versions 1 (text) and 2 (compressed with zlib), as sphinx/util/inventory.py does; lines
// that have not its form are passed over, as they are there. `url` ends with `/`. An inventory of
// more than 64 MB is refused.
SphinxInventory read_sphinx_inventory(std::string_view bytes, const std::string& url);

}  // namespace silcrow
