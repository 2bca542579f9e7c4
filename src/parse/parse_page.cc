// The steps of parsing one page, in order.
#include "parse/parse_page.h"

#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "diag/rule.h"
#include "model/code_language.h"
#include "parse/block_reader.h"
#include "parse/cmark_tree.h"
#include "parse/front_matter.h"
#include "parse/link_definitions.h"
#include "parse/reference_links.h"
#include "parse/wrap_blocks.h"
#include "source/line_table.h"

namespace silcrow {

namespace {

void analyse_code(Document& document, CodeAnalyser& analyser) {
  for (CodeBlock& block : document.code_blocks) {
    if (block.language.empty()) continue;
    block.canonical_language = canonical_language(block.language);
    block.analysis = analyser.analyse(block.info, block.content);
    if (block.fence != FenceState::unclosed) continue;
    // What it swallowed is no fault of the code: one cause, one report.
    block.analysis.faults.clear();
    block.analysis.status = CodeStatus::unjudged;
  }
}

void report_tables(const CmarkTree& tree, const LineTable& lines, const ComposedText& composed,
                   Diagnostics& diagnostics) {
  for (const uint32_t line : tree.refused_tables) {
    const uint32_t begin = lines.line_start(line + 1);
    const Span span = composed.span(begin, begin + uint32_t(lines.line(line + 1).size()));
    diagnostics
        .add(Rule::table_unread, span, "this table is left as text, for it would be too large")
        .help.push_back("give its rows as many cells as its header, and put a blank line above it");
  }
}

void report_depth(const CmarkTree& tree, const LineTable& lines, const ComposedText& composed,
                  Diagnostics& diagnostics) {
  for (size_t i = 1; i < tree.parts.size(); ++i) {
    const uint32_t line = tree.parts[i].first_line;
    const uint32_t begin = lines.line_start(line + 1);
    diagnostics.add(Rule::document_too_deep,
                    composed.span(begin, begin + uint32_t(lines.line(line + 1).size())),
                    "the blocks above are nested too deeply and end here");
  }
}

// Gives the document its nodes in just the memory that they need, and the room back.
void settle_nodes(Document& document, ParseScratch& scratch) {
  scratch.nodes = std::move(document.nodes);
  document.nodes = std::vector<Node>(scratch.nodes.begin(), scratch.nodes.end());
  scratch.nodes.clear();
  document.by_kind = NodesByKind(document.nodes);
}

}  // namespace

ParsedPage parse_page(const ComposeInput& input, ParseScratch& scratch, Diagnostics& diagnostics) {
  auto document = std::make_shared<Document>();
  document->file = input.file;

  // What the author says about the page. From here on the text is Markdown only.
  const std::string_view file_text = input.sources.file(input.file).text;
  document->is_ascii = is_ascii(file_text);
  FrontMatterResult front = read_front_matter(input.file, file_text, diagnostics);
  document->front_matter = std::move(front.front_matter);

  // The text as cmark is to see it. From here on there are no includes and no bad bytes.
  ComposedText composed;
  if (is_plain_text(file_text.substr(front.body_begin))) {
    composed.set_view(input.file, file_text, front.body_begin);
  } else {
    ComposeInput body = input;
    body.body_begin = front.body_begin;
    compose(body, composed, diagnostics);
    document->texts.push_back(composed.release());
    composed.set_storage(document->texts.back());
  }
  const LineTable lines(composed.text(), LineTable::Columns::uncounted);

  // cmark's tree, with our blocks in it.
  const CmarkTree tree = parse_with_cmark(composed.text(), lines);
  for (const CmarkPart& part : tree.parts) wrap_blocks(part.root.get());

  // Our nodes. From here on cmark is forgotten and every place is exact.
  document->nodes = std::move(scratch.nodes);
  DocumentBuilder builder(*document, composed);
  builder.open(NodeKind::document, 0);
  BlockReader reader(builder, lines, diagnostics);
  for (const CmarkPart& part : tree.parts) reader.read(part);
  builder.close(uint32_t(composed.text().size()));
  read_link_definitions(builder, lines, reader.owned_lines(), diagnostics);
  settle_references(builder);

  settle_nodes(*document, scratch);

  analyse_code(*document, scratch.analyser);
  report_tables(tree, lines, composed, diagnostics);
  report_depth(tree, lines, composed, diagnostics);
  return {std::move(document), reader.unaligned()};
}

}  // namespace silcrow
