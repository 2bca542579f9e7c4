// The entries are sorted, so a name is a search by halves.
#include "resolve/links/inventory_links.h"

#include <algorithm>

#include "base/percent.h"

namespace silcrow {

static constexpr std::string_view scheme = "inv:";

bool is_inventory_address(std::string_view destination) { return destination.starts_with(scheme); }

InventoryAddress split_inventory_address(std::string_view destination) {
  InventoryAddress address;
  destination.remove_prefix(scheme.size());
  const size_t hash = std::min(destination.find('#'), destination.size());
  const std::string_view place = destination.substr(0, hash);
  const size_t colon = std::min(place.find(':'), place.size());
  address.inventory = place.substr(0, colon);
  if (colon < place.size()) address.role = place.substr(colon + 1);
  if (hash < destination.size()) address.target = percent_decoded(destination.substr(hash + 1));
  return address;
}

const Inventory* find_inventory(const Book& book, std::string_view name) {
  const auto found = std::ranges::find(book.inventories, name, &Inventory::name);
  return found == book.inventories.end() ? nullptr : &*found;
}

const InventoryEntry* find_entry(const Inventory& inventory, const InventoryAddress& address) {
  auto entry =
      std::ranges::lower_bound(inventory.entries, address.target, {}, &InventoryEntry::name);
  for (; entry != inventory.entries.end() && entry->name == address.target; ++entry) {
    if (address.role.empty() || entry->role == address.role) return &*entry;
  }
  return nullptr;
}

}  // namespace silcrow
