#include "check/inline_run.h"

#include <catch2/catch.hpp>

using namespace silcrow;

namespace {

// The paragraph "a \[ [`c`][d]" by hand: text, an escape, text, code, text.
Document paragraph() {
  const FileId file{0};
  Document document;
  document.nodes = {{NodeKind::document, NodeId(0), NodeId(7), no_data, {file, 0, 13}, ""},
                    {NodeKind::paragraph, NodeId(0), NodeId(7), no_data, {file, 0, 13}, ""},
                    {NodeKind::text, NodeId(1), NodeId(3), no_data, {file, 0, 2}, "a "},
                    {NodeKind::text, NodeId(1), NodeId(4), no_data, {file, 2, 4}, "["},
                    {NodeKind::text, NodeId(1), NodeId(5), no_data, {file, 4, 6}, " ["},
                    {NodeKind::code_span, NodeId(1), NodeId(6), no_data, {file, 6, 9}, "c"},
                    {NodeKind::text, NodeId(1), NodeId(7), no_data, {file, 9, 13}, "][d]"}};
  return document;
}

}  // namespace

TEST_CASE("escapes and markup are hidden, and places are exact") {
  const Document document = paragraph();
  const InlineRun run(document, NodeId(1));
  CHECK(run.text() == "a \x01 [\x01][d]");
  CHECK(run.place(4, 10) == Span{FileId{0}, 5, 13});
  CHECK(run.place(2, 3) == Span{FileId{0}, 2, 4});
  CHECK(run.plain_text(5, 6) == "c");
  CHECK(run.plain_text(8, 9) == "d");
}

TEST_CASE("only nodes with an open bracket in their text are looked at") {
  Document document = paragraph();
  size_t count = 0;
  for_each_bracketed_run(document, [&](const InlineRun&) { ++count; });
  CHECK(count == 1);
  for (Node& node : document.nodes) node.text = "]";
  for_each_bracketed_run(document, [&](const InlineRun&) { ++count; });
  CHECK(count == 1);
}
