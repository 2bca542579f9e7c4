// One line: most of it is the two lists by which a reader finds the file that it needs.
#include "base/json_string.h"
#include "render/search/search_files.h"
#include "search/index_format.h"
#include "search/tokenizer.h"

namespace silcrow {

namespace {

void append_member(std::string& json, std::string_view name, std::string_view value) {
  json += json.back() == '{' ? "" : ",";
  append_json_string(json, name);
  json += ':';
  append_json_string(json, value);
}

void append_member(std::string& json, std::string_view name, size_t value) {
  json += ",\"" + std::string(name) + "\":" + std::to_string(value);
}

// Where files are, and with what each begins.
void open_stretches(std::string& json, std::string_view name, const std::string& path) {
  json += ",\"" + std::string(name) + "\":{\"path\":\"" + path + "\",\"first\":[";
}

void close_stretches(std::string& json) {
  if (json.back() == ',') json.pop_back();
  json += "]}";
}

}  // namespace

std::string search_manifest(const LinkedBook& book, const SearchIndex& index) {
  const std::string& generation = index.generation();
  std::string json = "{";
  append_member(json, "format", index_format);
  append_member(json, "version", index_version);
  append_member(json, "tokenizer", tokenizer_version);
  append_member(json, "generator", "silcrow " SILCROW_VERSION);
  append_member(json, "lang", book.book.config.language);
  append_member(json, "gen", generation);
  append_member(json, "root", "../");
  append_member(json, "pages", book.pages.size());
  append_member(json, "sections", index.section_count());
  open_stretches(json, "t", generation + "/t/{n}.json");
  for (size_t i = 0; i < index.shards().size(); ++i) {
    append_json_string(json, index.shards().first_term(i));
    json += ',';
  }
  close_stretches(json);
  open_stretches(json, "x", generation + "/x/{n}.json");
  for (const uint32_t first : index.bundles()) json += std::to_string(first) + ',';
  close_stretches(json);
  json += ",\"common\":[";
  for (const std::string& word : index.shards().common()) {
    append_json_string(json, word);
    json += ',';
  }
  if (json.back() == ',') json.pop_back();
  json += ']';
  append_member(json, "words", generation + "/words.json");
  append_member(json, "meta", "pages.json");
  return json + "}\n";
}

std::string search_script(std::string_view name, std::string_view json) {
  std::string script = "silcrowsearch(";
  append_json_string(script, name);
  script += ',';
  script += json;
  if (script.back() == '\n') script.pop_back();
  return script + ");\n";
}

}  // namespace silcrow
