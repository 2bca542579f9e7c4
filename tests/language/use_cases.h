// Reads the files of tests/language: a small book, then prose and the uses that it must have.
//
//   -- 01-nodes.md --            the files of the book, as in the manual's samples
//   # Chapter 1: Nodes
//
//   -- prose in 01-nodes.md --   what follows stands at the end of that page, case by case
//   # A line of words about the cases that follow.
//
//   See Chapter 2 §3 and step 3.
//   => Chapter 2 §3 -> 02-cluster.md §3 "Placement"
//
// Cases are apart by an empty line; a line `\` is an empty line of the prose.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

struct UseCase {
  std::string page;
  std::string prose;
  std::vector<std::string> uses;  // the lines behind `=> `
  size_t line = 0;                // where the prose begins, from 1
  size_t uses_line = 0;           // the first line behind the prose
};

struct UseCases {
  std::map<std::string, std::string> files;
  std::vector<UseCase> cases;
};

UseCases read_use_cases(std::string_view text);

// The file with what the cases have in `uses`.
std::string with_uses(std::string_view text, const UseCases& cases);

}  // namespace silcrow
