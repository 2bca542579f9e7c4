// What a configuration file gives: the settings, and what only load needs of it.
#pragma once

#include <string>

#include "load/excluded_paths.h"
#include "model/config.h"

namespace silcrow {

struct BookSettings {
  Config config;
  std::string source;  // the folder of the pages, relative to the configuration's; empty: the same
  ExcludedPaths excluded;  // of that folder
  Span source_span = {};
  Span glossary_span = {};
  Span source_tree_span = {};
};

}  // namespace silcrow
