// Connects compiled templates with each other and holds them against the contract.
#pragma once

#include <vector>

#include "base/mustache/mustache_contract.h"
#include "base/mustache/mustache_error.h"
#include "base/mustache/mustache_program.h"

namespace silcrow::mustache {

// Fills the target of every call of the table's templates. Returns unknown_partial and
// unknown_name, each with the nearest known names, in the order of the templates and positions.
std::vector<TemplateError> link_templates(TemplateTable& table, const Contract& contract);

}  // namespace silcrow::mustache
