// Reads directives as load does, in every source that may have some.
#include "cli/rewrite/include_places.h"

#include <algorithm>
#include <set>

#include "model/include_directive.h"
#include "resolve/links/book_paths.h"

namespace silcrow {

namespace {

class IncludePlaces {
 public:
  explicit IncludePlaces(const LinkedBook& book) : sources_(book.book.sources), paths_(book.book) {
    for (size_t i = 0; i < sources_.size(); ++i) files_.insert(paths_.source_path(FileId(i)));
  }

  std::vector<IncludePlace> take() {
    std::set<std::string> seen;
    for (size_t i = 0; i < sources_.size(); ++i) {
      const std::string path = paths_.source_path(FileId(i));
      const bool is_new = seen.insert(path).second;
      if (is_new && may_include(sources_.file(FileId(i)).text)) read(FileId(i), path);
    }
    return std::move(places_);
  }

 private:
  void read(FileId file, const std::string& path) {
    const std::string_view text = sources_.file(file).text;
    SnippetBlock block = SnippetBlock::outside;
    for (size_t begin = 0; begin < text.size();) {
      const size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
      const std::string_view line = text.substr(begin, end - begin);
      size_t from = 0;
      while (const std::optional<IncludeDirective> found = next_include(line, from, block)) {
        from = found->end;
        if (found->kind == IncludeKind::snippet_fence) {
          block = block == SnippetBlock::inside ? SnippetBlock::outside : SnippetBlock::inside;
          break;
        }
        if (found->kind != IncludeKind::escape) add(file, path, found->path);
      }
      begin = end + 1;
    }
  }

  void add(FileId file, const std::string& path, std::string_view written) {
    const std::string key = include_key(
        path, written, [&](const std::string& other) { return files_.contains(other); });
    if (!files_.contains(key)) return;
    const auto begin = uint32_t(written.data() - sources_.file(file).text.data());
    places_.push_back({path, {file, begin, begin + uint32_t(written.size())}, key});
  }

  const Sources& sources_;
  BookPaths paths_;
  std::set<std::string> files_;  // all sources, from the book's folder
  std::vector<IncludePlace> places_;
};

}  // namespace

std::vector<IncludePlace> include_places(const LinkedBook& book) {
  return IncludePlaces(book).take();
}

}  // namespace silcrow
