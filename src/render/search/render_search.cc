// The search index as files: docs/search-index.md describes them.
#include <memory>

#include "base/workers.h"
#include "render/output.h"
#include "render/search/search_files.h"
#include "render/search/search_index.h"
#include "search/index_format.h"

namespace silcrow {

namespace {

// What the files are made from, kept until the last of them is written.
struct Search {
  std::shared_ptr<const LinkedBook> book;
  SearchIndex index;
};

class SearchTree {
 public:
  explicit SearchTree(std::shared_ptr<const Search> search) : search_(std::move(search)) {}

  // The file and its script, in a folder of its own: none has more than 256 files. `name` is what
  // the script calls itself.
  void add(const std::string& path, const std::string& name,
           std::string (*make)(const Search&, size_t number), size_t number = 0) {
    const std::string folder(index_folder);
    const auto json = [search = search_, make, number] { return make(*search, number); };
    files_.push_back({folder + path + ".json", json});
    files_.push_back(
        {folder + "js/" + path + ".js", [json, name] { return search_script(name, json()); }});
  }

  void add_mkdocs_index() {
    std::string json = mkdocs_search_index(*search_->book, search_->index);
    if (json.empty()) return;
    const auto kept = std::make_shared<const std::string>(std::move(json));
    const std::string path = std::string(index_folder) + "search_index.json";
    files_.push_back({path, [kept] { return *kept; }});
  }

  std::vector<OutputFile> take() { return std::move(files_); }

 private:
  std::shared_ptr<const Search> search_;
  std::vector<OutputFile> files_;
};

std::vector<OutputFile> search_files(const std::shared_ptr<const LinkedBook>& book,
                                     const Workers& workers) {
  const auto search = std::make_shared<const Search>(Search{book, SearchIndex(*book, workers)});
  SearchTree tree(search);
  tree.add("index", "index",
           [](const Search& s, size_t) { return search_manifest(*s.book, s.index); });
  tree.add("pages", "pages",
           [](const Search& s, size_t) { return search_pages(*s.book, s.index); });
  const std::string folder = search->index.generation() + '/';
  tree.add(folder + "words", "words", [](const Search& s, size_t) { return s.index.words(); });
  for (size_t i = 0; i < search->index.shards().size(); ++i) {
    const std::string name = "t/" + file_number(i);
    tree.add(
        folder + name, name, [](const Search& s, size_t n) { return s.index.shards().json(n); }, i);
  }
  for (size_t i = 0; i < search->index.bundles().size(); ++i) {
    const std::string name = "x/" + file_number(i);
    tree.add(
        folder + name, name, [](const Search& s, size_t n) { return s.index.bundle(n); }, i);
  }
  tree.add_mkdocs_index();
  return tree.take();
}

}  // namespace

void render_search(const RenderInput& input, OutputTree& tree) {
  tree.late_files.push_back(
      [book = input.book](const Workers& workers) { return search_files(book, workers); });
}

}  // namespace silcrow
