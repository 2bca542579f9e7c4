// The glossary's terms in book.json.
#pragma once

#include "model/linked_book.h"
#include "render/json/json_places.h"
#include "render/json/json_writer.h"

namespace silcrow {

// Writes the member `terms`, a list in the order of the glossary; described in docs/book-json.md.
// Linear in the uses.
void write_json_terms(JsonWriter& json, const LinkedBook& book, JsonPlaces& places);

}  // namespace silcrow
