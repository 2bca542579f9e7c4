// Links by the names of another project: `inv:NAME#TARGET`, `inv:NAME:DOMAIN:ROLE#TARGET`.
#pragma once

#include <string>
#include <string_view>

#include "model/book.h"

namespace silcrow {

struct InventoryAddress {
  std::string_view inventory;
  std::string_view role;  // "py:class", as written; empty: any
  std::string target;     // decoded
};

bool is_inventory_address(std::string_view destination);

InventoryAddress split_inventory_address(std::string_view destination);

// Null where the book names no such inventory.
const Inventory* find_inventory(const Book& book, std::string_view name);

// The best entry of that name and role; null where there is none. Logarithmic.
const InventoryEntry* find_entry(const Inventory& inventory, const InventoryAddress& address);

}  // namespace silcrow
