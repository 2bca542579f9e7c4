// The dump of a small document, with spans in two files.
#include <catch2/catch.hpp>

#include "render/tree/tree_writer.h"

using namespace silcrow;

TEST_CASE("a tree shows kinds, places, facts and text", "[tree]") {
  Sources sources;
  const FileId page = sources.add({"a.md", "# é\n\n[x](u \"t\")\n"});
  const FileId other = sources.add({"b.md", "tab\t\"quoted\"\n"});
  Document document;
  document.file = page;
  document.headings.push_back({1, {}, {}, {}});
  Link link;
  link.destination = "u";
  link.title = "t";
  link.destination_span = {page, 10, 11};
  link.title_span = {page, 13, 14};
  document.links.push_back(link);
  document.nodes = {
      {NodeKind::document, NodeId{0}, NodeId{7}, no_data, {page, 0, 17}, {}},
      {NodeKind::heading, NodeId{0}, NodeId{3}, 0, {page, 0, 4}, {}},
      {NodeKind::text, NodeId{1}, NodeId{3}, no_data, {page, 2, 4}, "é"},
      {NodeKind::paragraph, NodeId{0}, NodeId{7}, no_data, {page, 6, 16}, {}},
      {NodeKind::link, NodeId{3}, NodeId{6}, 0, {page, 6, 16}, {}},
      {NodeKind::text, NodeId{4}, NodeId{6}, no_data, {page, 7, 8}, "x"},
      {NodeKind::text, NodeId{3}, NodeId{7}, no_data, {other, 0, 12}, "tab\t\"quoted\""},
  };
  CHECK(document_tree(document, sources) ==
        "document 0-17 1:1-4:1\n"
        "  heading 0-4 1:1-1:4 level=1\n"
        "    text 2-4 1:3-1:4 \"é\"\n"
        "  paragraph 6-16 3:1-3:11\n"
        "    link 6-16 3:1-3:11 form=inline destination=\"u\"@10-11 title=\"t\"@13-14\n"
        "      text 7-8 3:2-3:3 \"x\"\n"
        "    text b.md:0-12 1:1-1:13 \"tab\\t\\\"quoted\\\"\"\n");
}

TEST_CASE("a tree shows code line by line, with its tokens", "[tree]") {
  Sources sources;
  const FileId page = sources.add({"a.md", "```sh\nls\n```\n"});
  Document document;
  document.file = page;
  CodeBlock block;
  block.info = block.language = "sh";
  block.canonical_language = "bash";
  block.content = "ls\n";
  block.info_span = {page, 3, 5};
  block.lines = {{page, 6, 9}};
  block.analysis.tokens = {{0, 2, TokenClass::function}};
  document.code_blocks.push_back(block);
  document.nodes = {{NodeKind::document, NodeId{0}, NodeId{2}, no_data, {page, 0, 13}, {}},
                    {NodeKind::code_block, NodeId{0}, NodeId{2}, 0, {page, 0, 12}, {}}};
  CHECK(
      document_tree(document, sources) ==
      "document 0-13 1:1-4:1\n"
      "  code_block 0-12 1:1-3:4 fence=closed info=\"sh\"@3-5 language=\"sh\" canonical=\"bash\"\n"
      "    .line 6-9 2:1-3:1 \"ls\"\n"
      "    .token function=0-2 \"ls\"\n");
}
