// SQL as documentation writes it: with psql's own commands and prompts, and with parameters.
#pragma once

#include <string>

namespace silcrow {

// Backslash commands become blank; where there are prompts (`db=# `), they and the answers do; and
// parameters (`:id`, `$(id)`, `%s`, `%(id)s`, `?`, `@id`, `${id}`, `{id}`) become names. Of the
// same length.
std::string without_sql_notation(std::string text);

}  // namespace silcrow
