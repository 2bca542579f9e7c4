// The text of a node cut where links for references in prose begin and end.
//
// A reference runs from a byte of one text node to a byte of another. Where both are siblings it is
// one link, open over several nodes; where emphasis begins or ends between them each text node gets
// a link of its own, since neither elements nor marks may overlap.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

// Bytes of a node's text, from `begin` to before `end`; none where a link has to be opened or
// closed without any.
struct ReferencePiece {
  uint32_t begin = 0;
  uint32_t end = 0;
  const Reference* reference = nullptr;  // that the bytes are the link of; null outside of links
  bool opens = false;                    // a link begins before these bytes
  bool closes = false;                   // and ends behind them
};

// Whether links may stand where the text stands: not inside of another link.
enum class ReferencePlace : uint8_t { linkable, plain };

// Its words would be parts of two elements.
bool is_split(const Document& document, const Reference& reference);

// Cuts the texts of one page, to be asked in reading order.
class ReferencePieces {
 public:
  // Keeps references to both.
  ReferencePieces(const Document& document, const LinkedPage& page);

  // Of a text node; valid until the next call.
  std::span<const ReferencePiece> of(NodeId id, ReferencePlace place);

  // The reference that a code span is as a whole, if it is one that can be a link; else null.
  const Reference* of_code(NodeId id, ReferencePlace place) const;

 private:
  const Reference* first_over(NodeId id) const;
  void add(uint32_t end, const Reference* reference);

  const Document& document_;
  const std::vector<Reference>& references_;
  std::vector<ReferencePiece> pieces_;
  const Reference* open_ = nullptr;  // its link is open over several nodes
};

}  // namespace silcrow
