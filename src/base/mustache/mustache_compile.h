// Text of a template → operations.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/mustache/mustache_error.h"
#include "base/mustache/mustache_program.h"

namespace silcrow::mustache {

// Compiling takes up to about 30 times the memory of a text that is nothing but tags.
inline constexpr std::size_t kMaxTemplateBytes = 16U << 20U;

struct CompileResult {
  Template compiled;                  // to be used only without errors
  std::vector<TemplateError> errors;  // sorted by position
};

// Compiles one template; `text` is UTF-8. Errors: those of scanning and matching, and too_large.
// What other templates and the data must have is checked when a set is built.
// The language is that of the mustache specification with its optional inheritance and dynamic
// names (https://github.com/mustache/spec), without lambdas.
CompileResult compile_template(std::string name, std::string text);

}  // namespace silcrow::mustache
