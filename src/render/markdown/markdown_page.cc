// One writer a page; a file of several pages is their texts in a row.
#include "render/markdown/markdown_page.h"

#include "model/site_names.h"
#include "render/markdown/markdown_node_writer.h"

namespace silcrow {

namespace {

void append_page(std::string& out, const LinkedBook& book, PageId page, std::string_view place) {
  if (!out.empty()) out += '\n';
  MarkdownNodeWriter(book, page, place, out).write_page();
}

}  // namespace

std::string markdown_path(std::string_view output_path) { return std::string(output_path) + ".md"; }

std::string markdown_page(const LinkedBook& book, PageId page) {
  std::string out;
  append_page(out, book, page, markdown_path(book.linked(page).output_path));
  return out;
}

std::string markdown_glossary(const LinkedBook& book) {
  std::string out;
  for (const LinkedPage& page : book.pages) {
    if (book.page(page.id).role == PageRole::glossary)
      append_page(out, book, page.id, markdown_path(page.output_path));
  }
  return out;
}

std::string markdown_book_opening(const LinkedBook& book) {
  std::string out = "# ";
  const std::string_view title = site_title(book);
  append_markdown_text(out, title.empty() ? "Contents" : title, markdown_text_end,
                       MarkdownTone::heading);
  out += '\n';
  if (book.book.config.description.empty()) return out;
  std::string description;
  append_markdown_text(description, book.book.config.description, markdown_text_end,
                       MarkdownTone::prose);
  return out + "\n> " + description + "\n";
}

std::string llms_full(const LinkedBook& book) {
  std::string out = markdown_book_opening(book);
  for (const LinkedPage& page : book.pages) append_page(out, book, page.id, "llms-full.txt");
  return out;
}

}  // namespace silcrow
