// Compares files by their real paths, since one file can be typed in many ways.
#include "cli/concerned.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/path.h"

namespace silcrow {

namespace {

class Selection {
 public:
  Selection(const LinkedBook& book, const FileSystem& files, const std::vector<std::string>& paths)
      : book_(book) {
    std::set<std::string> real_paths;
    for (const std::string& path : paths) real_paths.insert(files.real_path(path));
    std::set<std::string> met;
    const Sources& sources = book.book.sources;
    for (size_t i = 0; i < sources.size(); ++i) {
      const std::string* path =
          selected_by(real_paths, files.real_path(sources.file(FileId(i)).path));
      if (path == nullptr) continue;
      files_.insert(FileId(i));
      met.insert(*path);
    }
    for (const std::string& path : paths) {
      if (!met.contains(files.real_path(path))) strangers_.push_back(path);
    }
    add_links();
  }

  const std::vector<std::string>& strangers() const { return strangers_; }

  bool is_concerned(const Diagnostic& diagnostic) const {
    const auto is_here = [&](Span span) { return files_.contains(span.file); };
    if (is_here(diagnostic.span) || is_about_link(diagnostic.span)) return true;
    return std::any_of(diagnostic.related.begin(), diagnostic.related.end(),
                       [&](const RelatedPlace& place) { return is_here(place.span); });
  }

 private:
  // The selected path that is the file's or a folder above it.
  static const std::string* selected_by(const std::set<std::string>& selected,
                                        const std::string& real_path) {
    for (std::string_view path = real_path;; path = folder_of(path)) {
      const auto found = selected.find(std::string(path));
      if (found != selected.end()) return &*found;
      if (path.empty() || path == "/") return nullptr;
    }
  }

  // The links of pages that are not selected, to pages that are.
  void add_links() {
    for (const LinkedPage& linked : book_.pages) {
      const Document& document = *book_.page(linked.id).document;
      if (files_.contains(document.file)) continue;
      for (const Node& node : document.nodes) {
        if (node.kind != NodeKind::link || node.data == no_data) continue;
        const LinkTarget& target = linked.link_targets[node.data];
        if (target.kind != LinkKind::page || target.page == no_page) continue;
        if (files_.contains(book_.page(target.page).document->file)) links_.push_back(node.span);
      }
    }
    std::sort(links_.begin(), links_.end(), [](Span a, Span b) {
      return std::tie(a.file, a.begin, a.end) < std::tie(b.file, b.begin, b.end);
    });
  }

  // Links do not nest, so only the last one that begins at or before the place can hold it.
  bool is_about_link(Span span) const {
    const auto after = std::upper_bound(links_.begin(), links_.end(), span, [](Span a, Span b) {
      return std::tie(a.file, a.begin) < std::tie(b.file, b.begin);
    });
    if (after == links_.begin()) return false;
    const Span& link = *(after - 1);
    return link.file == span.file && span.end <= link.end;
  }

  const LinkedBook& book_;
  std::set<FileId> files_;
  std::vector<Span> links_;
  std::vector<std::string> strangers_;
};

}  // namespace

ConcernedResult concerned(const std::vector<Diagnostic>& diagnostics, const LinkedBook& book,
                          const FileSystem& files, const std::vector<std::string>& paths) {
  const Selection selection(book, files, paths);
  ConcernedResult result;
  result.strangers = selection.strangers();
  std::copy_if(diagnostics.begin(), diagnostics.end(), std::back_inserter(result.diagnostics),
               [&](const Diagnostic& diagnostic) { return selection.is_concerned(diagnostic); });
  return result;
}

}  // namespace silcrow
