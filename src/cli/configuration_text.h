// The configuration that `silcrow init` writes.
#pragma once

#include <string>

#include "model/config.h"

namespace silcrow {

// A silcrow.yaml (UTF-8) of the same book: what was found out about it, and nothing that has its
// default. `source` is the folder of the pages, relative to the configuration's; may be empty.
std::string configuration_text(const Config& config, const std::string& source);

// A scalar of YAML 1.1 and 1.2 that is this very text: plain where that is safe, else in double
// quotes.
std::string yaml_scalar(const std::string& text);

}  // namespace silcrow
