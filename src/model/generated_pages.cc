// Most books have no page that is in the way.
#include "model/generated_pages.h"

#include <algorithm>
#include <set>

#include "base/path_key.h"

namespace silcrow {

namespace {

std::set<std::string> taken_paths(const LinkedBook& book) {
  std::set<std::string> taken;
  for (const LinkedPage& page : book.pages) taken.insert(path_key(page.output_path));
  for (const Redirect& redirect : book.redirects) taken.insert(path_key(redirect.path));
  for (const std::string& file : book.files) taken.insert(path_key(file));
  return taken;
}

std::string free_path(const std::set<std::string>& taken, const std::string& stem) {
  std::string path = stem + ".html";
  for (size_t number = 2; taken.contains(path); ++number) {
    path = stem + '-' + std::to_string(number) + ".html";
  }
  return path;
}

}  // namespace

GeneratedPages generated_pages(const LinkedBook& book) {
  const std::set<std::string> taken = taken_paths(book);
  GeneratedPages pages;
  pages.search = free_path(taken, "search");
  pages.references = free_path(taken, "references");
  const auto glossary = std::ranges::find(book.book.pages, PageRole::glossary, &Page::role);
  if (glossary != book.book.pages.end()) {
    pages.glossary = book.pages[size_t(glossary - book.book.pages.begin())].output_path;
  }
  if (!taken.contains("404.html")) pages.not_found = "404.html";
  return pages;
}

}  // namespace silcrow
