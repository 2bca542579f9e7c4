// Every document as a dump of its nodes, beside where its page would be: "ops/17.md" gives
// "ops/17.tree".
#include "base/path.h"
#include "render/output.h"
#include "render/tree/tree_writer.h"

namespace silcrow {

void render_tree(const RenderInput& input, OutputTree& tree) {
  const std::shared_ptr<const LinkedBook> book = input.book;
  for (const Page& page : book->book.pages) {
    const std::string_view ending = extension_of(page.path);
    std::string_view stem = std::string_view(page.path).substr(0, page.path.size() - ending.size());
    while (stem.substr(0, 3) == "../") stem.remove_prefix(3);  // a glossary beside the book
    tree.files.push_back(
        {std::string(stem) + ".tree",
         [book, document = page.document] { return document_tree(*document, book->book.sources); },
         {}});
  }
}

}  // namespace silcrow
