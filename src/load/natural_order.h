// The order in which people put numbered files.
#pragma once

#include <string_view>

namespace silcrow {

// Whether path `a` comes before path `b`: folder by folder, numbers by their value ("2-x" before
// "10-x"), else by bytes; index and README before all others of their folder, files before folders.
// A total order: equal only for equal bytes.
bool is_naturally_before(std::string_view a, std::string_view b);

}  // namespace silcrow
