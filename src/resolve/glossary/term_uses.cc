// A page's blocks, its references and its sections are all in reading order, so each is passed
// through once.
#include "resolve/glossary/term_uses.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <unordered_set>

namespace silcrow {

namespace {

using Place = std::pair<uint32_t, uint32_t>;  // node, offset

Place first_place(const Reference& reference) {
  return {uint32_t(reference.first_node), reference.first_offset};
}

Place last_place(const Reference& reference) {
  return {uint32_t(reference.last_node), reference.last_offset};
}

Place as_pair(ProsePlace place) { return {uint32_t(place.node), place.offset}; }

bool is_before(const Reference& a, const Reference& b) { return first_place(a) < first_place(b); }

class PageTermReader {
 public:
  PageTermReader(const LinkedBook& book, const TermIndex& index, PageId page)
      : book_(book),
        index_(index),
        page_(book.linked(page)),
        document_(*book.page(page).document),
        is_glossary_(book.page(page).role == PageRole::glossary) {
    if (is_glossary_) find_definitions();
  }

  PageTerms read() {
    for (uint32_t i = 1; i < document_.nodes.size(); ++i) {
      const NodeKind kind = document_.nodes[i].kind;
      const bool is_prose = kind == NodeKind::paragraph || kind == NodeKind::table_cell ||
                            kind == NodeKind::caption || kind == NodeKind::heading;
      if (is_prose) read_block(NodeId{i});
    }
    return std::move(terms_);
  }

 private:
  struct Definition {
    NodeId node{};
    TermId term = no_term;
  };

  void find_definitions() {
    for (size_t i = 0; i < book_.terms.size(); ++i) {
      if (book_.terms[i].page != page_.id) continue;
      for (const NodeId node : book_.terms[i].definitions)
        definitions_.push_back({node, TermId{uint32_t(i)}});
    }
    std::ranges::sort(definitions_, {}, &Definition::node);
  }

  // The term that the block defines; no_term outside of definitions.
  TermId defined_by(NodeId block) const {
    const auto next = std::ranges::upper_bound(definitions_, block, {}, &Definition::node);
    if (next == definitions_.begin()) return no_term;
    const Definition& definition = *(next - 1);
    return block < document_.node(definition.node).end ? definition.term : no_term;
  }

  void read_block(NodeId block) {
    const TermId own = is_glossary_ ? defined_by(block) : no_term;
    if (own != scope_) linked_.clear();
    scope_ = own;
    enter_section(block);
    const ProseRun run(document_, block);
    const std::vector<TermMatch> matches = index_.find(run.text());
    size_t mark = run.text().find(code_mark);
    for (const TermMatch& match : matches) {
      for (; mark < match.begin; mark = run.text().find(code_mark, mark + 1)) read_code(run, mark);
      if (match.term != own && !has_reference(page_, run, match.begin, match.end))
        add_prose(run, match);
    }
    for (; mark != std::string_view::npos; mark = run.text().find(code_mark, mark + 1))
      read_code(run, mark);
  }

  void enter_section(NodeId block) {
    while (sections_begun_ < page_.sections.size() &&
           page_.sections[sections_begun_].heading <= block)
      ++sections_begun_;
  }

  void add_prose(const ProseRun& run, const TermMatch& match) {
    add_use(match.term, run.span(match.begin, match.end));
    const bool is_heading = document_.node(run.block()).kind == NodeKind::heading;
    if (is_heading || !linked_.insert(uint32_t(match.term)).second) return;
    const Term& term = book_.terms[size_t(match.term)];
    terms_.firsts.push_back(term_reference(run, match.begin, match.end, term, match.term));
  }

  void read_code(const ProseRun& run, size_t mark) {
    const TermId term = index_.used_as(document_.node(run.node_at(mark)).text);
    if (term != no_term && !has_reference(page_, run, mark, mark + 1))
      add_use(term, run.span(mark, mark + 1));
  }

  void add_use(TermId term, Span span) {
    if (is_glossary_) return;
    const uint32_t section = sections_begun_ > 0 ? uint32_t(sections_begun_ - 1) : UINT32_MAX;
    terms_.uses.push_back({term, {page_.id, section, span}});
  }

  const LinkedBook& book_;
  const TermIndex& index_;
  const LinkedPage& page_;
  const Document& document_;
  const bool is_glossary_;
  std::vector<Definition> definitions_;  // of a glossary page, in reading order
  TermId scope_ = no_term;               // whose definition is being read
  std::unordered_set<uint32_t> linked_;  // terms, in the page or that definition
  size_t sections_begun_ = 0;
  PageTerms terms_;
};

}  // namespace

PageTerms read_page_terms(const LinkedBook& book, const TermIndex& index, PageId page) {
  return PageTermReader(book, index, page).read();
}

void insert_references(LinkedPage& page, std::vector<Reference> further) {
  std::vector<Reference>& all = page.references;
  const auto middle = std::ptrdiff_t(all.size());
  std::ranges::stable_sort(further, is_before);
  std::ranges::move(further, std::back_inserter(all));
  std::inplace_merge(all.begin(), all.begin() + middle, all.end(), is_before);
}

Reference term_reference(const ProseRun& run, size_t begin, size_t end, const Term& term,
                         TermId id) {
  Reference reference;
  reference.kind = ReferenceKind::term;
  reference.span = run.span(begin, end);
  reference.text = run.text().substr(begin, end - begin);
  const ProsePlace first = run.begin_place(begin);
  const ProsePlace last = run.end_place(end);
  reference.first_node = first.node;
  reference.first_offset = first.offset;
  reference.last_node = last.node;
  reference.last_offset = last.offset;
  reference.target.page = term.page;
  reference.target.node = term.names[0];
  reference.target.anchor = term.anchor;
  reference.target.title = term.name;
  reference.target.term = id;
  return reference;
}

bool has_reference(const LinkedPage& page, const ProseRun& run, size_t begin, size_t end) {
  const Place first = as_pair(run.begin_place(begin));
  const Place last = as_pair(run.end_place(end));
  const auto candidate = std::ranges::partition_point(
      page.references, [&](const Reference& reference) { return last_place(reference) <= first; });
  return candidate != page.references.end() && first_place(*candidate) < last;
}

}  // namespace silcrow
