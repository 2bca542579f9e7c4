// Pages made by hand, node by node, for the tests of the HTML writer: they judge this folder alone.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/linked_book.h"
#include "model/opening_words.h"
#include "render/html/html_page_parts.h"

namespace silcrow {

// Builds one document. `open` and `close` nest; `leaf` is both. Texts must outlive the page.
class TestPage {
 public:
  TestPage() { document_->nodes.push_back({}); }

  TestPage& open(NodeKind kind, uint32_t data = no_data) {
    add(kind, {}, data);
    stack_.push_back(document_->nodes.size() - 1);
    return *this;
  }
  TestPage& close() {
    stack_.pop_back();
    return *this;
  }
  TestPage& leaf(NodeKind kind, std::string_view text, uint32_t data = no_data) {
    add(kind, text, data);
    return *this;
  }
  TestPage& text(std::string_view text) { return leaf(NodeKind::text, text); }
  TestPage& paragraph(std::string_view words) {
    return open(NodeKind::paragraph).text(words).close();
  }
  TestPage& html_block(std::string_view html) { return leaf(NodeKind::html_block, html); }
  TestPage& html(std::string_view html) { return leaf(NodeKind::html_inline, html); }

  // A heading with its section; `label_bytes` of the title are its number.
  TestPage& heading(uint8_t level, std::string_view title, std::string anchor,
                    std::string label = {}, uint32_t label_bytes = 0) {
    Section section;
    section.heading = NodeId(document_->nodes.size());
    section.level = level;
    section.anchor = std::move(anchor);
    section.label = std::move(label);
    section.title_offset = label_bytes;
    section.title = std::string(title.substr(label_bytes));
    if (section.label == "§26") section.short_anchor = "s26";
    linked_.section_of_heading.push_back(uint32_t(linked_.sections.size()));
    linked_.sections.push_back(std::move(section));
    document_->headings.push_back({level, {}, {}, {}});
    open(NodeKind::heading, uint32_t(document_->headings.size() - 1));
    if (!title.empty()) text(title);
    return close();
  }

  // A link or an image, with where it leads.
  TestPage& link(NodeKind kind, std::string_view destination, LinkTarget target,
                 std::string_view words, std::string_view title = {}) {
    Link link;
    link.destination = destination;
    link.title = title;
    document_->links.push_back(link);
    linked_.link_targets.push_back(std::move(target));
    return open(kind, uint32_t(document_->links.size() - 1)).text(words).close();
  }

  template <typename Facts>
  static uint32_t add_facts(std::vector<Facts>& table, Facts facts) {
    table.push_back(std::move(facts));
    return uint32_t(table.size() - 1);
  }

  Document& document() { return *document_; }
  LinkedPage& linked() { return linked_; }
  std::shared_ptr<const Document> take() const {
    document_->by_kind = NodesByKind(document_->nodes);
    return document_;
  }

 private:
  void add(NodeKind kind, std::string_view text, uint32_t data) {
    const size_t id = document_->nodes.size();
    document_->nodes.push_back({kind, NodeId(stack_.back()), NodeId(id + 1), data, {}, text});
    for (const size_t open : stack_) document_->nodes[open].end = NodeId(id + 1);
  }

  std::shared_ptr<Document> document_ = std::make_shared<Document>();
  LinkedPage linked_;
  std::vector<size_t> stack_ = {0};
};

// A book of pages named 1.html, 2.html, …, all in one part; the first page's title is its first
// heading.
inline std::shared_ptr<LinkedBook> test_linked_book(std::vector<TestPage>& pages) {
  auto book = std::make_shared<LinkedBook>();
  book->book.config.title = "The book";
  book->parts.push_back({"Operations", "I", {}});
  for (size_t i = 0; i < pages.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    LinkedPage linked = pages[i].linked();
    const Document& document = pages[i].document();
    for (size_t s = 0; s < linked.sections.size(); ++s) {
      const bool is_last = s + 1 == linked.sections.size();
      const auto end =
          uint32_t(is_last ? document.nodes.size() : size_t(linked.sections[s + 1].heading));
      const NodeId heading = linked.sections[s].heading;
      linked.sections[s].opening =
          opening_paragraph(document, uint32_t(document.node(heading).end), end);
    }
    linked.id = PageId(i);
    linked.output_path = number + ".html";
    linked.number = number;
    if (!linked.sections.empty() && linked.sections[0].level == 1) {
      linked.title_heading = linked.sections[0].heading;
      linked.title = linked.sections[0].title;
    } else if (linked.title.empty()) {
      linked.title = "Page " + number;
    }
    book->book.pages.push_back({number + ".md", PageRole::chapter, {}, 0, pages[i].take()});
    book->pages.push_back(std::move(linked));
    book->parts[0].pages.push_back(PageId(i));
    book->reading_order.push_back(PageId(i));
  }
  return book;
}

// The text of a page alone, without title and frame.
inline std::string html_of(TestPage page, RawHtml raw_html = RawHtml::safe) {
  std::vector<TestPage> pages;
  pages.push_back(std::move(page));
  const auto book = test_linked_book(pages);
  book->book.config.raw_html = raw_html;
  HtmlIds ids(book->pages[0]);
  return html_page_text(*book, PageId{0}, ids).text;
}

}  // namespace silcrow
