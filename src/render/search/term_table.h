// Gives each word of an index a number, in the order in which they are met.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

// A hash table with open addresses; the words stand one behind the other in one string. Not
// thread-safe.
class TermTable {
 public:
  TermTable();

  uint32_t number_of(std::string_view term);
  size_t size() const { return ends_.size(); }
  // Until the next word is added.
  std::string_view term(uint32_t number) const;

 private:
  void grow();

  struct Slot {
    uint32_t hash = 0;
    uint32_t number = UINT32_MAX;
  };

  std::vector<Slot> slots_;  // a power of two of them, at most half in use
  std::string bytes_;
  std::vector<size_t> ends_;  // in bytes_, by number
};

}  // namespace silcrow
