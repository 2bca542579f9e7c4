// The citations of book.json.
#pragma once

#include "model/linked_book.h"
#include "render/json/json_places.h"
#include "render/json/json_writer.h"

namespace silcrow {

// Writes the member `citations`: every address outside that the book names, and where. Described
// in docs/book-json.md.
void write_json_citations(JsonWriter& json, const LinkedBook& book, JsonPlaces& places);

}  // namespace silcrow
