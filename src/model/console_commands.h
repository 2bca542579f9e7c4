// What a transcript of a terminal asks the shell to do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/code_token.h"

namespace silcrow {

// The transcript's commands and comments; all other bytes but line ends are blank, so that places
// in the result are places in the content.
std::string commands_of_transcript(std::string_view content, const std::vector<ConsoleLine>& lines);

}  // namespace silcrow
