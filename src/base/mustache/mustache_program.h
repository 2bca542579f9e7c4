// A compiled template: a flat list of operations with jumps, and the tables that they index.
// Plain data, constant once its set is built; for the compiler, the checker and the renderer.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/mustache/mustache_tag.h"

namespace silcrow::mustache {

enum class OpKind : std::uint8_t {
  text,         // append `length` bytes of the literals from `operand`
  escaped,      // append the value of path `operand`, escaped
  unescaped,    // append it as it is
  section,      // for each item of path `operand`: what follows; then go to `jump`
  end_section,  // the next item: go to `jump`
  inverted,     // go to `jump` if path `operand` is truthy
  partial,      // run the template of call `operand`
  parent,       // the same, with the call's arguments; then go to `jump`
  block,        // run the argument for block `operand`, or what follows; then go to `jump`
  end_block,    // back to where the block was met
};

struct Op {
  OpKind kind = OpKind::text;
  std::uint32_t operand = 0;
  std::uint32_t length = 0;
  std::uint32_t jump = 0;
  std::uint32_t offset = 0;  // of the tag: byte in the source
};

// `a.b` is two words looked up from the innermost section outwards; `.a` and `.` start at the
// innermost only.
struct Path {
  enum class Start : std::uint8_t { anywhere, innermost };
  Start start = Start::anywhere;
  std::uint32_t first_word = 0;
  std::uint32_t word_count = 0;
};

struct Argument {
  std::string block;
  std::uint32_t op = 0;  // the block's operation
};

struct Call {
  static constexpr std::uint32_t kNoTarget = static_cast<std::uint32_t>(-1);

  Naming naming = Naming::fixed;
  std::string name;                  // of the template, or the dynamic name as written
  std::uint32_t path = 0;            // of a dynamic name
  std::string indentation;           // in front of each line
  std::vector<Argument> arguments;   // of a parent
  std::uint32_t target = kNoTarget;  // index of the template, filled when the set is linked
};

struct Block {
  std::string name;
  std::string indentation;  // in front of each line
};

struct Template {
  std::string name;
  std::string source;
  std::string literals;
  std::vector<Op> ops;
  std::vector<std::string> words;
  std::vector<Path> paths;
  std::vector<Call> calls;
  std::vector<Block> blocks;
};

// All templates that may call each other.
struct TemplateTable {
  std::vector<Template> templates;
  std::map<std::string, std::uint32_t, std::less<>> indices;  // by name
};

}  // namespace silcrow::mustache
