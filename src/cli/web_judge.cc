// The file of answers and the clock; what is asked and said, probe/ decides.
#include "cli/web_judge.h"

#include <cstdlib>
#include <ctime>
#include <string>

#include "base/path.h"
#include "cli/terminal.h"
#include "probe/probe.h"
#include "write/new_file.h"

namespace silcrow {

namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// The XDG Base Directory Specification: a relative path does not count. Empty: nowhere.
std::string users_cache() {
  const std::string given = variable("XDG_CACHE_HOME");
  if (given.starts_with('/')) return given + "/silcrow/links.json";
  const std::string home = variable("HOME");
  return home.starts_with('/') ? home + "/.cache/silcrow/links.json" : std::string();
}

std::string cache_path(const Config& config) {
  const std::string& configured = config.lint.external.cache;
  if (configured.empty()) return users_cache();
  return join_path(folder_of(config.file), configured);
}

void judge(const FileSystem& files, const LinkedBook& book, Diagnostics& diagnostics) {
  const std::string path = cache_path(book.book.config);
  Progress progress("addresses");
  Probing probing;
  probing.now = std::time(nullptr);
  probing.progress = [&](size_t done, size_t all) { progress.show(done, all); };
  if (!path.empty()) probing.cache = read_answer_cache(files.read(path).text);
  const std::string before = answer_cache_text(probing.cache);
  probe(book, probing, diagnostics);
  const std::string after = answer_cache_text(probing.cache);
  if (path.empty() || after == before) return;
  const std::string error = replace_file(path, after, FileMode::text);
  if (!error.empty()) print_error("note: " + error + "\n");
}

}  // namespace

std::function<void(const LinkedBook& book, Diagnostics& diagnostics)> web_judge(
    const FileSystem& files) {
  return [&files](const LinkedBook& book, Diagnostics& diagnostics) {
    judge(files, book, diagnostics);
  };
}

}  // namespace silcrow
