// Which files of the folder are no part of the book, as lines of a .gitignore say it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

class ExcludedPaths {
 public:
  // Adds patterns, one a line: with a `/` before its end it is meant from the book's folder, else
  // at any depth; with one at its end only folders are meant, and all in them; `!` takes an earlier
  // one back; `#` opens a comment. Of `*`, `?` and `**`, see base/path_pattern.h; sets of
  // characters in brackets are not known.
  void add(std::string_view lines);

  // Of a plain path, with `/` at its end when it is a folder's: what the last pattern that fits the
  // path or a folder above it says.
  bool holds(std::string_view path) const;

 private:
  struct Pattern {
    std::string text;  // from the book's folder
    bool is_for_folders = false;
    bool takes_back = false;
  };

  static bool fits(const Pattern& pattern, std::string_view path);

  std::vector<Pattern> patterns_;
};

}  // namespace silcrow
