// The names of pages, and who gives way when two meet.
#include "resolve/output_paths.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/ascii.h"
#include "base/path.h"
#include "base/path_key.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

// Sorted, in lower case: what a build writes besides pages, as far as its names are fixed.
constexpr std::string_view generated_paths[] = {"404.html",
                                                "book.json",
                                                "feed.xml",
                                                "glossary.html",
                                                "llms-full.txt",
                                                "llms.txt",
                                                "man/index.json",
                                                "manifest.webmanifest",
                                                "objects.inv",
                                                "opensearch.xml",
                                                "references.html",
                                                "search.html",
                                                "search/index.json",
                                                "search/pages.json",
                                                "search/search_index.json",
                                                "sitemap.xml"};

// Folders of the build: no file can take their place.
constexpr std::string_view generated_folders[] = {"assets", "man", "search"};

class OutputPaths {
 public:
  OutputPaths(const Book& book, Diagnostics& diagnostics)
      : book_(book), diagnostics_(diagnostics) {}

  std::vector<std::string> take() {
    std::vector<std::string> paths(book_.pages.size());
    claim_indexes(IndexName::index, paths);
    claim_indexes(IndexName::readme, paths);
    for (size_t i = 0; i < paths.size(); ++i) {
      if (book_.pages[i].role == PageRole::glossary || !paths[i].empty()) continue;
      paths[i] = claim(i, inside(std::string(page_stem(book_.pages[i].path)) + ".html"));
    }
    place_glossary(paths);
    return paths;
  }

 private:
  // A page from outside of the book's folder is written as if it lay in it.
  static std::string inside(std::string_view path) {
    while (path.starts_with("../")) path.remove_prefix(3);
    return std::string(path);
  }

  void claim_indexes(IndexName name, std::vector<std::string>& paths) {
    for (size_t i = 0; i < paths.size(); ++i) {
      const Page& page = book_.pages[i];
      if (page.role == PageRole::glossary || index_name_of(page.path) != name) continue;
      const std::string wanted = inside(join_path(folder_of(page.path), "index.html"));
      const auto holder = holders_.find(path_key(wanted));
      if (holder == holders_.end()) {
        paths[i] = claim(i, wanted);
      } else {
        report(i, wanted, "`" + book_.pages[holder->second].path + "`");
      }
    }
  }

  std::string claim(size_t page, std::string wanted) {
    const auto [holder, is_free] = holders_.try_emplace(path_key(wanted), page);
    if (is_free) return wanted;
    report(page, wanted, "`" + book_.pages[holder->second].path + "`");
    return claim_numbered(page, wanted);
  }

  // Behind all pages of which the author chose the name.
  void place_glossary(std::vector<std::string>& paths) {
    const auto is_glossary = [](const Page& page) { return page.role == PageRole::glossary; };
    const auto first = std::ranges::find_if(book_.pages, is_glossary);
    if (first == book_.pages.end()) return;
    const size_t page = size_t(first - book_.pages.begin());
    std::string path = "glossary.html";
    if (!holders_.emplace(path, page).second) path = claim_numbered(page, path);
    for (size_t i = page; i < paths.size(); ++i) {
      if (is_glossary(book_.pages[i])) paths[i] = path;
    }
  }

  std::string claim_numbered(size_t page, std::string_view wanted) {
    const std::string stem(wanted.substr(0, wanted.size() - extension_of(wanted).size()));
    size_t& number = numbers_.try_emplace(path_key(wanted), 1).first->second;
    while (true) {
      std::string path = stem + '-' + std::to_string(++number) + std::string(extension_of(wanted));
      if (holders_.emplace(path_key(path), page).second) return path;
    }
  }

  void report(size_t page, const std::string& path, const std::string& other) {
    const Page& loser = book_.pages[page];
    const Span span = {loser.document->file, 0, 0};
    diagnostics_
        .add(Rule::output_path_conflict, span,
             "`" + loser.path + "` would be written to `" + path + "`, the place of " + other)
        .help.push_back("rename one of the files");
  }

  const Book& book_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, size_t> holders_;  // by path key
  std::unordered_map<std::string, size_t> numbers_;  // the last one tried, by path key
};

}  // namespace

bool is_generated_path(std::string_view path) {
  const std::string key = path_key(path);
  return std::ranges::find(generated_paths, key) != std::end(generated_paths) ||
         std::ranges::find(generated_folders, key) != std::end(generated_folders);
}

std::string_view page_stem(std::string_view path) {
  const std::string_view extension = extension_of(path);
  const std::string lower = ascii_lower_case(extension);
  if (lower != ".md" && lower != ".markdown") return {};
  return path.substr(0, path.size() - extension.size());
}

IndexName index_name_of(std::string_view path) {
  const std::string name = ascii_lower_case(file_name_of(page_stem(path)));
  if (name == "index") return IndexName::index;
  return name == "readme" ? IndexName::readme : IndexName::none;
}

std::vector<std::string> page_output_paths(const Book& book, Diagnostics& diagnostics) {
  return OutputPaths(book, diagnostics).take();
}

}  // namespace silcrow
