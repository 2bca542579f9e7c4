// The formatters that read manual pages on people's machines, run over pages in a folder.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace silcrow {

// Whether mandoc, groff and man-db are here. Where continuous integration says so (CI is set), they
// have to be.
bool has_man_tools();

// What a shell command prints on both streams, in UTF-8, in a folder.
std::string printed_by(const std::string& folder, const std::string& command);

// A page as mandoc shows it on a terminal of that width, without overstriking.
std::string shown_page(const std::string& folder, const std::string& file, int columns);

}  // namespace silcrow
