// One line an exception.
#include "spec/exceptions.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "spec/parsed_text.h"

namespace silcrow {

std::map<std::string, std::string> exceptions(const std::string& path) {
  std::map<std::string, std::string> reasons;
  std::istringstream lines(file_text(path));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    const size_t blank = line.find(' ');
    INFO(line << ": a name and the reason are wanted");
    REQUIRE(blank != std::string::npos);
    REQUIRE(reasons.emplace(line.substr(0, blank), line.substr(blank + 1)).second);
  }
  return reasons;
}

}  // namespace silcrow
