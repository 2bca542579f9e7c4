// The phase as a whole: each step leans on all that the steps before it have made final.
#include "resolve/resolve.h"

#include <utility>

#include "resolve/anchors/page_anchors.h"
#include "resolve/backlinks.h"
#include "resolve/chapter_numbers.h"
#include "resolve/citations.h"
#include "resolve/glossary/glossary_terms.h"
#include "resolve/glossary/term_links.h"
#include "resolve/linked_files.h"
#include "resolve/links/link_judge.h"
#include "resolve/links/page_links.h"
#include "resolve/output_paths.h"
#include "resolve/page_titles.h"
#include "resolve/reading_order.h"
#include "resolve/redirects.h"
#include "resolve/references/references.h"
#include "resolve/sections.h"
#include "resolve/suppressions.h"

namespace silcrow {

namespace {

class Resolver {
 public:
  Resolver(Book book, const Workers& workers, Diagnostics& diagnostics, const StepListener& on_step)
      : workers_(workers), diagnostics_(diagnostics), on_step_(on_step) {
    linked_.book = std::move(book);
  }

  LinkedBook take() {
    begin_step(on_step_, "resolve");
    complete_pages();
    name_pages();                 // from here on output paths, numbers and titles are final
    make_sections_and_anchors();  // from here on sections and anchors are final
    gather_terms(linked_, anchors_);
    resolve_links();  // from here on only files, order and aliases' ids are open
    collect_linked_files(linked_, diagnostics_);
    make_redirects(linked_, diagnostics_);
    make_reading_order(linked_);
    begin_step(on_step_, "references");
    resolve_references(linked_, workers_, diagnostics_);  // from here on prose is bound too
    begin_step(on_step_, "terms");
    link_terms(linked_, workers_);
    begin_step(on_step_, "backlinks");
    resolve_backlinks(linked_, workers_);
    begin_step(on_step_, "citations");
    collect_citations(linked_, workers_);
    for_pages([&](size_t i) { collect_ids(linked_.pages[i]); });
    add_term_ids(linked_);
    gather_suppressions();
    return std::move(linked_);
  }

 private:
  template <typename Work>
  void for_pages(Work&& work) {
    workers_.for_each(linked_.pages.size(), [&](size_t i, unsigned) { work(i); });
  }

  const Document& document(size_t page) const { return *linked_.book.pages[page].document; }

  // A page whose file could not be read is an empty one.
  void complete_pages() {
    for (Page& page : linked_.book.pages) {
      if (page.document && !page.document->nodes.empty()) continue;
      auto empty =
          page.document ? std::make_shared<Document>(*page.document) : std::make_shared<Document>();
      if (!page.document) empty->file = no_file;
      empty->nodes.push_back({});
      empty->nodes[0].end = NodeId{1};
      empty->by_kind = NodesByKind(empty->nodes);
      page.document = std::move(empty);
    }
    linked_.pages.resize(linked_.book.pages.size());
    anchors_.resize(linked_.pages.size());
    findings_.resize(linked_.pages.size());
  }

  void name_pages() {
    std::vector<std::string> paths = page_output_paths(linked_.book, diagnostics_);
    std::vector<PageHeading> headings(linked_.pages.size());
    for_pages([&](size_t i) { headings[i] = page_heading(document(i)); });
    std::vector<ChapterNumber> numbers = chapter_numbers(linked_.book, headings, diagnostics_);
    title_offsets_.resize(linked_.pages.size());
    for (size_t i = 0; i < linked_.pages.size(); ++i) {
      LinkedPage& page = linked_.pages[i];
      page.id = PageId(i);
      page.output_path = std::move(paths[i]);
      page.opener = numbers[i].opener;
      page.title = page_title(linked_.book, linked_.book.pages[i], headings[i], numbers[i]);
      page.title_heading = headings[i].node;
      page.number = numbers[i].number;
      title_offsets_[i] = heading_title_offset(headings[i], numbers[i]);
    }
  }

  void make_sections_and_anchors() {
    const Config& config = linked_.book.config;
    AnchorGroup glossary;
    for (size_t i = 0; i < linked_.pages.size(); ++i) {
      if (linked_.book.pages[i].role == PageRole::glossary) add_to(glossary, i);
    }
    for_pages([&](size_t i) {
      make_sections(document(i), title_offsets_[i], config.labels, linked_.pages[i]);
      findings_[i] = raw_html_findings(document(i));
      linked_.pages[i].html_anchors = std::move(findings_[i].anchors);
      if (linked_.book.pages[i].role == PageRole::glossary) return;
      AnchorGroup group;
      add_to(group, i);
      make_anchors(config.anchors, group);
    });
    make_anchors(config.anchors, glossary);
  }

  void add_to(AnchorGroup& group, size_t page) {
    group.documents.push_back(&document(page));
    group.pages.push_back(&linked_.pages[page]);
    group.anchors.push_back(&anchors_[page]);
  }

  // Pages settle what they can side by side; what is left is judged in order, as it may add an
  // alias to another page.
  void resolve_links() {
    const BookPaths paths(linked_.book);
    const LinkGround ground{linked_.book, paths, linked_.pages, anchors_};
    std::vector<std::vector<OpenLink>> open(linked_.pages.size());
    for_pages([&](size_t i) {
      open[i] = resolve_page_links(ground, linked_.pages[i], findings_[i].addresses);
    });
    LinkJudge judge(ground, linked_.pages, diagnostics_);
    for (const std::vector<OpenLink>& links : open) {
      for (const OpenLink& link : links) judge.judge(link);
    }
  }

  void gather_suppressions() {
    std::vector<Diagnostics> of_page(linked_.pages.size());
    for_pages([&](size_t i) {
      linked_.pages[i].suppressions =
          page_suppressions(document(i), linked_.book.sources, of_page[i]);
    });
    for (Diagnostics& found : of_page) diagnostics_.append(std::move(found));
  }

  Workers workers_;
  Diagnostics& diagnostics_;
  const StepListener& on_step_;
  LinkedBook linked_;
  std::vector<size_t> title_offsets_;      // by PageId, of the H1
  std::vector<AnchorTable> anchors_;       // by PageId
  std::vector<RawHtmlFindings> findings_;  // by PageId; addresses only, in the end
};

}  // namespace

LinkedBook resolve(Book book, const Workers& workers, Diagnostics& diagnostics,
                   const StepListener& on_step) {
  return Resolver(std::move(book), workers, diagnostics, on_step).take();
}

}  // namespace silcrow
