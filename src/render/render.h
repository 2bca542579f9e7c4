// The last phase: pages become the files of the site.
#pragma once

#include <string>
#include <vector>

#include "render/output.h"

namespace silcrow {

// Runs each output that the configuration names over the book; names that no output has are passed
// over. Files that two outputs want are made by the one that comes first in outputs.def. The files'
// content functions keep book and theme alive.
OutputTree render(std::shared_ptr<const LinkedBook> book, std::shared_ptr<const ThemeFiles> theme);

// The names of all outputs, in the order of outputs.def.
std::vector<std::string> output_names();

}  // namespace silcrow
