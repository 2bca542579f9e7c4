// The book as manual pages: which files there are. What is in them is made when it is asked for.
#include <memory>
#include <utility>

#include "render/man/man_page.h"
#include "render/output.h"

namespace silcrow {

void render_man(const RenderInput& input, OutputTree& tree) {
  const auto site = std::make_shared<const ManSite>(input.book);
  const auto add = [&tree](std::string path, std::function<std::string()> content) {
    tree.files.push_back({std::move(path), std::move(content), {}});
  };
  add("man/index.json", [site] { return man_index_json(*site); });
  add(man_file_path(site->names().index()), [site] { return man_index(*site); });
  if (!site->glossary_pages().empty())
    add(man_file_path(site->names().glossary()), [site] { return man_glossary(*site); });
  for (const LinkedPage& page : input.book->pages) {
    const PageRole role = input.book->page(page.id).role;
    if (role == PageRole::glossary || role == PageRole::front) continue;
    add(man_file_path(site->names().of(page.id)),
        [site, id = page.id] { return man_chapter(*site, id); });
  }
}

}  // namespace silcrow
