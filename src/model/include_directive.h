// The two notations by which one file takes in another: the snippets of pymdownx (`--8<-- "file"`)
// and the includes of mdBook (`{{#include file}}`). Load uses this to find which files must be
// read, parse to expand them; that both read the notation the same way is why it is here.
//
// Sources: https://facelessuser.github.io/pymdown-extensions/extensions/snippets/ and
// https://rust-lang.github.io/mdBook/format/mdbook.html#including-files. Unlike pymdownx, a snippet
// may stand in a quote or behind a list marker. Two more of mdBook's directives are read here:
// `{{#playground file.rs editable}}`, alone in its line, takes in a file as a block of Rust, and
// `{{#title …}}`, which names the window of a page there, is nothing to be shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

enum class IncludeKind : uint8_t {
  snippet,        // --8<-- "file"
  snippet_fence,  // --8<-- alone: opens or closes a block of file names, one a line
  snippet_name,   // a line of such a block
  braces,         // {{#include file}}
  playground,     // {{#playground file}}
  title,          // {{#title words}}: to be left out
  escape,         // a directive made mere text by `;` or `\`: its first byte is to be left out
};

// Whether nothing but blanks, `>` and list markers stands before and nothing but blanks behind.
enum class LinePlace : uint8_t { alone, within };

// Whether a snippet_fence above the line is still open.
enum class SnippetBlock : uint8_t { outside, inside };

// Lines of the included file, from 1, both ends included.
struct LineRange {
  uint32_t first = 1;
  uint32_t last = UINT32_MAX;

  bool operator==(const LineRange&) const = default;
};

struct IncludeDirective {
  IncludeKind kind = IncludeKind::braces;
  LinePlace place = LinePlace::alone;
  size_t begin = 0;  // bytes in the line
  size_t end = 0;
  std::string_view path = {};  // as written; empty for snippet_fence, title and escape
  std::optional<LineRange> lines = {};
  std::string_view section = {};
};

// A cheap answer for a whole text; most pages say no.
bool may_include(std::string_view text);

// The next directive of a line (with or without its line end) that begins at or behind byte `from`.
// Call again from its `end` until there is none; after a snippet_fence, `block` is the other one.
// Lines of more than 16 KiB have none.
std::optional<IncludeDirective> next_include(std::string_view line, size_t from,
                                             SnippetBlock block = SnippetBlock::outside);

// What a directive means: a path relative to the file that contains it, else to the book's folder.
// `including_path` and the result are plain, relative to the book's folder: a key of
// LoadedBook::included. `exists` is asked about such paths. When it denies both, the first is the
// result.
std::string include_key(std::string_view including_path, std::string_view directive_path,
                        const std::function<bool(const std::string&)>& exists);

struct ByteRange {
  size_t begin = 0;
  size_t end = 0;

  bool operator==(const ByteRange&) const = default;
};

// The part of an included text that the directive wants, in whole lines with their line ends. A
// range that runs past the text ends with it; a section that is never closed too. Nothing when the
// text has no such line or section.
std::optional<ByteRange> included_part(std::string_view text, const IncludeDirective& directive);

// The names of the sections that a text opens, in order; one may come twice.
std::vector<std::string> section_names(std::string_view text);

// Whether a line opens or closes a section (`ANCHOR: name`, `--8<-- [start:name]`): such lines are
// never shown.
bool is_section_marker(std::string_view line);

}  // namespace silcrow
