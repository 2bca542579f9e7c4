// One listing of the folder, looked up by page.
#include "compile/page_changes.h"

#include "base/calendar.h"

namespace silcrow {

void read_page_changes(const FileSystem& files, LoadedBook& book) {
  const bool has_feeds = !book.config.base_url.empty() && has_output(book.config, "feeds");
  if (!has_feeds && !has_output(book.config, "man")) return;
  const std::map<std::string, int64_t> changes = files.last_changes(book.config.folder);
  for (LoadedPage& page : book.pages) {
    const auto change = changes.find(page.path);
    if (change != changes.end()) page.committed = utc_time(change->second);
  }
}

}  // namespace silcrow
