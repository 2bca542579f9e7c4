// The only place where templates' data is escaped. Copies runs of harmless bytes at once.
#include "base/mustache/mustache_escape.h"

#include <cstddef>

namespace silcrow::mustache {
namespace {

// The entity of a byte, empty for a harmless one.
constexpr std::string_view entity(char byte) {
  switch (byte) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t run = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view safe = entity(text[i]);
    if (safe.empty()) continue;
    out.append(text, run, i - run).append(safe);
    run = i + 1;
  }
  out.append(text, run);
}

}  // namespace silcrow::mustache
