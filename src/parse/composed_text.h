// The text of one page as cmark is to see it, and the way back from each byte of it to its file.
//
// Composing makes four things true of a page before it is parsed: it is UTF-8 without NUL or byte
// order mark, its lines end with "\n", its front matter is gone, and its includes are expanded.
// Most pages are so already: then the text is a view into the file and the map is one offset.
//
// Includes are expanded in the text, not spliced as parsed nodes, because that is what they mean in
// both tools they come from: a snippet may begin inside a list item or a code fence and may define
// links for the page. The map keeps every span exact all the same: each stretch of composed text
// remembers its file, and what was replaced (a bad byte, a "\r\n") maps to what it replaces as a
// whole.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/span.h"

namespace silcrow {

class ComposedText {
 public:
  // The text is a view into a file's, from `offset` on.
  void set_view(FileId file, std::string_view text, uint32_t offset);

  // Or it is put together piece by piece. When it is whole, its bytes move to where they stay as
  // long as the document that has views into them: release() gives them, set_storage() says where
  // they are.
  std::string release() { return std::move(owned_); }
  void set_storage(std::string_view stored) { view_ = stored; }

  // Names an include: the pieces appended with its index come from it; `site` is its directive,
  // which stands in the text of `parent`. Index 0 is the page itself.
  uint32_t add_include(uint32_t parent, Span site);

  // Bytes of a file as they stand.
  void append_exact(uint32_t include, FileId file, uint32_t begin, std::string_view bytes);
  // Other bytes in the place of those of a span (which may be empty).
  void append_replaced(uint32_t include, Span replaced, std::string_view bytes);

  std::string_view text() const { return view_.data() ? view_ : std::string_view(owned_); }

  // The file's bytes that a range of the text comes from. A range that runs over the edge of an
  // include has the place of the include's directive where it leaves the outer file.
  Span span(uint32_t begin, uint32_t end) const;

  // Past the last byte of the stretch that holds this one and maps to its file in one piece.
  uint32_t piece_end(uint32_t offset) const;

 private:
  struct Piece {
    uint32_t begin;    // in the composed text
    uint32_t include;  // index into includes_
    Span source;
    bool is_exact;
  };
  struct Include {
    uint32_t parent;
    Span site;
    uint32_t depth;
  };
  struct Edge {
    uint32_t include;
    Span at;
  };

  const Piece& piece_at(uint32_t offset) const;
  Edge outer(Edge edge) const;
  Edge begin_edge(uint32_t offset) const;
  Edge end_edge(uint32_t offset) const;

  bool is_view_ = false;
  FileId view_file_ = no_file;
  uint32_t view_offset_ = 0;
  std::string_view view_;
  std::string owned_;
  std::vector<Piece> pieces_;
  std::vector<Include> includes_ = {{0, {}, 0}};
};

}  // namespace silcrow
