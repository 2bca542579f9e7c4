// The four looks of admonitions, and which look each of the names in use has.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// The class of an admonition's look: "note", "tip", "warning" or "danger". An unknown name is a
// note.
std::string_view admonition_look(std::string_view name);

// What is written beside it: "see-also" gives "See also".
std::string admonition_label(std::string_view name);

}  // namespace silcrow
