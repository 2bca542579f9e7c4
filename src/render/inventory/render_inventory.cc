// objects.inv, by which other projects link to this book: a header of four lines, the rest
// compressed with zlib. Described in docs/outputs/inventory.md.
#include <zlib.h>

#include <memory>
#include <string>

#include "render/inventory/inventory_lines.h"
#include "render/output.h"

namespace silcrow {

namespace {

// A large book would wait for a better compression: it is done on one thread.
std::string compressed(const std::string& text) {
  uLongf size = ::compressBound(uLong(text.size()));
  std::string out(size, '\0');
  ::compress2(reinterpret_cast<Bytef*>(out.data()), &size,
              reinterpret_cast<const Bytef*>(text.data()), uLong(text.size()), Z_BEST_SPEED);
  out.resize(size);
  return out;
}

// What a line of the header says; a line end would end it.
std::string header_line(std::string_view name, std::string text) {
  for (char& c : text) {
    if (c == '\n' || c == '\r') c = ' ';
  }
  return std::string("# ").append(name).append(": ").append(text).append("\n");
}

std::string objects_inv(const LinkedBook& book) {
  const Config& config = book.book.config;
  return "# Sphinx inventory version 2\n" + header_line("Project", config.title) +
         header_line("Version", config.edition) +
         "# The remainder of this file is compressed using zlib.\n" +
         compressed(inventory_lines(book));
}

}  // namespace

void render_inventory(const RenderInput& input, OutputTree& tree) {
  tree.files.push_back({"objects.inv", [book = input.book] { return objects_inv(*book); }, {}});
}

}  // namespace silcrow
