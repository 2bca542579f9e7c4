// A table of normalised labels; of two definitions that say the same the first counts.
#include "parse/reference_links.h"

#include <cmark-gfm.h>
#include <cmark-gfm/map.h>

#include <string>
#include <unordered_map>

namespace silcrow {

namespace {

std::string normalised(std::string_view label) {
  std::string bytes(label);
  cmark_chunk chunk{};
  chunk.data = reinterpret_cast<unsigned char*>(bytes.data());
  chunk.len = bufsize_t(bytes.size());
  cmark_mem* memory = cmark_get_default_mem_allocator();
  unsigned char* made = normalize_map_label(memory, &chunk);
  if (!made) return {};
  std::string text(reinterpret_cast<const char*>(made));
  memory->free(made);
  return text;
}

}  // namespace

void settle_references(DocumentBuilder& builder) {
  if (builder.references().empty()) return;
  Document& document = builder.document();
  // By label and destination: a line that we take for a definition and cmark does not (in a
  // footnote that it has dropped) misleads nobody.
  const auto key_of = [](std::string_view label, std::string_view destination) {
    return normalised(label) + ']' + std::string(destination);
  };
  std::unordered_map<std::string, const LinkDefinition*> by_key;
  for (const LinkDefinition& definition : document.definitions)
    by_key.try_emplace(key_of(definition.label, definition.destination), &definition);
  for (const LinkReference& reference : builder.references()) {
    Link& link = document.links[reference.link];
    const auto found = by_key.find(key_of(reference.label, link.destination));
    if (found == by_key.end()) continue;
    link.destination_span = found->second->destination_span;
    link.title = found->second->title;
    link.title_span = found->second->title_span;
  }
}

}  // namespace silcrow
