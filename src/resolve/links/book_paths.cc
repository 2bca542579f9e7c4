// Lookups by hash for pages and by binary search for files.
#include "resolve/links/book_paths.h"

#include <algorithm>

#include "base/path.h"
#include "resolve/output_paths.h"

namespace silcrow {

BookPaths::BookPaths(const Book& book) : book_(book), folder_(plain_path(book.config.folder)) {
  pages_.reserve(book.pages.size());
  for (size_t i = 0; i < book.pages.size(); ++i) pages_.emplace(book.pages[i].path, PageId(i));
  for (const IndexName name : {IndexName::index, IndexName::readme}) {
    for (size_t i = 0; i < book.pages.size(); ++i) {
      const std::string_view path = book.pages[i].path;
      if (index_name_of(path) == name) folder_pages_.emplace(folder_of(path), PageId(i));
    }
  }
}

FoundPath BookPaths::page_at(const std::string& path) const {
  const auto found = pages_.find(path);
  if (found == pages_.end()) return {};
  return {LinkKind::page, found->second, {}};
}

FoundPath BookPaths::find(const std::string& path) const {
  if (FoundPath page = page_at(path); page.kind != LinkKind::none) return page;
  const std::vector<std::string>& paths = book_.tree.paths;
  const auto file = std::ranges::lower_bound(paths, path);
  if (file != paths.end() && *file == path && !path.empty())
    return {LinkKind::file, no_page, *file};
  const std::string_view extension = extension_of(path);
  if (extension == ".html" || extension == ".htm") {
    const std::string stem = path.substr(0, path.size() - extension.size());
    for (const char* markdown : {".md", ".markdown"}) {
      if (FoundPath page = page_at(stem + markdown); page.kind != LinkKind::none) return page;
    }
    if (file_name_of(stem) != "index") return {};
    const auto index = folder_pages_.find(folder_of(stem));
    return index == folder_pages_.end() ? FoundPath{}
                                        : FoundPath{LinkKind::page, index->second, {}};
  }
  const auto folder = folder_pages_.find(path);
  return folder == folder_pages_.end() ? FoundPath{}
                                       : FoundPath{LinkKind::page, folder->second, {}};
}

bool BookPaths::is_folder(const std::string& path) const { return book_.tree.has_folder(path); }

std::string BookPaths::within_book(std::string path) const {
  if (!is_outside(path)) return path;
  const Config& config = book_.config;
  if (!config.glossary_path.empty() && path.starts_with(config.glossary_folder + '/')) {
    return config.glossary_path + path.substr(config.glossary_folder.size());
  }
  if (!folder_.empty()) {
    std::string whole = plain_path(join_path(folder_, path));
    if (whole == folder_) return "";
    if (whole.starts_with(folder_ + '/')) return whole.substr(folder_.size() + 1);
    return path;
  }
  // The book lies in the working folder, whose name is not known: "../NAME/x.md" is meant for it
  // where it has such a file.
  const size_t name_end = path.starts_with("../") ? path.find('/', 3) : std::string::npos;
  if (name_end == std::string::npos || path.starts_with("../../")) return path;
  std::string inside = path.substr(name_end + 1);
  return find(inside).kind == LinkKind::none ? path : inside;
}

std::string BookPaths::disk_folder(std::string_view page_path) const {
  const Config& config = book_.config;
  const bool is_mounted =
      !config.glossary_path.empty() && page_path.starts_with(config.glossary_path + '/');
  if (!is_mounted) return std::string(folder_of(page_path));
  const std::string_view rest = page_path.substr(config.glossary_path.size());
  return std::string(folder_of(config.glossary_folder + std::string(rest)));
}

std::string BookPaths::source_path(FileId file) const {
  const std::string path = plain_path(book_.sources.file(file).path);
  return relative_path(join_path(folder_, "x"), path);
}

}  // namespace silcrow
