// One page of book.json.
#pragma once

#include "model/linked_book.h"
#include "render/json/json_places.h"
#include "render/json/json_writer.h"

namespace silcrow {

// Writes the page as an object: what it is, its sections, captions, ids, links and code blocks. The
// members are described in docs/book-json.md. Linear in the page.
void write_json_page(JsonWriter& json, const LinkedBook& book, const LinkedPage& page,
                     JsonPlaces& places);

}  // namespace silcrow
