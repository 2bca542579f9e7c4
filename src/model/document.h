// One parsed page: a flat vector of nodes in reading order, and side tables for what only some
// kinds have. A node's descendants are the nodes behind it up to its `end`; depth is held by
// `parent`, so no walk needs recursion and hostile nesting is a test, not a crash (model/walk.h).
#pragma once

#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "model/code_token.h"
#include "model/node.h"
#include "model/nodes_by_kind.h"
#include "source/span.h"

namespace silcrow {

// ---- side tables, one struct a kind

struct Heading {
  uint8_t level = 1;    // 1 to 6
  std::string_view id;  // of `{#id}`, else empty
  Span id_span;         // the id without its `#`
  std::vector<std::string_view> classes;
};

enum class LinkForm : uint8_t { inline_form, full, collapsed, shortcut, autolink, bare };

// Of a link or an image. `destination` and `title` are decoded (escapes and entities gone); in a
// link by reference their spans are those in the definition.
struct Link {
  LinkForm form = LinkForm::inline_form;
  std::string_view destination;
  std::string_view title;
  Span destination_span;
  Span title_span;  // without the quotes; no file where there is none
  Span label_span;  // of a full reference; without the brackets
};

// `[label]: destination "title"`; also those that are never used or are overruled by an earlier
// one.
struct LinkDefinition {
  std::string_view label;        // as written
  std::string_view destination;  // decoded
  std::string_view title;        // decoded
  Span span;
  Span label_span;
  Span destination_span;
  Span title_span;
};

enum class FenceState : uint8_t { indented, closed, unclosed };

struct CodeBlock {
  std::string_view info;      // the info string, decoded, outer blanks gone
  std::string_view language;  // its first word as written, lower case unchanged
  std::string_view content;   // every line ends with "\n"
  FenceState fence = FenceState::closed;
  Span info_span;
  // Where each line of the content begins in its file; lines are contiguous in it.
  std::vector<Span> lines;
  std::string_view canonical_language;  // "bash" for "sh"; empty when unknown or plain
  CodeAnalysis analysis;
};

enum class ListMarker : uint8_t { bullet, period, parenthesis };

struct List {
  ListMarker marker = ListMarker::bullet;
  uint32_t start = 1;
  bool is_tight = true;
};

enum class TaskState : uint8_t { none, open, done };

struct ListItem {
  TaskState task = TaskState::none;
  Span task_span;  // of `[x]`
};

enum class Alignment : uint8_t { none, left, center, right };

struct Table {
  std::vector<Alignment> columns;
};

enum class Folding : uint8_t { none, closed, open };  // `!!!`, `???`, `???+`

// `> [!NOTE]`, `!!! note "Title"`, `:::note Title`.
struct Admonition {
  std::string_view name;  // "note", "warning", … in lower case
  std::vector<std::string_view> classes;
  Folding folding = Folding::none;
  bool hides_title = false;  // `!!! note ""`
  Span name_span;
};

enum class CaptionKind : uint8_t { figure, table, listing };

struct Caption {
  CaptionKind kind = CaptionKind::figure;
  std::string_view number;  // "3", "2.1", "10-5"
  Span label_span;          // "Figure 3"
};

// A footnote's definition or reference.
struct Footnote {
  std::string_view label;
  uint32_t number = 0;      // from 1, in the order of first reference
  uint32_t reference = 0;   // of a reference: from 1, the how-manieth to this footnote
  uint32_t references = 0;  // of a definition: how many there are
};

// One `key: value` of a mapping in the front matter.
struct FrontMatterEntry {
  std::string key;
  std::vector<std::string> values;
  Span key_span;
  std::vector<Span> value_spans;

  std::string_view value() const { return values.empty() ? std::string_view{} : values[0]; }
};

// One `key: value` of the front matter. A list gives its items, a scalar one value, a mapping its
// keys, and its scalars in `entries`.
struct FrontMatterField {
  std::string key;
  std::vector<std::string> values;
  Span key_span;
  std::vector<Span> value_spans;
  std::vector<FrontMatterEntry> entries;

  std::string_view value() const { return values.empty() ? std::string_view{} : values[0]; }
};

struct FrontMatter {
  Span span;  // with its `---` lines; no file where there is none
  std::vector<FrontMatterField> fields;

  const FrontMatterField* find(std::string_view key) const;
  std::string_view value(std::string_view key) const;  // the first value, else empty
};

// Immutable once parse has made it. Views point into the sources or into `texts`.
struct Document {
  FileId file{};
  bool is_ascii = false;  // the whole file; false where nobody has looked
  FrontMatter front_matter;
  std::vector<Node> nodes;
  std::vector<Heading> headings;
  std::vector<Link> links;
  std::vector<LinkDefinition> definitions;
  std::vector<CodeBlock> code_blocks;
  std::vector<List> lists;
  std::vector<ListItem> list_items;
  std::vector<Table> tables;
  std::vector<Admonition> admonitions;
  std::vector<Caption> captions;
  std::vector<Footnote> footnotes;
  std::list<std::string> texts;  // what is not to be found in the source as it stands

  NodesByKind by_kind;  // made when all nodes stand

  const Node& node(NodeId id) const { return nodes[size_t(id)]; }

  // The text of a node's descendants, markup gone: soft breaks are blanks, code spans their
  // content, images and footnote references nothing.
  std::string plain_text(NodeId id) const;
};

}  // namespace silcrow
