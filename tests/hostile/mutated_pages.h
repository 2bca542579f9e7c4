// Pages of real Markdown with something wrong with them, out of a seed.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace silcrow {

// Takes one of `pages` (a piece of at most 2,000 bytes) and changes it one to eight times: bytes
// changed, removed or doubled, marks of the syntax put in, a piece of another page put in. The same
// state of `random` gives the same text on any machine.
std::string mutated_page(const std::vector<std::string>& pages, std::mt19937& random);

}  // namespace silcrow
