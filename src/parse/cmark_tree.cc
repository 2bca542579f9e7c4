// Feeding cmark-gfm, line by line and with a budget where the text is suspiciously deep.
#include "parse/cmark_tree.h"

#include <cmark-gfm/parser.h>

#include <algorithm>

#include "base/ascii.h"
#include "parse/cmark_inlines.h"

namespace silcrow {

namespace {

constexpr uint32_t harmless_depth = 100;

struct ParserDeleter {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
using Parser = std::unique_ptr<cmark_parser, ParserDeleter>;

Parser new_parser(PageContext* context) {
  Parser parser(cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS));
  attach_extensions(parser.get(), context);
  return parser;
}

// An upper bound of the containers that a line can open or go on with: its markers and half its
// indentation, before the first other character.
uint32_t depth_bound(std::string_view line) {
  uint32_t markers = 0;
  uint32_t blanks = 0;
  for (const char c : line) {
    if (c == '\t') {
      blanks += 4;
    } else if (c == ' ') {
      ++blanks;
    } else if (c == '>' || c == '-' || c == '+' || c == '*' || c == ':' || c == '.' || c == ')') {
      ++markers;
    } else if (!is_ascii_digit(c)) {
      break;
    }
  }
  return markers + blanks / 2;
}

// Directives nest without indentation, one a line.
bool may_be_deep(std::string_view text, const LineTable& lines) {
  const bool has_directives = text.find(":::") != std::string_view::npos;
  uint32_t directives = 0;
  for (uint32_t i = 1; i <= lines.line_count(); ++i) {
    const size_t next = i < lines.line_count() ? lines.line_start(i + 1) : text.size();
    if (!has_directives && next - lines.line_start(i) <= harmless_depth) continue;
    const std::string_view line = lines.line(i);
    if (line.size() > harmless_depth && depth_bound(line) > harmless_depth) return true;
    if (has_directives && line.find(":::") != std::string_view::npos &&
        ++directives > harmless_depth)
      return true;
  }
  return false;
}

// Without one of these signs cmark-gfm's autolink extension finds nothing. It costs a walk over the
// whole tree, and more where the characters that it asks for are entered (cmark_inlines.cc).
bool may_have_addresses(std::string_view text) {
  return text.find('@') != text.npos || may_have_web_addresses(text);
}

uint32_t open_depth(const cmark_parser* parser) {
  uint32_t depth = 0;
  for (const cmark_node* node = parser->current; node; node = node->parent) ++depth;
  return depth;
}

// Feeds lines from `first` on until the end or until the work is spent; the number of lines fed.
uint32_t feed_within_budget(cmark_parser* parser, std::string_view text, const LineTable& lines,
                            uint32_t first) {
  uint64_t work = 0;
  uint64_t budget = 1'000'000;
  for (uint32_t i = first; i < lines.line_count(); ++i) {
    const uint32_t begin = lines.line_start(i + 1);
    const size_t end = i + 1 < lines.line_count() ? lines.line_start(i + 2) : text.size();
    cmark_parser_feed(parser, text.data() + begin, end - begin);
    work += open_depth(parser);
    budget += 64 * (end - begin);
    if (work > budget) return i + 1 - first;
  }
  return lines.line_count() - first;
}

}  // namespace

CmarkTree parse_with_cmark(std::string_view text, const LineTable& lines) {
  CmarkTree tree;
  PageContext context;
  context.text = text;
  context.lines = &lines;
  context.has_addresses = may_have_addresses(text);
  if (!may_be_deep(text, lines)) {
    const Parser parser = new_parser(&context);
    cmark_parser_feed(parser.get(), text.data(), text.size());
    tree.parts.push_back({CmarkNode(cmark_parser_finish(parser.get())), 0});
  } else {
    for (uint32_t line = 0; line < lines.line_count();) {
      context.first_line = line;
      const Parser parser = new_parser(&context);
      const uint32_t fed = feed_within_budget(parser.get(), text, lines, line);
      tree.parts.push_back({CmarkNode(cmark_parser_finish(parser.get())), line});
      line += fed;
    }
  }
  // The root outlives the context that it pointed to.
  for (const CmarkPart& part : tree.parts) cmark_node_set_user_data(part.root.get(), nullptr);
  tree.refused_tables = std::move(context.refused_tables);
  return tree;
}

}  // namespace silcrow
