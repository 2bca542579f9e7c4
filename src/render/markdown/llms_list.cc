// The form of llmstxt.org: a title, a summary, sections with lists of links. What a reader in a
// hurry may pass over stands under "Optional", as the form has it.
#include "base/percent.h"
#include "model/page_description.h"
#include "model/site_names.h"
#include "render/markdown/markdown_escape.h"
#include "render/markdown/markdown_page.h"

namespace silcrow {

namespace {

class LlmsList {
 public:
  LlmsList(const LinkedBook& book, std::string& out) : book_(book), out_(out) {}

  void write() {
    for (const LinkedPart& part : book_.parts) {
      open_section(part_name(part));
      for (const PageId page : part.pages) write_page(page);
    }
    open_section("Appendices");
    for (const PageId page : book_.appendices) write_page(page);
    open_section("Optional");
    bool has_glossary = false;
    for (const LinkedPage& page : book_.pages) {
      switch (book_.page(page.id).role) {
        case PageRole::front:
        case PageRole::extra: write_page(page.id); break;
        case PageRole::glossary:
          if (!has_glossary) write_link(page.output_path, "Glossary", "the terms of the book");
          has_glossary = true;
          break;
        case PageRole::chapter:
        case PageRole::appendix: break;
      }
    }
  }

 private:
  static std::string part_name(const LinkedPart& part) {
    if (part.title.empty()) return "Chapters";
    return part.number.empty() ? part.title : "Part " + part.number + ": " + part.title;
  }

  // Written with its first link.
  void open_section(std::string name) { section_ = std::move(name); }

  void write_page(PageId id) {
    const LinkedPage& page = book_.linked(id);
    write_link(page.output_path, numbered_title(page), page_description(*book_.page(id).document));
  }

  void write_link(std::string_view path, std::string_view title, std::string_view description) {
    if (!section_.empty()) {
      out_ += "\n## ";
      append_markdown_text(out_, section_, markdown_text_end, MarkdownTone::heading);
      out_ += "\n\n";
      section_.clear();
    }
    const std::string twin = markdown_path(path);
    const std::string absolute = site_address(book_.book.config, twin);
    out_ += "- [";
    append_markdown_text(out_, title, markdown_text_end, MarkdownTone::link);
    out_ += markdown_link_end(absolute.empty() ? percent_encoded_path(twin) : absolute, {});
    if (!description.empty()) out_ += ": ";
    append_markdown_text(out_, description, markdown_text_end, MarkdownTone::prose);
    out_ += '\n';
  }

  const LinkedBook& book_;
  std::string& out_;
  std::string section_;
};

}  // namespace

std::string llms_list(const LinkedBook& book) {
  std::string out = markdown_book_opening(book);
  LlmsList(book, out).write();
  return out;
}

}  // namespace silcrow
