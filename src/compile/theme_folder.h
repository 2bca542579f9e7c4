// Reads a book's own theme from the disk, so that render need not.
#pragma once

#include <string>

#include "model/config.h"
#include "render/output.h"
#include "source/file_system.h"

namespace silcrow {

struct ThemeResult {
  std::string error;  // of the world, such as a folder that does not exist; empty when all is well
  ThemeFiles files;   // empty for the built-in theme
};

// `theme:` is the name of a built-in theme or a folder, relative to the configuration's.
ThemeResult read_theme(const FileSystem& files, const Config& config);

}  // namespace silcrow
