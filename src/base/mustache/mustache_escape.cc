// The only place where templates' data is escaped. Copies runs of harmless bytes at once.
#include "base/mustache/mustache_escape.h"

#include "base/byte_set.h"

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

constexpr ByteSet unsafe([](uint8_t byte) { return !entity(char(byte)).empty(); });

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  unsafe.append_with(out, text, [](std::string& to, char byte) { to += entity(byte); });
}

}  // namespace silcrow::mustache
