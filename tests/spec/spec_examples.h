// The examples of the CommonMark specification, read from its own text.
#pragma once

#include <string>
#include <vector>

namespace silcrow {

struct SpecExample {
  int number = 0;  // from 1, as the specification's HTML edition counts
  int line = 0;    // from 1, in spec.txt
  std::string section;
  std::string markdown;
  std::string html;
};

// Every example of commonmark-spec's spec.txt (npm, version and checksum in package-lock.json):
// Markdown and HTML between fences of 32 backticks, parted by a line with a full stop; an arrow
// stands for a tab. The test fails where the file cannot be read.
std::vector<SpecExample> spec_examples();

}  // namespace silcrow
