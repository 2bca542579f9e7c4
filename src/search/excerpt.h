// The few words of a text in which a query's words stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/query_text.h"

namespace silcrow {

struct ExcerptPiece {
  std::string text;
  bool is_marked = false;
};

// At most 28 words of the text, from a little before the place where most different words of the
// query stand together; "…" where something is left out. Joined, the pieces are one line.
std::vector<ExcerptPiece> excerpt(std::string_view text, const Query& query);

// The pieces joined.
std::string plain_excerpt(const std::vector<ExcerptPiece>& pieces);

}  // namespace silcrow
