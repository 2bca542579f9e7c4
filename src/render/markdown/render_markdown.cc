// The pages as Markdown, for programs that read text: which files there are. Described in
// docs/outputs/markdown.md.
#include <utility>

#include "model/generated_pages.h"
#include "render/markdown/markdown_page.h"
#include "render/output.h"

namespace silcrow {

namespace {

// Of all pages' sources. No reader takes more at once, and a book of thousands of pages would pay
// for a file that nobody asks for.
constexpr size_t largest_full_text = 8'000'000;  // bytes

bool is_short_enough(const Book& book) {
  size_t size = 0;
  for (const Page& page : book.pages) {
    if (page.document->file != no_file) size += book.sources.file(page.document->file).text.size();
  }
  return size <= largest_full_text;
}

}  // namespace

void render_markdown(const RenderInput& input, OutputTree& tree) {
  const LinkedBook& book = *input.book;
  const auto add = [&tree](std::string path, std::function<std::string()> content) {
    tree.files.push_back({std::move(path), std::move(content), {}});
  };
  for (const LinkedPage& page : book.pages) {
    if (book.page(page.id).role == PageRole::glossary) continue;
    add(markdown_path(page.output_path),
        [shared = input.book, id = page.id] { return markdown_page(*shared, id); });
  }
  const std::string glossary = generated_pages(book).glossary;
  if (!glossary.empty()) {
    add(markdown_path(glossary), [shared = input.book] { return markdown_glossary(*shared); });
  }
  add("llms.txt", [shared = input.book] { return llms_list(*shared); });
  if (is_short_enough(book.book))
    add("llms-full.txt", [shared = input.book] { return llms_full(*shared); });
}

}  // namespace silcrow
