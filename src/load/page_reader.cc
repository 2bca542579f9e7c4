// Reading in parallel, numbering in order.
#include "load/page_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/path.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

// Places are 32-bit bytes, and some of the room is for what parsing adds.
constexpr size_t largest_page = size_t(1) << 30;

}  // namespace

void read_pages(const FileSystem& files, LoadedBook& book, const Workers& workers,
                Diagnostics& diagnostics) {
  std::vector<ReadResult> results(book.pages.size());
  workers.for_each(results.size(), [&](size_t index, unsigned) {
    results[index] = files.read(disk_path(book.config, book.pages[index].path));
    if (results[index].text.size() > largest_page) results[index] = {false, "", "is too large"};
  });
  for (size_t i = 0; i < results.size(); ++i) {
    LoadedPage& page = book.pages[i];
    std::string path = disk_path(book.config, page.path);
    if (results[i].ok) {
      page.file = book.sources.add({std::move(path), std::move(results[i].text)});
    } else {
      diagnostics.add(Rule::file_unreadable, page.listed,
                      fmt::format("`{}` cannot be read: {}", path, results[i].error));
    }
  }
}

}  // namespace silcrow
