// What the prose of a book names, for book.json.
#pragma once

#include "model/linked_book.h"
#include "render/json/json_places.h"
#include "render/json/json_writer.h"

namespace silcrow {

// Writes the member `references`: every use of the book in reading order, as docs/book-json.md
// describes them. Linear in their number, but for the headings of a target's page.
void write_json_references(JsonWriter& json, const LinkedBook& book, JsonPlaces& places);

}  // namespace silcrow
