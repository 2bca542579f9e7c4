// Files only: what a build finds must not depend on the network.
#include "load/inventory_reader.h"

#include <fmt/format.h>

#include <utility>

#include "base/path.h"
#include "diag/rule.h"
#include "load/sphinx_inventory.h"

namespace silcrow {

void read_inventories(const FileSystem& files, LoadedBook& book, Diagnostics& diagnostics) {
  for (const ConfiguredInventory& configured : book.config.inventories) {
    Inventory& inventory = book.inventories.emplace_back();
    inventory.name = configured.name;
    const std::string path = plain_path(join_path(folder_of(book.config.file), configured.file));
    const ReadResult read = files.read(path);
    std::string problem = read.ok ? std::string() : "cannot be read: " + read.error;
    if (files.kind(path) == FileKind::missing) problem = "does not exist";
    if (read.ok) {
      SphinxInventory found = read_sphinx_inventory(read.text, configured.url);
      problem = std::move(found.problem);
      inventory.entries = std::move(found.entries);
    }
    inventory.is_read = problem.empty();
    if (inventory.is_read) continue;
    diagnostics
        .add(Rule::configuration_malformed, configured.file_span,
             fmt::format("the inventory `{}` {}", configured.file, problem))
        .help.push_back(fmt::format(
            "save `{}objects.inv` there; a build does not read it from the web", configured.url));
  }
}

}  // namespace silcrow
