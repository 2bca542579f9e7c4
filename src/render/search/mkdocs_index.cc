// The form of MkDocs 1.6 with `indexing: sections`: an entry for each page, then its sections.
#include "base/json_string.h"
#include "render/search/search_files.h"

namespace silcrow {

namespace {

constexpr size_t longest_index = 5'000'000;

// A record begins `["url","anchor",`, and neither has a quote in it.
std::string location_of(std::string_view record) {
  const size_t url_end = record.find('"', 2);
  const size_t anchor_end = record.find('"', url_end + 3);
  const std::string_view anchor = record.substr(url_end + 3, anchor_end - url_end - 3);
  std::string location(record.substr(2, url_end - 2));
  if (!anchor.empty()) location.append("#").append(anchor);
  return location;
}

}  // namespace

std::string mkdocs_search_index(const LinkedBook& book, const SearchIndex& index) {
  std::string json = "{\"config\":{\"indexing\":\"sections\",\"lang\":[";
  append_json_string(json, book.book.config.language);
  json +=
      "],\"min_search_length\":3,\"prebuild_index\":false,\"separator\":\"[\\\\s\\\\-]+\"},"
      "\"docs\":[";
  for (uint32_t i = 0; i < index.section_count(); ++i) {
    const SearchRecord& record = index.record(i);
    if (i > 0) json += ',';
    json += "{\"location\":\"";
    json += location_of(index.json(record, record.begin, record.end));
    json += "\",\"text\":";
    json += index.json(record, record.text, record.kind - 1);
    json += ",\"title\":";
    json += index.json(record, record.heading, record.text - 1);
    json += '}';
    if (json.size() >= longest_index) return {};
  }
  return json + "]}\n";
}

}  // namespace silcrow
