// The raw HTML of a page, by the book's policy. Trusted: as written, its addresses resolved. Safe:
// the allow-list of html_policy.h, balanced. What a block opens and does not close stays open over
// the blocks behind it (`<details>`, a blank line, Markdown, `</details>`) until its container
// ends; an end tag without a start is dropped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/html_tags.h"
#include "model/html_policy.h"
#include "model/linked_book.h"
#include "render/html/html_address.h"
#include "render/html/html_ids.h"

namespace silcrow {

enum class HtmlRawPlace : uint8_t { block, text, link };

class HtmlRawFilter {
 public:
  // All references must outlive the filter.
  HtmlRawFilter(const LinkedBook& book, PageId page, HtmlIds& ids, std::string& out);

  void write_block(NodeId id, const Node& block);
  void write_inline(NodeId id, const Node& tag, HtmlRawPlace place);

  // Closes the phrases and the paragraph that are open on top: a block follows.
  void close_phrases();

  // Closes what was opened right inside this node.
  void close_container(NodeId container);

  bool has_open_link() const;

 private:
  struct OpenTag {
    const AllowedTag* tag;
    NodeId container;
  };

  void write_as_written(NodeId id, const Node& html);
  void write_pieces(NodeId id, const Node& html, HtmlRawPlace place);
  void write_start_tag(NodeId id, const Node& html, const HtmlPiece& piece, HtmlRawPlace place);
  void write_end_tag(const Node& html, const HtmlPiece& piece);
  bool may_open(const AllowedTag& tag, NodeId container, HtmlRawPlace place) const;
  void write_attributes(NodeId id, const AllowedTag& tag, const HtmlPiece& piece);
  void write_attribute(NodeId id, const AllowedTag& tag, const HtmlAttribute& attribute,
                       std::string_view name);
  void write_address(NodeId id, const HtmlAttribute& attribute, std::string_view name);
  void write_alignment(const AllowedTag& tag, std::string_view value);
  void write_size(const HtmlAttribute& attribute, std::string_view name);
  void replace_missing_image(size_t start, const HtmlPiece& piece);
  void close_top();

  // Appends bytes of raw HTML with the addresses in it that lead into the site, and says whether
  // all of them lead anywhere. `begin` is where the bytes stand in the node.
  bool append_resolved(std::string& out, NodeId id, size_t begin, std::string_view written,
                       AddressUse use) const;

  const LinkedBook& book_;
  const LinkedPage& page_;
  HtmlIds& ids_;
  std::string& out_;
  std::vector<OpenTag> open_;
};

}  // namespace silcrow
