// What the label of a link definition is compared by, and which definitions define nothing.
#pragma once

#include <string>
#include <string_view>

#include "model/document.h"

namespace silcrow {

// Two labels are the same where these are equal: case folded, blanks and line ends at both ends
// gone and within each run one (CommonMark 0.30, section 4.7). UTF-8.
std::string comparable_label(std::string_view label);

// `[//]: # (words)` and `[comment]: <> (words)`: a way to write comments. No link can mean it.
bool is_comment(const LinkDefinition& definition);

}  // namespace silcrow
