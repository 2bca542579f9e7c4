// One output format.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "model/linked_book.h"
#include "model/output_tree.h"

namespace silcrow {

// The files of the book's theme folder: bytes by path, relative to the folder, with `/`. Empty for
// the built-in theme.
using ThemeFiles = std::map<std::string, std::string>;

// What every format is made from. The files' content functions share it.
struct RenderInput {
  std::shared_ptr<const LinkedBook> book;
  std::shared_ptr<const ThemeFiles> theme;
};

// Adds the files of one format.
struct Output {
  std::string_view name;
  std::string_view comes_with;  // the output that brings this one, too; may be empty
  void (*render)(const RenderInput& input, OutputTree& tree);
};

}  // namespace silcrow
