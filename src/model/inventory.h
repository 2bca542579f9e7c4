// The names of another project, as its objects.inv tells them.
#pragma once

#include <string>
#include <vector>

namespace silcrow {

struct InventoryEntry {
  std::string name;     // "zipfile.ZipFile"
  std::string role;     // "py:class"
  std::string address;  // in full
};

struct Inventory {
  std::string name;      // as links call it
  bool is_read = false;  // else its file was reported, and nothing is known of its names
  std::vector<InventoryEntry> entries;  // sorted by name; of one name the best first
};

}  // namespace silcrow
