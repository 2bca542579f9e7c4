// Whether two files meet on a disk that does not keep case.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// The path with case gone (UTF-8, normalized): equal for two that meet.
std::string path_key(std::string_view path);

}  // namespace silcrow
