// Silcrow's own configuration, `silcrow.yaml`. Its keys are described for people in the manual and
// for editors in docs/silcrow.schema.json.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "load/book_settings.h"

namespace silcrow {

// Reads the text of file `file`. What is not understood is reported (configuration-*) and has its
// default; everything else counts, also in a text that is broken further down.
BookSettings read_silcrow_yaml(std::string_view text, FileId file, Diagnostics& diagnostics);

// Every key of the top level.
std::vector<std::string> silcrow_yaml_keys();

}  // namespace silcrow
