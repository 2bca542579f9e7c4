// All pages of the glossary become one page of the site, so an id is theirs in common.
#include "resolve/glossary/glossary_terms.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"

namespace silcrow {

namespace {

using Ids = std::unordered_set<std::string>;

// "replica lag" gives "g-replica-lag".
std::string term_anchor(std::string_view key) {
  std::string anchor = "g-";
  for (const char c : key) {
    if (is_ascii_alphanumeric(c) || !is_ascii(char32_t(uint8_t(c)))) {
      anchor += c;
    } else if (anchor.back() != '-') {
      anchor += '-';
    }
  }
  while (anchor.size() > 2 && anchor.back() == '-') anchor.pop_back();
  return anchor;
}

// The name itself, else the first free of name-1, name-2, …
std::string free_anchor(const std::string& name, Ids& taken) {
  std::string anchor = name;
  for (int number = 1; !taken.insert(anchor).second; ++number)
    anchor = name + '-' + std::to_string(number);
  return anchor;
}

void take_ids(const LinkedPage& page, Ids& taken) {
  for (const Section& section : page.sections) {
    taken.insert(section.anchor);
    if (!section.short_anchor.empty()) taken.insert(section.short_anchor);
    taken.insert(section.aliases.begin(), section.aliases.end());
  }
  for (const HtmlAnchor& anchor : page.html_anchors) taken.emplace(anchor.id);
}

// Terms that follow one another share the definitions behind them: the first is the name, the
// others are its aliases.
void gather_list(const Document& document, PageId page, NodeId list, std::vector<Term>& terms) {
  bool is_new = true;
  const size_t before = terms.size();
  for (NodeId child{uint32_t(list) + 1}; child < document.node(list).end;
       child = document.node(child).end) {
    if (document.node(child).kind == NodeKind::definition_term) {
      if (is_new) terms.emplace_back().page = page;
      Term& term = terms.back();
      std::string name = document.plain_text(child);
      term.names.push_back(child);
      if (is_new) {
        term.key = case_fold(name);
        term.name = std::move(name);
      } else {
        term.aliases.push_back(std::move(name));
      }
      is_new = false;
    } else {
      if (terms.size() > before) terms.back().definitions.push_back(child);
      is_new = true;
    }
  }
}

}  // namespace

void gather_terms(LinkedBook& book, std::vector<AnchorTable>& anchors) {
  Ids taken;
  for (const LinkedPage& page : book.pages) {
    if (book.page(page.id).role != PageRole::glossary) continue;
    take_ids(page, taken);
    const Document& document = *book.page(page.id).document;
    for (NodeId node{1}; size_t(node) < document.nodes.size(); node = document.node(node).end) {
      if (document.node(node).kind == NodeKind::definition_list)
        gather_list(document, page.id, node, book.terms);
    }
  }
  std::ranges::stable_sort(book.terms, {}, &Term::key);
  for (Term& term : book.terms) term.anchor = free_anchor(term_anchor(term.key), taken);
  for (const Term& term : book.terms) {
    const std::string_view id = term.anchor;
    anchors[size_t(term.page)].add(id, {id, no_section});
  }
}

void add_term_ids(LinkedBook& book) {
  for (const Term& term : book.terms) book.pages[size_t(term.page)].ids.push_back(term.anchor);
  for (LinkedPage& page : book.pages) {
    if (book.page(page.id).role == PageRole::glossary) std::ranges::sort(page.ids);
  }
}

}  // namespace silcrow
