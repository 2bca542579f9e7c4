// A place where the prose of a page names something of the book: `Chapter 17 §26`, `Table 2`, `bug
// #10`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostic.h"
#include "model/book.h"
#include "model/document.h"
#include "model/term.h"

namespace silcrow {

enum class ReferenceKind : uint8_t {
  part,
  chapter,
  appendix,
  section,   // by number or title
  labelled,  // Runbook 7
  figure,
  table,
  listing,
  page,  // `17-runbook.md`
  term,
  issue,  // gitea#3
  commit,
  source_path,  // `deploy/config.yaml`
  manual_page,  // kubectl(1)
};

std::string_view reference_kind_name(ReferenceKind kind);  // "manual-page"

// The id that a figure has for references to its caption: "figure-3", "listing-10-5".
std::string caption_anchor(CaptionKind kind, std::string_view number);

enum class ReferenceStatus : uint8_t { resolved, unresolved };

// What a use names: a page, perhaps a node of it (a heading, a caption); or an address outside.
struct ReferenceTarget {
  PageId page = no_page;
  NodeId node{};       // the root for the page as a whole
  std::string anchor;  // an id of the page; empty for its beginning
  std::string title;   // the section's or caption's words
  std::string url;     // outside the book
  TermId term = no_term;
};

// One use. Its bytes run from `first_offset` of the text of `first_node` to `last_offset` of
// `last_node`, in reading order; both are text nodes, or both one code span as a whole.
struct Reference {
  ReferenceKind kind = ReferenceKind::section;
  ReferenceStatus status = ReferenceStatus::resolved;
  std::optional<Rule> rule;  // of the diagnostic that was given for it
  Span span;
  std::string text;  // as written, with one blank for a line break
  NodeId first_node{};
  uint32_t first_offset = 0;
  NodeId last_node{};
  uint32_t last_offset = 0;
  bool is_in_link = false;  // part of an author's link: it has its own destination
  ReferenceTarget target;
};

}  // namespace silcrow
