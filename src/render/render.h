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

// What can be asked for: the names of all outputs in the order of outputs.def, then `no-NAME` of
// each that comes with another one.
std::vector<std::string> output_choices();

// Makes of what is asked for the names of all outputs that are to be made.
void add_companions(Config& config);

}  // namespace silcrow
