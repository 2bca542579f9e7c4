// The examples of GitHub's extensions, as another parser's tests have them.
#pragma once

#include <string>
#include <vector>

#include "spec/spec_examples.h"

namespace silcrow {

// Of one extension: table, strikethrough, tasklist, linkify. GFM's specification is in no package;
// goldmark (Debian: golang-github-yuin-goldmark-dev) tests itself by the specification's examples
// and by further ones of its own, in a file an extension. The test fails where one cannot be read.
std::vector<SpecExample> extension_examples(const std::string& extension);

}  // namespace silcrow
