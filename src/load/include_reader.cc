// Follows the includes from file to file. Every file is scanned once, in the order in which it was
// first named, so circles end here; parse reports them.
#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/path.h"
#include "base/workers.h"
#include "diag/rule.h"
#include "load/page_reader.h"
#include "load/real_folder.h"
#include "model/include_directive.h"

namespace silcrow {

namespace {

class IncludeReader {
 public:
  IncludeReader(const FileSystem& files, LoadedBook& book, const Workers& workers,
                Diagnostics& diagnostics);

  void scan_all();
  void drop_included_pages();

 private:
  struct File {
    std::string path;
    FileId id;
  };

  void scan(const File& file);
  void follow(const File& from, const IncludeDirective& directive, size_t line_begin);
  void read(const std::string& key, Span directive);
  bool is_within_book(const std::string& key) const;

  const FileSystem& files_;
  LoadedBook& book_;
  Diagnostics& diagnostics_;
  std::vector<LinkReach> roots_;  // whose files may be read
  std::map<std::string, FileId> pages_;
  std::deque<File> waiting_;
  std::map<std::string, std::vector<std::string>> includes_;  // from file to files, by path
};

IncludeReader::IncludeReader(const FileSystem& files, LoadedBook& book, const Workers& workers,
                             Diagnostics& diagnostics)
    : files_(files), book_(book), diagnostics_(diagnostics) {
  const Config& config = book.config;
  roots_.emplace_back(files, config.folder, folder_around(config));
  if (!config.glossary_path.empty()) {
    const std::string glossary = disk_path(config, config.glossary_path + "/.");
    roots_.emplace_back(files, glossary, glossary);
  }
  std::vector<char> may(book.pages.size());
  workers.for_each(may.size(), [&](size_t i, unsigned) {
    const FileId file = book.pages[i].file;
    may[i] = file != no_file && may_include(book.sources.file(file).text);
  });
  for (size_t i = 0; i < may.size(); ++i) {
    const LoadedPage& page = book.pages[i];
    pages_[page.path] = page.file;
    if (may[i]) waiting_.push_back({page.path, page.file});
  }
}

bool IncludeReader::is_within_book(const std::string& key) const {
  if (is_outside(key)) return false;
  const std::string real = files_.real_path(disk_path(book_.config, key));
  return std::any_of(roots_.begin(), roots_.end(),
                     [&](const LinkReach& root) { return root.holds(real); });
}

void IncludeReader::scan_all() {
  while (!waiting_.empty()) {
    const File file = std::move(waiting_.front());
    waiting_.pop_front();
    scan(file);
  }
}

void IncludeReader::scan(const File& file) {
  const std::string_view text = book_.sources.file(file.id).text;
  SnippetBlock block = SnippetBlock::outside;
  for (size_t begin = 0; begin < text.size();) {
    // Lines end as in CommonMark; the "\n" of a "\r\n" makes one more, empty line, which is no
    // matter.
    const size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    auto directive = next_include(line, 0, block);
    while (directive) {
      if (directive->kind == IncludeKind::snippet_fence) {
        block = block == SnippetBlock::inside ? SnippetBlock::outside : SnippetBlock::inside;
        break;
      }
      if (!directive->path.empty()) follow(file, *directive, begin);
      directive = next_include(line, directive->end, block);
    }
    begin = end + 1;
  }
}

void IncludeReader::follow(const File& from, const IncludeDirective& directive, size_t line_begin) {
  const Span span{from.id, uint32_t(line_begin + directive.begin),
                  uint32_t(line_begin + directive.end)};
  bool escapes = false;
  const std::string key = include_key(from.path, directive.path, [&](const std::string& path) {
    if (is_outside(path) || path.find('\0') != std::string::npos) return false;
    if (files_.kind(disk_path(book_.config, path)) != FileKind::file) return false;
    const bool is_within = is_within_book(path);
    escapes = escapes || !is_within;
    return is_within;
  });
  includes_[from.path].push_back(key);
  const bool is_known = book_.included.contains(key);
  if (!is_known) read(key, span);
  const bool is_missing = book_.included.at(key) == no_file;
  if (is_missing && (escapes || is_outside(key))) {
    book_.refused.insert(key);
    diagnostics_.add(
        Rule::link_escapes_book, span,
        fmt::format("`{}` lies outside of the book's folder and is not read", directive.path));
  }
}

void IncludeReader::read(const std::string& key, Span directive) {
  FileId& id = book_.included.emplace(key, no_file).first->second;
  if (const auto page = pages_.find(key); page != pages_.end()) {
    id = page->second;
    if (id == no_file) book_.refused.insert(key);  // reported when it was to be read as a page
    return;
  }
  const std::string path = disk_path(book_.config, key);
  if (!is_within_book(key) || files_.kind(path) != FileKind::file) return;
  ReadResult result = files_.read(path);
  if (!result.ok) {
    book_.refused.insert(key);
    diagnostics_.add(Rule::file_unreadable, directive,
                     fmt::format("`{}` cannot be read: {}", path, result.error));
    return;
  }
  id = book_.sources.add({path, std::move(result.text)});
  if (may_include(book_.sources.file(id).text)) waiting_.push_back({key, id});
}

// An extra page stays one when no other file includes it, or when only extras include it that
// nothing reaches from a page: else the files of a circle would include each other out of the book.
void IncludeReader::drop_included_pages() {
  std::set<std::string> named_by_others;
  for (const auto& [from, keys] : includes_) {
    for (const std::string& key : keys) {
      if (key != from) named_by_others.insert(key);
    }
  }
  std::set<std::string> reached;
  const auto reach = [&](const std::string& page) {
    std::vector<std::string> open = {page};
    while (!open.empty()) {
      const auto found = includes_.find(open.back());
      open.pop_back();
      if (found == includes_.end()) continue;
      for (const std::string& key : found->second) {
        if (reached.insert(key).second) open.push_back(key);
      }
    }
  };
  const auto may_go = [&](const LoadedPage& page) {
    return page.role == PageRole::extra && named_by_others.contains(page.path);
  };
  for (const LoadedPage& page : book_.pages) {
    if (!may_go(page)) reach(page.path);
  }
  std::set<std::string> dropped;
  for (const LoadedPage& page : book_.pages) {
    if (!may_go(page)) continue;
    if (reached.contains(page.path))
      dropped.insert(page.path);
    else
      reach(page.path);
  }
  std::erase_if(book_.pages, [&](const LoadedPage& page) { return dropped.contains(page.path); });
}

}  // namespace

void read_includes(const FileSystem& files, LoadedBook& book, const Workers& workers,
                   Diagnostics& diagnostics) {
  IncludeReader reader(files, book, workers, diagnostics);
  reader.scan_all();
  reader.drop_included_pages();
}

}  // namespace silcrow
