// In the order of their first uses.
#include "render/json/json_citations.h"

#include "base/percent.h"
#include "model/section_place.h"

namespace silcrow {

namespace {

std::string section_url(const LinkedPage& page, NodeId node) {
  const uint32_t section = section_below_title(page, node);
  std::string url = percent_encoded_path(page.output_path);
  if (section != no_section) url += '#' + percent_encoded_fragment(page.sections[section].anchor);
  return url;
}

}  // namespace

void write_json_citations(JsonWriter& json, const LinkedBook& book, JsonPlaces& places) {
  json.key("citations");
  json.open_list(JsonLayout::lines);
  for (const Citation& citation : book.citations) {
    json.open_object(JsonLayout::line);
    json.member("address", citation.address);
    json.member("title", citation.title);
    json.key("uses");
    json.open_list(JsonLayout::line);
    for (const CitationUse& use : citation.uses) {
      json.open_object(JsonLayout::line);
      places.write_range(json, use.span);
      json.member("url", section_url(book.linked(use.page), use.node));
      json.close_object();
    }
    json.close_list();
    json.close_object();
  }
  json.close_list();
}

}  // namespace silcrow
