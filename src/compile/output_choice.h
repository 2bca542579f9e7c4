// Which outputs are made: the configuration's, or those that the user asks for instead.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "model/config.h"

namespace silcrow {

// Leaves in `config.outputs` those that exist, with all that come with them, and adds
// configuration-malformed, with the nearest
// name, for each other that the configuration names. `wanted`, unless empty, takes the place of all
// that it names and is not judged: the command has done that.
void choose_outputs(Config& config, const std::vector<std::string>& wanted,
                    Diagnostics& diagnostics);

}  // namespace silcrow
