// What pages find side by side is merged in reading order: which use of a chapter is its first is
// known only there.
#include "resolve/glossary/term_links.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "resolve/glossary/term_index.h"
#include "resolve/glossary/term_notes.h"
#include "resolve/glossary/term_uses.h"
#include "resolve/references/prose_run.h"

namespace silcrow {

namespace {

// Reads the paragraphs of one term's definitions.
class DefinitionReader {
 public:
  DefinitionReader(LinkedBook& book, const TermIndex& index, Term& term)
      : book_(book),
        index_(index),
        term_(term),
        page_(book.pages[size_t(term.page)]),
        document_(*book.page(term.page).document) {}

  // The references that its notes make.
  std::vector<Reference> read() {
    for (const NodeId definition : term_.definitions) {
      const uint32_t end = uint32_t(document_.node(definition).end);
      for (uint32_t i = uint32_t(definition) + 1; i < end; ++i) {
        if (document_.nodes[i].kind == NodeKind::paragraph) read_paragraph(NodeId{i});
      }
    }
    return std::move(references_);
  }

 private:
  void read_paragraph(NodeId paragraph) {
    const ProseRun run(document_, paragraph);
    const std::optional<TermNote> note = read_term_note(document_, run);
    if (!note) {
      if (term_.summary.empty()) term_.summary = document_.plain_text(paragraph);
      return;
    }
    if (note->kind == TermNoteKind::deprecated) term_.is_deprecated = true;
    for (const NotedName& name : note->names) {
      // `See: Chapter 17 §26` names no term.
      if (has_reference(page_, run, name.begin, name.end)) continue;
      TermLink link{name.name, run.span(name.begin, name.end), index_.named(name.name)};
      if (link.term != no_term) {
        references_.push_back(
            term_reference(run, name.begin, name.end, book_.terms[size_t(link.term)], link.term));
        references_.back().text = name.name;  // of code its content
      }
      if (note->kind == TermNoteKind::see) {
        term_.see.push_back(std::move(link));
      } else if (term_.instead.name.empty()) {
        term_.instead = std::move(link);
      }
    }
  }

  const LinkedBook& book_;
  const TermIndex& index_;
  Term& term_;
  const LinkedPage& page_;
  const Document& document_;
  std::vector<Reference> references_;
};

void read_definitions(LinkedBook& book, const TermIndex& index) {
  std::map<PageId, std::vector<Reference>> references;
  for (Term& term : book.terms) {
    std::vector<Reference>& of_page = references[term.page];
    std::ranges::move(DefinitionReader(book, index, term).read(), std::back_inserter(of_page));
  }
  for (auto& [page, of_page] : references)
    insert_references(book.pages[size_t(page)], std::move(of_page));
}

// Leaves out what an earlier page of the same chapter has linked.
void keep_first_of_chapter(std::vector<Reference>& references, PageId opener,
                           std::unordered_set<uint64_t>& linked) {
  std::erase_if(references, [&](const Reference& reference) {
    const uint64_t key = uint64_t(opener) << 32 | uint64_t(reference.target.term);
    return !linked.insert(key).second;
  });
}

}  // namespace

void link_terms(LinkedBook& book, const Workers& workers) {
  if (book.terms.empty()) return;
  const TermIndex index(book.terms);
  read_definitions(book, index);
  std::vector<PageTerms> found(book.pages.size());
  workers.for_each(found.size(),
                   [&](size_t i, unsigned) { found[i] = read_page_terms(book, index, PageId(i)); });
  std::unordered_set<uint64_t> linked;
  for (size_t i = 0; i < found.size(); ++i) {
    const LinkedPage& page = book.pages[i];
    for (const auto& [term, use] : found[i].uses) book.terms[size_t(term)].uses.push_back(use);
    if (book.page(page.id).role != PageRole::glossary)
      keep_first_of_chapter(found[i].firsts, page.opener, linked);
  }
  workers.for_each(found.size(), [&](size_t i, unsigned) {
    if (!found[i].firsts.empty()) insert_references(book.pages[i], std::move(found[i].firsts));
  });
}

}  // namespace silcrow
