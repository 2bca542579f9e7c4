// Page by page, each use with its place and what it names.
#include "render/json/json_references.h"

#include "diag/rule.h"

namespace silcrow {

namespace {

// The words of what is meant; of a page as a whole its title.
std::string_view title_of(const LinkedBook& book, const ReferenceTarget& target) {
  if (!target.title.empty() || target.page == no_page) return target.title;
  return book.linked(target.page).title;
}

void write_target(JsonWriter& json, const LinkedBook& book, const ReferenceTarget& target,
                  const JsonPlaces& places) {
  const bool is_page = target.page != no_page;
  std::string file;
  std::string url = target.url;
  if (is_page) {
    file = places.file(book.page(target.page).path);
    url = json_url(book.linked(target.page).output_path, {}, target.anchor);
  }
  json.key("target");
  json.open_object(JsonLayout::line);
  json.member("file", file);
  json.member("title", title_of(book, target));
  json.member("anchor", target.anchor);
  json.member("url", url);
  json.close_object();
}

void write_reference(JsonWriter& json, const LinkedBook& book, const Reference& reference,
                     JsonPlaces& places) {
  const bool is_resolved = reference.status == ReferenceStatus::resolved;
  const bool has_target = reference.target.page != no_page || !reference.target.url.empty();
  json.open_object(JsonLayout::line);
  places.write_range(json, reference.span);
  json.member("text", reference.text);
  json.member("kind", reference_kind_name(reference.kind));
  json.member("status", is_resolved ? "resolved" : "unresolved");
  if (reference.rule) json.member("rule", rule_name(*reference.rule));
  if (has_target) write_target(json, book, reference.target, places);
  json.close_object();
}

}  // namespace

void write_json_references(JsonWriter& json, const LinkedBook& book, JsonPlaces& places) {
  json.key("references");
  json.open_list(JsonLayout::lines);
  for (const LinkedPage& page : book.pages) {
    for (const Reference& reference : page.references) {
      write_reference(json, book, reference, places);
    }
  }
  json.close_list();
}

}  // namespace silcrow
