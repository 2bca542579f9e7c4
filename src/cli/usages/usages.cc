// References, then links, page by page; terms know their own.
#include "cli/usages/usages.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace silcrow {

namespace {

class UsageCollector {
 public:
  explicit UsageCollector(const LinkedBook& book) : book_(book) {}

  Usages take() {
    for (const LinkedPage& page : book_.pages) {
      add_references(page);
      add_links(page);
      add_html_links(page);
    }
    add_terms();
    for (auto& [symbol, uses] : usages_.uses) {
      std::ranges::stable_sort(uses, {}, [](const Use& use) {
        return std::tuple(use.page, use.span.file, use.span.begin);
      });
    }
    return std::move(usages_);
  }

 private:
  using Place = std::tuple<FileId, uint32_t, uint32_t>;

  static Place place_of(Span span) { return {span.file, span.begin, span.end}; }

  void add(const Symbol& symbol, const Use& use) {
    if (seen_.emplace(symbol, place_of(use.span)).second) {
      usages_.uses[symbol].push_back(use);
    }
  }

  void add_references(const LinkedPage& page) {
    worded_.clear();
    for (uint32_t i = 0; i < page.references.size(); ++i) {
      const Reference& reference = page.references[i];
      const Use use{UseForm::reference, page.id, reference.span, i};
      if (reference.status == ReferenceStatus::unresolved) {
        const bool is_new = seen_.emplace(Symbol{}, place_of(use.span)).second;
        if (is_new) usages_.unresolved.push_back(use);
        continue;
      }
      const bool is_term = reference.kind == ReferenceKind::term;
      if (reference.target.page == no_page || is_term) continue;
      const Symbol symbol = symbol_of(reference);
      if (reference.is_in_link) worded_.insert({link_around(page, reference), symbol});
      add(symbol, use);
    }
  }

  Symbol symbol_of(const Reference& reference) const {
    const ReferenceTarget& target = reference.target;
    if (reference.kind == ReferenceKind::part) return {SymbolKind::part, target.page};
    if (target.node != NodeId{0}) return symbol_of_node(book_, target.page, target.node);
    return symbol_at(book_, target.page, target.anchor);
  }

  NodeId link_around(const LinkedPage& page, const Reference& reference) const {
    const Document& document = *book_.page(page.id).document;
    NodeId node = reference.first_node;
    while (node != NodeId{0} && document.node(node).kind != NodeKind::link) {
      node = document.node(node).parent;
    }
    return node;
  }

  void add_links(const LinkedPage& page) {
    const Document& document = *book_.page(page.id).document;
    for (uint32_t i = 0; i < document.nodes.size(); ++i) {
      const Node& node = document.nodes[i];
      if (node.kind != NodeKind::link || node.data == no_data) continue;
      const LinkTarget& target = page.link_targets[node.data];
      if (target.kind != LinkKind::page) continue;
      const Symbol symbol = symbol_at(book_, target.page, target.fragment);
      if (worded_.contains({NodeId(i), symbol})) continue;
      add(symbol, {UseForm::link, page.id, node.span, node.data});
    }
  }

  void add_html_links(const LinkedPage& page) {
    const Document& document = *book_.page(page.id).document;
    for (const HtmlLink& link : page.html_links) {
      if (link.target.kind != LinkKind::page) continue;
      Span span = document.node(link.node).span;
      const std::string_view text = document.node(link.node).text;
      if (text == book_.book.sources.text(span)) {
        span.end = span.begin + link.end;
        span.begin += link.begin;
      }
      add(symbol_at(book_, link.target.page, link.target.fragment),
          {UseForm::link, page.id, span, no_data});
    }
  }

  void add_terms() {
    for (uint32_t i = 0; i < book_.terms.size(); ++i) {
      const Symbol symbol{SymbolKind::term, no_page, NodeId{0}, TermId(i)};
      for (const TermUse& use : book_.terms[i].uses) {
        add(symbol, {UseForm::term, use.page, use.span, no_data});
      }
    }
  }

  const LinkedBook& book_;
  Usages usages_;
  std::set<std::pair<Symbol, Place>> seen_;
  std::set<std::pair<NodeId, Symbol>> worded_;  // links of the page whose words are a reference
};

}  // namespace

Usages usages_of(const LinkedBook& book) { return UsageCollector(book).take(); }

}  // namespace silcrow
