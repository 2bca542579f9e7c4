// Lists of examples that we knowingly read in another way.
#pragma once

#include <map>
#include <string>

namespace silcrow {

// From lines of a name and the reason; `#` begins a comment. A line without a reason, or a name
// given twice, fails the test.
std::map<std::string, std::string> exceptions(const std::string& path);

}  // namespace silcrow
