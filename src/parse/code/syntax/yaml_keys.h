// Keys of YAML mappings.
#pragma once

#include "parse/code/syntax/judges.h"

namespace silcrow {

// The first key that stands twice in one mapping. Templates may choose between the two, and a
// comment between them may say that they are alternatives: then it is none.
Verdict duplicate_yaml_key(const JudgedCode& code);

}  // namespace silcrow
