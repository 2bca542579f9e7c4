// Commands go through the shell: paths are those of the tests.
#include "man/man_tools.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>

namespace silcrow {

std::string printed_by(const std::string& folder, const std::string& command) {
  const std::string line = "cd '" + folder + "' && { " + command + "; } 2>&1";
  FILE* const pipe = ::popen(("LC_ALL=C.UTF-8; export LC_ALL; " + line).c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string text;
  std::array<char, 4096> buffer;
  for (size_t count = 0; (count = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    text.append(buffer.data(), count);
  ::pclose(pipe);
  return text;
}

bool has_man_tools() {
  const std::string missing = printed_by(
      ".",
      "for tool in mandoc groff lexgrog man mandb col; do command -v $tool >/dev/null || "
      "echo $tool; done");
  if (missing.empty()) return true;
  if (std::getenv("CI") != nullptr) FAIL("not here: " << missing);
  WARN("manual pages are not checked; not here: " << missing);
  return false;
}

std::string shown_page(const std::string& folder, const std::string& file, int columns) {
  return printed_by(
      folder, "mandoc -Tutf8 -Owidth=" + std::to_string(columns) + " '" + file + "' | col -bx");
}

}  // namespace silcrow
