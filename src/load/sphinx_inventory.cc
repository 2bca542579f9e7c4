// A line of version 2 is "NAME DOMAIN:ROLE PRIORITY ADDRESS TITLE". The name may have blanks in it:
// it ends where a word, a number and an address follow for the first time.
#include "load/sphinx_inventory.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

#include "base/ascii.h"

namespace silcrow {

namespace {

constexpr std::string_view head_1 = "# Sphinx inventory version 1";
constexpr std::string_view head_2 = "# Sphinx inventory version 2";
constexpr size_t largest_text = 64 << 20;  // bytes

struct RankedEntry {
  int rank;
  InventoryEntry entry;
};

std::string_view take_line(std::string_view& text) {
  const size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view take_word(std::string_view& line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  const size_t end = std::min(line.find_first_of(" \t"), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(end);
  return word;
}

bool is_integer(std::string_view word) {
  if (word.starts_with('-')) word.remove_prefix(1);
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

// What Sphinx shows first in its own search comes first: 1, then 0, 2 and the rest.
int rank_of(std::string_view priority) {
  if (priority == "1") return 0;
  if (priority == "0") return 1;
  return priority == "2" ? 2 : 3;
}

std::optional<RankedEntry> entry_of(std::string_view line, const std::string& url) {
  for (size_t end = line.find_first_of(" \t", 1); end < line.size();
       end = line.find_first_of(" \t", end + 1)) {
    std::string_view rest = line.substr(end);
    const std::string_view role = take_word(rest);
    const std::string_view priority = take_word(rest);
    if (!is_integer(priority) || rest.empty()) continue;
    if (role.find(':') == std::string_view::npos) return std::nullopt;
    const std::string name(line.substr(0, end));
    std::string address(take_word(rest));
    if (address.ends_with('$')) address.replace(address.size() - 1, 1, name);
    return RankedEntry{rank_of(priority), {name, std::string(role), url + address}};
  }
  return std::nullopt;
}

// "NAME TYPE PAGE"; all are of Python.
std::optional<RankedEntry> old_entry_of(std::string_view line, const std::string& url) {
  const std::string name(take_word(line));
  const std::string type(take_word(line));
  const std::string page(take_word(line));
  if (page.empty()) return std::nullopt;
  const bool is_module = type == "mod";
  return RankedEntry{0,
                     {name, is_module ? "py:module" : "py:" + type,
                      url + page + (is_module ? "#module-" : "#") + name}};
}

// Nothing where it is no zlib stream, or too long a text.
std::optional<std::string> inflated(std::string_view bytes) {
  z_stream stream{};
  if (::inflateInit(&stream) != Z_OK) return std::nullopt;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = uInt(bytes.size());
  std::string text;
  std::array<char, 65536> buffer;
  int status = Z_OK;
  while (status == Z_OK && text.size() <= largest_text) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = uInt(buffer.size());
    status = ::inflate(&stream, Z_NO_FLUSH);
    text.append(buffer.data(), buffer.size() - stream.avail_out);
  }
  ::inflateEnd(&stream);
  if (status != Z_STREAM_END || text.size() > largest_text) return std::nullopt;
  return text;
}

template <typename ReadLine>
std::vector<InventoryEntry> entries_of(std::string_view text, const std::string& url,
                                       ReadLine read_line) {
  std::vector<RankedEntry> ranked;
  while (!text.empty()) {
    if (auto entry = read_line(trim_blanks_right(take_line(text)), url))
      ranked.push_back(std::move(*entry));
  }
  std::ranges::stable_sort(ranked, [](const RankedEntry& a, const RankedEntry& b) {
    return std::tie(a.entry.name, a.rank) < std::tie(b.entry.name, b.rank);
  });
  std::vector<InventoryEntry> entries;
  for (RankedEntry& one : ranked) entries.push_back(std::move(one.entry));
  return entries;
}

}  // namespace

SphinxInventory read_sphinx_inventory(std::string_view bytes, const std::string& url) {
  const std::string_view head = trim_blanks_right(take_line(bytes));
  if (head != head_1 && head != head_2) return {"is no inventory of Sphinx", {}};
  take_line(bytes);  // the project
  take_line(bytes);  // its version
  if (head == head_1) {
    if (bytes.size() > largest_text) return {"is too large", {}};
    return {"", entries_of(bytes, url, old_entry_of)};
  }
  take_line(bytes);  // how the rest is compressed
  const std::optional<std::string> text = inflated(bytes);
  if (!text) return {"cannot be decompressed", {}};
  return {"", entries_of(*text, url, entry_of)};
}

}  // namespace silcrow
