// Two folders change places.
#pragma once

#include <string>

#include "write/output_place.h"

namespace silcrow {

// Puts the folder `fresh` (a neighbour) in the site's place. The old site, if there is one, has the
// path that `old` receives: that of `fresh`, or another neighbour where the system cannot exchange
// folders in one step. Returns what went wrong, and then all is as it was.
std::string swap_in(const OutputPlace& place, const std::string& fresh, std::string& old);

// Removes what processes left that ended in the middle of a build; gives a site that was taken out
// of its place for the two steps of a swap back to it. Only with the place locked.
void clean_neighbours(const OutputPlace& place);

}  // namespace silcrow
