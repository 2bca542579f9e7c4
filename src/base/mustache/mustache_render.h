// Runs a compiled template over data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/mustache/mustache_error.h"
#include "base/mustache/mustache_program.h"
#include "base/mustache/mustache_value.h"

namespace silcrow::mustache {

// Partials, parents and blocks inside each other, and all of them in one rendering: a template
// that includes itself for ever ends with an error.
inline constexpr std::size_t kMaxCallDepth = 500;
inline constexpr std::size_t kMaxCalls = 1'000'000;

// Appends the template with that index, rendered with `data`, to `out`. Returns calls_too_deep or
// too_many_calls, with the place of the tag that went too far; `out` then ends in the middle.
// Thread-safe: reads the table and the data, writes only `out`.
std::optional<TemplateError> render_template(const TemplateTable& table, std::uint32_t index,
                                             const Value& data, std::string& out);

}  // namespace silcrow::mustache
