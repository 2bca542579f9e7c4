// The choice of dialect, and uniqueness within a page.
//
// Both rules say "try the next one until it is free", which done naively is quadratic for a page of
// equal headings. Ids are never given back, so a search may start where the last one from the same
// base ended. For `base-N` a counter for each base remembers that. For `_N` every id of the chain
// foo, foo_1, foo_2, … can be a base itself, so each taken id points to a taken one further along,
// and the pointers are shortened as in a union-find (Tarjan, Van Leeuwen 1984, path compression).
#include "resolve/anchors/slug.h"

#include <utility>
#include <vector>

#include "resolve/anchors/slug_dialects.h"

namespace silcrow {

std::string slug_base(AnchorDialect dialect, std::string_view heading_text) {
  switch (dialect) {
    case AnchorDialect::github: return github_slug(heading_text);
    case AnchorDialect::python_markdown: return python_markdown_slug(heading_text);
    case AnchorDialect::mdbook: return mdbook_slug(heading_text);
    case AnchorDialect::docusaurus: return docusaurus_slug(heading_text);
    case AnchorDialect::hugo: return hugo_slug(heading_text);
  }
  return {};
}

void SlugRegistry::reserve(std::string_view explicit_id) {
  if (explicit_id.empty()) return;
  if (dialect_ == AnchorDialect::python_markdown) {
    further_.try_emplace(std::string(explicit_id));
  } else {
    last_suffix_.try_emplace(std::string(explicit_id), 0);
  }
}

std::string SlugRegistry::unique(std::string_view heading_text) {
  std::string base = slug_base(dialect_, heading_text);
  if (dialect_ == AnchorDialect::python_markdown) return first_free_underscore(std::move(base));
  std::string id = first_free_hyphen(base);
  return id.empty() ? stand_in_for_empty() : id;
}

std::string SlugRegistry::first_free_hyphen(const std::string& base) {
  const auto [entry, is_free] = last_suffix_.try_emplace(base, 0);
  if (is_free) return base;
  size_t& suffix = entry->second;  // stays in place when the map grows
  std::string id;
  do {
    suffix += 1;
    id = base + '-' + std::to_string(suffix);
  } while (!last_suffix_.try_emplace(id, 0).second);
  return id;
}

std::string SlugRegistry::first_free_underscore(std::string base) {
  std::string id = base.empty() ? python_markdown_successor(base) : std::move(base);
  std::vector<std::string> passed;
  for (auto taken = further_.find(id); taken != further_.end(); taken = further_.find(id)) {
    passed.push_back(id);
    id = taken->second.empty() ? python_markdown_successor(id) : taken->second;
  }
  for (const std::string& earlier : passed) further_[earlier] = id;
  further_.try_emplace(id);
  return id;
}

std::string SlugRegistry::stand_in_for_empty() {
  for (size_t number = 1;; ++number) {
    std::string id = "section." + std::to_string(number);
    if (last_suffix_.try_emplace(id, 0).second) return id;
  }
}

}  // namespace silcrow
