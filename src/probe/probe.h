// Judges what only the web knows: whether the addresses that a book links to are there. No part of
// the compiler's pipeline: a command that was asked to use the network brings it along.
#pragma once

#include <cstdint>
#include <functional>

#include "diag/diagnostics.h"
#include "model/linked_book.h"
#include "probe/answer_cache.h"

namespace silcrow {

struct Probing {
  int64_t now = 0;                                             // seconds since 1970
  AnswerCache cache;                                           // in and out
  std::function<void(size_t done, size_t all)> progress = {};  // may be empty
};

// Asks about every address of http and https that the pages link to or show, each once, unless the
// cache has an answer that is young enough for ExternalSettings. Not asked are addresses of its
// `ignored`, and hosts that exist only in examples (RFC 2606, RFC 6761, but for localhost). Adds
// link-external-broken, link-external-moved and link-external-unreachable at each link, in the
// book's order. What a private host or this machine does not answer is nobody's fault.
void probe(const LinkedBook& book, Probing& probing, Diagnostics& diagnostics);

}  // namespace silcrow
