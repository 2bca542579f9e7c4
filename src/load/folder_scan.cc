// Walks the folders breadth first, those behind symbolic links after all others.
#include "load/folder_scan.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <set>

#include "base/path.h"
#include "diag/rule.h"
#include "load/glossary_mount.h"
#include "load/real_folder.h"
#include "model/output_tree.h"

namespace silcrow {

namespace {

constexpr size_t most_entries = 200000;

class Scanner {
 public:
  Scanner(const FileSystem& files, std::string root, const std::string& around,
          const EntersFolder& enters, HiddenNames hidden = HiddenNames::leave_out)
      : files_(files),
        root_(std::move(root)),
        reach_(files, root_, around),
        enters_(enters),
        hidden_(hidden) {}

  FolderScan scan();

 private:
  struct Folder {
    std::string path;  // relative to the root
    std::string real_path;
  };

  void list(const Folder& folder);
  void add(const Folder& folder, const FolderEntry& entry, std::string path);
  bool refuses_link(const std::string& path, const std::string& real_path);
  bool refuses_unreadable(const std::string& path);
  bool is_asked_for_names() const { return enters_ != nullptr; }
  std::string on_disk(const std::string& path) const {
    return path.empty() ? root_ : join_path(root_, path);
  }

  const FileSystem& files_;
  std::string root_;
  LinkReach reach_;
  const EntersFolder& enters_;
  HiddenNames hidden_;
  std::deque<Folder> waiting_;
  std::deque<Folder> behind_links_;
  std::set<std::string> listed_;  // real paths
  FolderScan result_;
};

bool is_hidden(const std::string& name, HiddenNames hidden) {
  const bool is_left_out = hidden == HiddenNames::list ? name == ".git" : name.starts_with('.');
  return is_left_out || name == "node_modules";
}

void Scanner::list(const Folder& folder) {
  if (!listed_.insert(folder.real_path).second) return;
  const std::vector<FolderEntry> entries = files_.list(on_disk(folder.path));
  const bool is_root = folder.path.empty();
  if (entries.empty() && refuses_unreadable(folder.path)) return;
  if (!is_root && std::ranges::find(entries, manifest_name, &FolderEntry::name) != entries.end())
    return;
  if (!is_root) result_.tree.paths.push_back(folder.path + "/");
  for (const FolderEntry& entry : entries) {
    if (is_hidden(entry.name, hidden_) || entry.kind == FileKind::missing) continue;
    add(folder, entry, is_root ? entry.name : folder.path + "/" + entry.name);
  }
}

void Scanner::add(const Folder& folder, const FolderEntry& entry, std::string path) {
  const bool is_folder = entry.kind == FileKind::folder;
  if (is_folder && enters_ && !enters_(entry.name)) {
    result_.tree.paths.push_back(path + "/");
    return;
  }
  std::string real_path = join_path(folder.real_path, entry.name);
  if (entry.is_link) {
    real_path = files_.real_path(on_disk(path));
    if (refuses_link(path, real_path)) return;
  }
  if (is_folder) {
    (entry.is_link ? behind_links_ : waiting_).push_back({std::move(path), std::move(real_path)});
  } else if (is_page_path(path) || !refuses_unreadable(path)) {
    result_.tree.paths.push_back(std::move(path));
  }
}

bool Scanner::refuses_link(const std::string& path, const std::string& real_path) {
  if (is_asked_for_names() || reach_.holds(real_path)) return false;
  result_.tree.refusals.emplace(path, outward_link(on_disk(path), root_));
  return true;
}

bool Scanner::refuses_unreadable(const std::string& path) {
  if (is_asked_for_names()) return false;
  const std::string error = files_.access_error(on_disk(path));
  if (error.empty()) return false;
  const std::string shown = path.empty() && root_.empty() ? "." : on_disk(path);
  std::string message = fmt::format("`{}` cannot be read: {}", shown, error);
  if (path.empty()) {
    result_.error = std::move(message);
  } else {
    result_.tree.refusals.insert({path, {Rule::file_unreadable, std::move(message)}});
  }
  return true;
}

FolderScan Scanner::scan() {
  waiting_.push_back({"", reach_.folder().path()});
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

FolderTree::Refusal outward_link(const std::string& link, const std::string& folder) {
  const bool is_here = folder.empty() || folder == ".";
  return {Rule::link_escapes_book,
          fmt::format("`{}` is a symbolic link out of {}, and is not read", link,
                      is_here ? "this folder" : fmt::format("`{}`", folder))};
}

FolderScan scan_folder(const FileSystem& files, const std::string& folder,
                       const std::string& around) {
  return Scanner(files, folder == "." ? "" : folder, around, {}).scan();
}

FolderScan scan_folder(const FileSystem& files, const std::string& folder) {
  return scan_folder(files, folder, folder);
}

FolderScan scan_names(const FileSystem& files, const std::string& folder,
                      const EntersFolder& enters, HiddenNames hidden) {
  return Scanner(files, folder == "." ? "" : folder, folder, enters, hidden).scan();
}

}  // namespace silcrow
