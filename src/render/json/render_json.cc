// The book for other programs: one file, book.json, described in docs/book-json.md.
#include <memory>

#include "model/site_names.h"
#include "render/json/json_citations.h"
#include "render/json/json_page.h"
#include "render/json/json_places.h"
#include "render/json/json_references.h"
#include "render/json/json_terms.h"
#include "render/json/json_writer.h"
#include "render/output.h"

namespace silcrow {

static void write_files(JsonWriter& json, std::string_view name, const std::vector<PageId>& pages,
                        const LinkedBook& book, const JsonPlaces& places) {
  json.key(name);
  json.open_list(JsonLayout::line);
  for (const PageId page : pages) json.text(places.file(book.page(page).path));
  json.close_list();
}

static std::string book_json(const LinkedBook& book) {
  const Config& config = book.book.config;
  JsonPlaces places(book);
  JsonWriter json;
  json.open_object(JsonLayout::lines);
  json.member("version", uint64_t(1));
  json.member("title", site_title(book));
  json.member("description", config.description);
  json.member("author", config.author);
  json.member("language", config.language);
  json.member("edition", config.edition);
  json.member("base_url", config.base_url);
  json.key("parts");
  json.open_list(JsonLayout::lines);
  for (const LinkedPart& part : book.parts) {
    json.open_object(JsonLayout::line);
    json.member("title", part.title);
    json.member("number", part.number);
    write_files(json, "chapters", part.pages, book, places);
    json.close_object();
  }
  json.close_list();
  write_files(json, "appendices", book.appendices, book, places);
  json.key("chapters");
  json.open_list(JsonLayout::lines);
  for (const LinkedPage& page : book.pages) write_json_page(json, book, page, places);
  json.close_list();
  write_json_references(json, book, places);
  write_json_terms(json, book, places);
  write_json_citations(json, book, places);
  json.close_object();
  return json.take();
}

void render_json(const RenderInput& input, OutputTree& tree) {
  tree.files.push_back({"book.json", [book = input.book] { return book_json(*book); }, {}});
}

}  // namespace silcrow
