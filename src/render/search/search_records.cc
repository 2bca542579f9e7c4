// The strings of a record are made safe once, and copied from there into all files that show them.
#include "render/search/search_records.h"

#include "base/ascii.h"
#include "base/json_string.h"

namespace silcrow {

std::vector<std::string_view> text_parts(std::string_view text, size_t longest) {
  std::vector<std::string_view> parts;
  text = trim_blanks(text);
  while (text.size() > longest) {
    size_t cut = text.rfind(' ', longest);
    if (cut == std::string_view::npos || cut == 0) {
      cut = longest;
      while (cut > 0 && (uint8_t(text[cut]) & 0xC0) == 0x80) --cut;  // not within a character
      if (cut == 0) cut = longest;                                   // these bytes are no UTF-8
    }
    parts.push_back(trim_blanks(text.substr(0, cut)));
    text = trim_blanks_left(text.substr(cut));
  }
  if (!text.empty() || parts.empty()) parts.push_back(text);
  return parts;
}

SearchRecord append_record(std::string& json, const SearchSection& section, std::string_view text) {
  SearchRecord record;
  const auto here = [&json] { return uint32_t(json.size()); };
  record.begin = here();
  json += '[';
  append_json_string(json, section.url);
  json += ',';
  append_json_string(json, section.anchor);
  json += ',';
  json += char('0' + section.level);
  json += ",[";
  for (size_t i = 0; i < section.crumbs.size(); ++i) {
    if (i > 0) json += ',';
    append_json_string(json, section.crumbs[i]);
  }
  json += "],";
  record.heading = here();
  append_json_string(json, section.heading);
  json += ',';
  record.text = here();
  append_json_string(json, text);
  json += ',';
  record.kind = here();
  append_json_string(json, section.kind);
  json += "],";
  record.end = here();
  return record;
}

}  // namespace silcrow
