// Names that stand inside a longer word: `obs_token` in `s|^OBS_TOKEN=.*|`. Commands and addresses
// are full of them, and each is what somebody may ask for.
#pragma once

#include <string_view>
#include <vector>

namespace silcrow {

// Puts into `names` the stretches of letters, digits, `_`, `-` and `.`, without such signs at their
// ends, except dashes before an option, which it then has with and without: of `--dry-run=client`
// come `--dry-run`, `dry-run` and `client`. The word itself is not among them. Views into the word,
// in order.
void inner_names(std::string_view word, std::vector<std::string_view>& names);

}  // namespace silcrow
