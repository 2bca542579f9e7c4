// A tag of a template: what stands between two delimiters, and where. Made by the scanner,
// completed by the matcher, read by the compiler.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace silcrow::mustache {

enum class TagKind : std::uint8_t {
  variable,    // {{name}}
  unescaped,   // {{{name}}} or {{&name}}
  section,     // {{#name}}
  inverted,    // {{^name}}
  close,       // {{/name}}
  comment,     // {{! anything }}
  delimiters,  // {{=<% %>=}}
  partial,     // {{>name}}
  parent,      // {{<name}}
  block,       // {{$name}}
};

// Whether the name is looked up in the data first, as in {{>*name}}.
enum class Naming : std::uint8_t { fixed, dynamic };

inline constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

// All offsets are bytes of the template's text; `name` is a part of that text.
struct Tag {
  TagKind kind = TagKind::variable;
  Naming naming = Naming::fixed;
  std::string_view name;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t line_begin = kNowhere;  // of the tag's line, if only blanks stand before the tag
  std::size_t next_line = kNowhere;   // after the line break, if only blanks stand behind the tag

  // From the matcher, for openers: the index of the closing tag; for blocks also the margin, that
  // is how many blanks the block's lines have in common, and a line that begins with them.
  std::size_t partner = kNowhere;
  bool is_argument = false;  // a block directly inside a parent tag
  std::size_t margin = 0;
  std::size_t margin_line = 0;

  bool stands_alone() const { return line_begin != kNowhere && next_line != kNowhere; }
  bool opens() const {
    return kind == TagKind::section || kind == TagKind::inverted || kind == TagKind::parent ||
           kind == TagKind::block;
  }
};

}  // namespace silcrow::mustache
