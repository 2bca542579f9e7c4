// Terms name each other by their names, as authors do.
#include "render/json/json_terms.h"

#include "base/percent.h"

namespace silcrow {

namespace {

// The term's own name where there is one, else what the author wrote.
std::string_view linked_name(const LinkedBook& book, const TermLink& link) {
  return link.term == no_term ? link.name : book.terms[size_t(link.term)].name;
}

void write_names(JsonWriter& json, const LinkedBook& book, const Term& term) {
  json.member("name", term.name);
  json.key("aliases");
  json.open_list(JsonLayout::line);
  for (const std::string& alias : term.aliases) json.text(alias);
  json.close_list();
  json.member("anchor", term.anchor);
  json.member("url", percent_encoded_path(book.linked(term.page).output_path) + '#' +
                         percent_encoded_fragment(term.anchor));
  json.member("summary", term.summary);
}

void write_links(JsonWriter& json, const LinkedBook& book, const Term& term) {
  json.member("status", term.is_deprecated ? "deprecated" : "current");
  json.member("instead", linked_name(book, term.instead));
  json.key("see");
  json.open_list(JsonLayout::line);
  for (const TermLink& link : term.see) json.text(linked_name(book, link));
  json.close_list();
}

void write_uses(JsonWriter& json, const LinkedBook& book, const Term& term, JsonPlaces& places) {
  json.key("uses");
  json.open_list(JsonLayout::lines);
  for (const TermUse& use : term.uses) {
    const LinkedPage& page = book.linked(use.page);
    const bool has_section = use.section != UINT32_MAX;
    json.open_object(JsonLayout::line);
    places.write_range(json, use.span);
    json.member("chapter", places.file(book.page(use.page).path));
    json.member("section", has_section ? page.sections[use.section].anchor : std::string());
    json.close_object();
  }
  json.close_list();
}

}  // namespace

void write_json_terms(JsonWriter& json, const LinkedBook& book, JsonPlaces& places) {
  json.key("terms");
  json.open_list(JsonLayout::lines);
  for (const Term& term : book.terms) {
    json.open_object(JsonLayout::lines);
    write_names(json, book, term);
    places.write_begin(json, book.page(term.page).document->node(term.names[0]).span);
    write_links(json, book, term);
    write_uses(json, book, term, places);
    json.close_object();
  }
  json.close_list();
}

}  // namespace silcrow
