// Makes the flat node vector of a document while the parser goes in and out of blocks and inlines.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/document.h"
#include "parse/composed_text.h"
#include "parse/content_map.h"

namespace silcrow {

// A link by reference that still waits for its definition.
struct LinkReference {
  uint32_t link = 0;  // index into Document::links
  std::string label;  // as written
};

class DocumentBuilder {
 public:
  // Both outlive the builder; the document must not move meanwhile.
  DocumentBuilder(Document& document, const ComposedText& composed)
      : document_(document), composed_(composed), text_(composed.text()) {}

  Document& document() { return document_; }
  std::string_view text() const { return text_; }
  Span span(TextRange range) const { return composed_.span(range.begin, range.end); }

  // Where the stretch of one file that holds this byte ends.
  uint32_t piece_end(uint32_t offset) const { return composed_.piece_end(offset); }

  // Opens a node inside the innermost open one. Its end is known when it is closed.
  NodeId open(NodeKind kind, uint32_t begin) {
    const NodeId id{uint32_t(document_.nodes.size())};
    Node node;
    node.kind = kind;
    node.parent = open_.empty() ? NodeId{0} : open_.back().id;
    document_.nodes.push_back(node);
    open_.push_back({id, {begin, begin}});
    return id;
  }

  // The same for a node that begins where its first child does.
  NodeId open_around(NodeKind kind) { return open(kind, UINT32_MAX); }

  // Closes the innermost node, which ends at `end` or where its last child does.
  void close(uint32_t end) {
    const Open closed = open_.back();
    open_.pop_back();
    const TextRange range{closed.range.begin, std::max(closed.range.end, end)};
    Node& node = document_.nodes[size_t(closed.id)];
    node.end = NodeId(document_.nodes.size());
    node.span = span(range);
    if (open_.empty()) return;
    TextRange& outer = open_.back().range;
    if (outer.begin == UINT32_MAX) outer = {range.begin, range.end};
    outer.end = std::max(outer.end, range.end);
  }

  NodeId leaf(NodeKind kind, TextRange range, std::string_view text = {}) {
    const NodeId id = open(kind, range.begin);
    document_.nodes.back().text = text;
    close(range.end);
    return id;
  }

  NodeId top() const { return open_.back().id; }
  NodeKind top_kind() const { return document_.node(top()).kind; }
  size_t depth() const { return open_.size(); }
  // Where the innermost open node begins.
  uint32_t top_begin() const { return open_.back().range.begin; }

  Node& node(NodeId id) { return document_.nodes[size_t(id)]; }

  // Adds a row to a side table and points the node to it.
  template <typename Row>
  void attach(NodeId id, std::vector<Row>& table, Row row) {
    node(id).data = uint32_t(table.size());
    table.push_back(std::move(row));
  }

  void refer(uint32_t link, std::string_view label) {
    references_.push_back({link, std::string(label)});
  }
  const std::vector<LinkReference>& references() const { return references_; }

  // A view that lives as long as the document: into the text at `hint` where the bytes are the
  // same.
  std::string_view keep(std::string_view bytes, uint32_t hint) {
    if (hint <= text_.size() && text_.substr(hint, bytes.size()) == bytes)
      return text_.substr(hint, bytes.size());
    return store(bytes);
  }
  std::string_view store(std::string_view bytes) {
    return bytes.empty() ? std::string_view{} : document_.texts.emplace_back(bytes);
  }

 private:
  struct Open {
    NodeId id;
    TextRange range;
  };

  Document& document_;
  const ComposedText& composed_;
  std::string_view text_;
  std::vector<Open> open_;
  std::vector<LinkReference> references_;
};

}  // namespace silcrow
