// Each page lists its own, then the lists are merged in reading order.
#include "resolve/citations.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/web_address.h"

namespace silcrow {

namespace {

// What may serve as the title, the better the larger.
enum class TitleSource : uint8_t { none, label, words, title };

struct PageCitation {
  std::string key;
  std::string_view address;
  TitleSource source = TitleSource::none;
  std::string title;
  CitationUse use;
};

// Whether words only say the address again: "https://a.example/x", "a.example/x".
bool is_address(std::string_view words, std::string_view address) {
  return has_web_scheme(words) || words.starts_with("www.") ||
         (!words.empty() && address.substr(address.find("://") + 3).starts_with(words));
}

PageCitation link_citation(const Document& document, PageId page, NodeId id,
                           std::string_view address) {
  const Node& node = document.node(id);
  const Link& link = document.links[node.data];
  PageCitation citation{
      comparable_web_address(address), address, TitleSource::none, {}, {page, id, node.span}};
  citation.title = link.title;
  if (!citation.title.empty()) {
    citation.source = TitleSource::title;
    return citation;
  }
  citation.title = document.plain_text(id);
  if (!citation.title.empty() && !is_address(citation.title, address))
    citation.source = TitleSource::words;
  return citation;
}

PageCitation definition_citation(const LinkDefinition& definition, PageId page) {
  PageCitation citation{comparable_web_address(definition.destination),
                        definition.destination,
                        TitleSource::label,
                        std::string(definition.label),
                        {page, NodeId{}, definition.span}};
  if (!definition.title.empty()) {
    citation.source = TitleSource::title;
    citation.title = definition.title;
  }
  return citation;
}

std::vector<PageCitation> citations_of(const Document& document, const LinkedPage& page) {
  std::vector<PageCitation> found;
  std::unordered_set<std::string> keys;
  for (const NodeId id : document.by_kind.of(NodeKind::link)) {
    const Node& node = document.node(id);
    if (node.data == no_data) continue;
    const LinkTarget& target = page.link_targets[node.data];
    if (target.kind != LinkKind::external) continue;
    const std::string_view address = target.external_address(document.links[node.data].destination);
    if (!has_web_scheme(address)) continue;
    found.push_back(link_citation(document, page.id, id, address));
    keys.insert(found.back().key);
  }
  for (const LinkDefinition& definition : document.definitions) {
    if (!has_web_scheme(definition.destination)) continue;
    PageCitation citation = definition_citation(definition, page.id);
    if (keys.insert(citation.key).second) found.push_back(std::move(citation));
  }
  return found;
}

}  // namespace

void collect_citations(LinkedBook& book, const Workers& workers) {
  std::vector<std::vector<PageCitation>> found(book.pages.size());
  workers.for_each(found.size(), [&](size_t i, unsigned) {
    found[i] = citations_of(*book.book.pages[i].document, book.pages[i]);
  });
  std::unordered_map<std::string, size_t> places;
  std::vector<TitleSource> sources;
  for (std::vector<PageCitation>& of_page : found) {
    for (PageCitation& use : of_page) {
      const auto [place, is_new] = places.try_emplace(std::move(use.key), book.citations.size());
      if (is_new) {
        book.citations.push_back({std::string(use.address), {}, {}});
        sources.push_back(TitleSource::none);
      }
      Citation& citation = book.citations[place->second];
      citation.uses.push_back(use.use);
      if (use.source <= sources[place->second]) continue;
      sources[place->second] = use.source;
      citation.title = std::move(use.title);
    }
  }
}

}  // namespace silcrow
