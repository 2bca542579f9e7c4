// Comparing bytes with what they mean.
#include "spec/read_back.h"

#include <algorithm>

#include "base/ascii.h"
#include "parse/entities.h"

namespace silcrow {

namespace {

std::string without_pipe_escapes(std::string_view bytes) {
  std::string plain;
  for (size_t i = 0; i < bytes.size(); ++i)
    if (!bytes.substr(i).starts_with("\\|")) plain += bytes[i];
  return plain;
}

// cmark decodes the entities of an address first and then its escapes, ours are in one go; they
// differ only for an escaped `&`.
std::string without_entities(std::string_view bytes) {
  std::string plain;
  for (size_t i = 0; i < bytes.size();) {
    const DecodedEntity entity = decode_entity(bytes.substr(i));
    plain += entity.length > 0 ? entity.text : std::string(1, bytes[i]);
    i += std::max<size_t>(entity.length, 1);
  }
  return plain;
}

}  // namespace

void FaultList::at(uint32_t id, const Node& node) {
  name_ = "node " + std::to_string(id) + " (" + std::string(node_kind_name(node.kind)) + " " +
          std::to_string(node.span.begin) + "-" + std::to_string(node.span.end) + ")";
}

void FaultList::expect(bool holds, std::string_view claim) {
  if (!holds) faults_.push_back("not so: " + name_ + " " + std::string(claim));
}

std::string squeezed(std::string_view text) {
  std::string kept;
  for (const char c : text)
    if (!is_white_space(c) && c != '>') kept += c;
  return kept;
}

bool is_decoded(std::string_view bytes, std::string_view text) {
  if (bytes == text || unescaped(bytes) == text) return true;
  const std::string cell = without_pipe_escapes(bytes);
  if (cell == text || unescaped(cell) == text) return true;
  const std::string decoded = without_entities(cell);  // all that counts in `<http://...>`
  if (decoded == text || unescaped(decoded) == text) return true;
  const bool has_lines = bytes.find_first_of("\r\n") != npos;
  return has_lines &&
         (squeezed(bytes) == squeezed(text) || squeezed(unescaped(bytes)) == squeezed(text));
}

bool same_but_tabs(std::string_view source, std::string_view content) {
  const std::string_view rest =
      content.substr(std::min(content.find_first_not_of(' '), content.size()));
  return source.ends_with(rest);
}

bool begins_with_marker(std::string_view bytes, ListMarker marker) {
  if (marker == ListMarker::bullet)
    return !bytes.empty() && std::string_view("-+*").find(bytes[0]) != npos;
  const size_t digits = std::min(bytes.find_first_not_of("0123456789"), bytes.size());
  const char sign = marker == ListMarker::period ? '.' : ')';
  return digits > 0 && digits < bytes.size() && bytes[digits] == sign;
}

}  // namespace silcrow
