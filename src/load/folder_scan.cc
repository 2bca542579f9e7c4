// Walks the folders breadth first, those behind symbolic links after all others.
#include "load/folder_scan.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <set>

#include "base/path.h"
#include "model/output_tree.h"

namespace silcrow {

namespace {

constexpr size_t most_entries = 200000;

class Scanner {
 public:
  Scanner(const FileSystem& files, std::string root, const std::string& left_out,
          const EntersFolder& enters)
      : files_(files),
        root_(std::move(root)),
        left_out_(files.real_path(left_out)),
        enters_(enters) {}

  FolderScan scan();

 private:
  struct Folder {
    std::string path;  // relative to the root
    std::string real_path;
  };

  void list(const Folder& folder);
  std::string on_disk(const std::string& path) const {
    return path.empty() ? root_ : join_path(root_, path);
  }

  const FileSystem& files_;
  std::string root_;
  std::string left_out_;
  const EntersFolder& enters_;
  std::deque<Folder> waiting_;
  std::deque<Folder> behind_links_;
  std::set<std::string> listed_;  // real paths
  FolderScan result_;
};

bool is_hidden(const std::string& name) { return name.starts_with('.') || name == "node_modules"; }

void Scanner::list(const Folder& folder) {
  if (!listed_.insert(folder.real_path).second) return;
  std::vector<std::string>& paths = result_.tree.paths;
  const std::vector<FolderEntry> entries = files_.list(on_disk(folder.path));
  const bool is_root = folder.path.empty();
  if (!is_root && std::ranges::find(entries, manifest_name, &FolderEntry::name) != entries.end())
    return;
  if (!is_root) paths.push_back(folder.path + "/");
  for (const FolderEntry& entry : entries) {
    if (is_hidden(entry.name) || entry.kind == FileKind::missing) continue;
    const std::string path = is_root ? entry.name : folder.path + "/" + entry.name;
    if (entry.kind == FileKind::file) {
      paths.push_back(path);
      continue;
    }
    if (enters_ && !enters_(entry.name)) {
      paths.push_back(path + "/");
      continue;
    }
    std::string real_path = files_.real_path(on_disk(path));
    if (real_path == left_out_) continue;
    const bool is_link = real_path != join_path(folder.real_path, entry.name);
    (is_link ? behind_links_ : waiting_).push_back({path, std::move(real_path)});
  }
}

FolderScan Scanner::scan() {
  waiting_.push_back({"", files_.real_path(root_.empty() ? "." : root_)});
  while (!waiting_.empty() || !behind_links_.empty()) {
    std::deque<Folder>& next = waiting_.empty() ? behind_links_ : waiting_;
    const Folder folder = std::move(next.front());
    next.pop_front();
    list(folder);
    if (result_.tree.paths.size() > most_entries) {
      result_.error = fmt::format("`{}` holds more than {} files and folders: is this a book?",
                                  root_.empty() ? "." : root_, most_entries);
      return std::move(result_);
    }
  }
  std::sort(result_.tree.paths.begin(), result_.tree.paths.end());
  return std::move(result_);
}

}  // namespace

FolderScan scan_folder(const FileSystem& files, const std::string& folder,
                       const std::string& left_out, const EntersFolder& enters) {
  return Scanner(files, folder == "." ? "" : folder, left_out, enters).scan();
}

}  // namespace silcrow
