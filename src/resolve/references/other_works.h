// Numbers that speak of another work: `RFC 9110 §4.2`, `Chapter 8 in the Rust Book`
// (REFERENCES.md, 2.1).
#pragma once

#include <cstddef>
#include <string_view>

#include "model/linked_book.h"
#include "resolve/references/prose_run.h"
#include "resolve/references/symbols.h"

namespace silcrow {

enum class OtherWork : uint8_t {
  no,
  unless_own,  // plain text where the use's own chapter does not have the number
  always,
};

// What the surroundings of the reference [begin, end) in `run` say. `page` is where the run stands.
OtherWork other_work(const Symbols& symbols, const LinkedPage& page, const ProseRun& run,
                     size_t begin, size_t end);

// Whether the link that a link mark stands for leaves the book.
bool is_outward_link(const LinkedBook& book, const LinkedPage& page, NodeId link);

}  // namespace silcrow
