// A page without a book. Listing all of its folder could mean listing a home folder for the sake of
// one file, so only folders are listed that a link of the page can lead into: those that its text
// names with a `/` behind.
#include <fmt/format.h>

#include <utility>

#include "base/ascii.h"
#include "base/path.h"
#include "base/percent.h"
#include "load/book_finder.h"
#include "load/folder_scan.h"
#include "load/load.h"
#include "load/page_reader.h"

namespace silcrow {

namespace {

// How much of a plain path is its root: "" of "a/b.md", "../.." of "../../a/b.md", "/a" of
// "/a/b/c.md".
std::string_view root_of(std::string_view path) {
  size_t end = 0;
  if (path.starts_with('/')) {
    const size_t slash = path.find('/', 1);
    return path.substr(0, slash == path.npos ? 1 : slash);
  }
  while (path.substr(end).starts_with("../")) end += 3;
  return path.substr(0, end == 0 ? 0 : end - 1);
}

// All texts as folder names are looked for in them: escapes gone, in lower case.
std::string searched_text(const Sources& sources) {
  std::string all;
  for (size_t i = 0; i < sources.size(); ++i) {
    std::string text = percent_decoded(sources.file(FileId(i)).text);
    std::erase(text, '\\');
    all += ascii_lower_case(text) + '\n';
  }
  return all;
}

}  // namespace

LoadResult load_page(const FileSystem& files, const std::string& page_path,
                     Diagnostics& diagnostics) {
  LoadResult result;
  const std::string path = typed_path(files, page_path);
  if (files.kind(path) != FileKind::file) {
    result.error = fmt::format("no such file: `{}`", page_path);
    return result;
  }
  const std::string_view root = root_of(path);
  LoadedBook& book = result.book;
  book.config.extent = Extent::page;
  book.config.folder = root.empty() ? "." : root;
  LoadedPage page;
  page.path = path.substr(root.empty() ? 0 : root.ends_with('/') ? 1 : root.size() + 1);
  page.role = PageRole::front;
  const std::string names = ascii_lower_case("/" + page.path);
  book.pages.push_back(std::move(page));
  read_pages(files, book, 1, diagnostics);
  read_includes(files, book, 1, diagnostics);

  const std::string text = names + "\n" + searched_text(book.sources);
  FolderScan scan = scan_names(files, book.config.folder, [&](const std::string& name) {
    return text.find(ascii_lower_case(name) + "/") != std::string::npos;
  });
  book.tree = std::move(scan.tree);
  result.error = std::move(scan.error);
  result.ok = result.error.empty();
  return result;
}

}  // namespace silcrow
