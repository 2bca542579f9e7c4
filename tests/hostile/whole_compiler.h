// The compiler from files to files, for input that nobody has checked.
#pragma once

#include <map>
#include <string>

namespace silcrow {

// Compiles a book of these files (path to bytes), makes every page, manual page and index of it in
// memory, and judges it. Ends the program where something is said at a place that no file has.
// Gives the number of bytes made, so that nothing of it can be left out.
size_t run_whole_compiler(const std::map<std::string, std::string>& files);

}  // namespace silcrow
