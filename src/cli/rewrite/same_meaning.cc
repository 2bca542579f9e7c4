// Writes what each use means as text that does not depend on numbers, names or places, and compares
// the texts.
#include "cli/rewrite/same_meaning.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "cli/usages/source_places.h"
#include "cli/usages/symbol.h"

namespace silcrow {

namespace {

struct Meaning {
  std::string text;
  Span span;
};

class MeaningReader {
 public:
  // `moved` gives pages of this book the names that they are compared by.
  MeaningReader(const LinkedBook& book, const std::map<std::string, std::string>& moved)
      : book_(book), moved_(moved) {}

  std::string page_name(PageId page) const {
    const std::string& path = book_.page(page).path;
    const auto found = moved_.find(path);
    return found == moved_.end() ? path : found->second;
  }

  std::vector<Meaning> read(PageId page) const {
    std::vector<Meaning> meanings;
    const LinkedPage& linked = book_.linked(page);
    const Document& document = *book_.page(page).document;
    for (const Reference& reference : linked.references) {
      meanings.push_back({meaning(reference), reference.span});
    }
    for (const Node& node : document.nodes) {
      const bool is_link = node.kind == NodeKind::link || node.kind == NodeKind::image;
      if (!is_link || node.data == no_data) continue;
      meanings.push_back({meaning(linked.link_targets[node.data]), node.span});
    }
    for (const HtmlLink& link : linked.html_links) {
      meanings.push_back({meaning(link.target), document.node(link.node).span});
    }
    return meanings;
  }

 private:
  std::string meaning(const Reference& reference) const {
    const ReferenceTarget& target = reference.target;
    std::string text = fmt::format("{} {} {} ", int(reference.kind), int(reference.status),
                                   reference.rule ? int(*reference.rule) : -1);
    if (target.page == no_page) return text + target.url;
    const Symbol symbol = target.node == NodeId{0}
                              ? symbol_at(book_, target.page, target.anchor)
                              : symbol_of_node(book_, target.page, target.node);
    return text + symbol_text(symbol);
  }

  std::string meaning(const LinkTarget& target) const {
    std::string text = fmt::format("{} ", int(target.kind));
    if (target.kind == LinkKind::file) return text.append(target.path);
    if (target.kind != LinkKind::page) return text;
    const Symbol symbol = symbol_at(book_, target.page, target.fragment);
    text += symbol_text(symbol);
    const bool is_html_id = symbol.kind == SymbolKind::page && !target.fragment.empty();
    return is_html_id && symbol_anchor(book_, symbol) != target.fragment
               ? text.append(" #").append(target.fragment)
               : text;
  }

  std::string symbol_text(const Symbol& symbol) const {
    const std::string page = page_name(symbol.page);
    const LinkedPage& linked = book_.linked(symbol.page);
    const Node& node = book_.page(symbol.page).document->node(symbol.node);
    switch (symbol.kind) {
      case SymbolKind::section:
        return fmt::format("{} section {}", page, linked.section_of_heading[node.data]);
      case SymbolKind::caption: return fmt::format("{} caption {}", page, node.data);
      case SymbolKind::part:
      case SymbolKind::page:
      case SymbolKind::term: break;
    }
    return page;
  }

  const LinkedBook& book_;
  const std::map<std::string, std::string>& moved_;
};

class Comparison {
 public:
  Comparison(const LinkedBook& before, const LinkedBook& after,
             const std::map<std::string, std::string>& moved)
      : before_book_(before),
        after_book_(after),
        before_(before, moved),
        after_(after, none_),
        places_(before.book.sources) {}

  std::vector<std::string> take() {
    std::map<std::string, PageId> pages;
    for (const LinkedPage& page : after_book_.pages) pages[after_.page_name(page.id)] = page.id;
    for (const LinkedPage& page : before_book_.pages) {
      const std::string name = before_.page_name(page.id);
      const auto found = pages.find(name);
      if (found == pages.end()) {
        differences_.push_back(fmt::format("`{}` is no page of the book any more", name));
      } else {
        compare(page.id, found->second);
      }
    }
    return std::move(differences_);
  }

 private:
  void compare(PageId before, PageId after) {
    const std::vector<Meaning> old_meanings = before_.read(before);
    const std::vector<Meaning> new_meanings = after_.read(after);
    const size_t count = std::min(old_meanings.size(), new_meanings.size());
    for (size_t i = 0; i < count; ++i) {
      if (old_meanings[i].text == new_meanings[i].text) continue;
      add(old_meanings[i].span, "would mean something else");
      if (old_meanings.size() != new_meanings.size()) return;
    }
    if (old_meanings.size() > count) add(old_meanings[count].span, "would be none any more");
    if (new_meanings.size() > count) {
      differences_.push_back(fmt::format("`{}` would have a reference or link that it has not now",
                                         before_book_.page(before).path));
    }
  }

  void add(Span span, std::string_view what) {
    differences_.push_back(fmt::format("{}: `{}` {}", places_.place(span).text(),
                                       before_book_.book.sources.text(span), what));
  }

  const LinkedBook& before_book_;
  const LinkedBook& after_book_;
  const std::map<std::string, std::string> none_;
  MeaningReader before_;
  MeaningReader after_;
  SourcePlaces places_;
  std::vector<std::string> differences_;
};

}  // namespace

std::vector<std::string> changed_meanings(const LinkedBook& before, const LinkedBook& after,
                                          const std::map<std::string, std::string>& moved) {
  return Comparison(before, after, moved).take();
}

}  // namespace silcrow
