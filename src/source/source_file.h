// The inputs of one build, read in full.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace silcrow {

// One file as it lies on the disk, byte for byte. The path is as the user would type it: relative
// to the working folder where possible, with `/`.
struct SourceFile {
  std::string path;
  std::string text;
};

// Every file that was read, in the order of its reading. Files never move in memory, so views into
// their text live as long as the Sources.
class Sources {
 public:
  FileId add(SourceFile file) {
    files_.push_back(std::make_unique<const SourceFile>(std::move(file)));
    return FileId(files_.size() - 1);
  }
  const SourceFile& file(FileId id) const { return *files_[size_t(id)]; }
  size_t size() const { return files_.size(); }

  // The bytes of a span; empty for a span without a file.
  std::string_view text(Span span) const {
    if (span.file == no_file) return {};
    return std::string_view(file(span.file).text).substr(span.begin, span.end - span.begin);
  }

 private:
  std::vector<std::unique_ptr<const SourceFile>> files_;
};

}  // namespace silcrow
