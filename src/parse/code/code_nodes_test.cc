// Reading the tree by the core's inner headers, against its public cursor.
#include "parse/code/code_nodes.h"

#include <catch2/catch.hpp>
#include <string>

#include "parse/code/grammar_parser.h"
#include "parse/code/grammars.h"

namespace silcrow {
namespace {

// One line a node: depth, type, field, bytes.
std::string by_cursor(const TSTree* tree) {
  std::string lines;
  TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree));
  for (bool is_inside = true; is_inside;) {
    const TSNode node = ts_tree_cursor_current_node(&cursor);
    lines += std::to_string(ts_tree_cursor_current_depth(&cursor)) + ' ' +
             std::to_string(ts_node_symbol(node)) + ' ' +
             std::to_string(ts_tree_cursor_current_field_id(&cursor)) + ' ' +
             std::to_string(ts_node_start_byte(node)) + '-' +
             std::to_string(ts_node_end_byte(node)) + '\n';
    if (ts_tree_cursor_goto_first_child(&cursor)) continue;
    while (is_inside && !ts_tree_cursor_goto_next_sibling(&cursor))
      is_inside = ts_tree_cursor_goto_parent(&cursor);
  }
  ts_tree_cursor_delete(&cursor);
  return lines;
}

std::string by_list(const std::vector<CodeNode>& nodes) {
  std::string lines;
  std::vector<uint32_t> ends;
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    while (!ends.empty() && ends.back() == i) ends.pop_back();
    lines += std::to_string(ends.size()) + ' ' + std::to_string(nodes[i].symbol) + ' ' +
             std::to_string(nodes[i].field) + ' ' + std::to_string(nodes[i].begin) + '-' +
             std::to_string(nodes[i].end) + '\n';
    ends.push_back(nodes[i].after);
  }
  return lines;
}

// Something of every language; each is also read by every other one's grammar, with its errors.
const std::vector<std::string> codes = {
    "# c\nfor h in a \"b $c\"; do ssh \"$h\" <<E | grep -c 'x' >&2 && y=$(z)\nt\nE\ndone\n",
    "a: &x 1 # c\nb:\n  - {c: [d, 'e'], ? f : g}\n  - |\n    h\n--- \ni: *x\n...\n",
    "{\"a\": [1, true, \"b\\n\"], \"c\": {}}\n// d\n",
    "func f(a string) error { // c\n\tif a == \"b\" { return fmt.Errorf(\"%q\", a, 1) }\n}\n",
    "@d\ndef f(a: int = 1, *b, **c) -> str:\n    # e\n    return f\"{a!r:>3}\" if b else (c, )\n",
    "export const a = async ({b, ...c}) => `d${await e?.f}`; // g\nclass H extends I { #j = 1 }\n",
    "interface A<B extends C> { d?: E | F; }\nlet g = h as unknown as I[];\n",
    "fn f<'a>(b: &'a str) -> Option<C> { match b { \"d\" => Some(e!(1)), _ => None } } /* g */\n",
    "int main(void) { /* a */ for (int i = 0; i < 3; ++i) b[i] = c->d; return 0; }\n",
    "resource \"a\" \"b\" { # c\n  d = \"${e.f}-g\"\n  h = [for i in j : i if i != \"\"]\n}\n",
    "a = 1 # b\n[c.\"d e\"]\nf = [1979-05-27, {g = \"h\"}]\n[[i]]\n",
    "<?xml version=\"1.0\"?>\n<!-- a --><b c=\"d\"><e/>&f;<![CDATA[g]]></b>\n",
    "<!doctype html><p class=a>b<br><script>c()</script><style>d{e:f}</style>\n",
    "/* a */ .b > c:hover, #d { e: calc(1px + 2%) !important; } @media print { f { g: url(h) } }\n",
    "SELECT a.b, count(*) FROM c AS a -- d\nWHERE e IN (1, 'f') GROUP BY 1;\n",
    "",
    "\n  \n",
    "}{)( <<< \"'` :\n\xFF\xFE\n",
};

}  // namespace

TEST_CASE("the list has the nodes that a cursor visits, of every grammar, errors included") {
  GrammarParser parser;
  std::vector<CodeNode> nodes;
  for (const Grammar& grammar : all_grammars()) {
    for (const std::string& code : codes) {
      CAPTURE(grammar.language, code);
      const TreePointer tree = parser.parse(grammar.tree_sitter(), code);
      if (!tree) continue;
      read_code_nodes(tree.get(), nodes);
      CHECK(by_list(nodes) == by_cursor(tree.get()));
    }
  }
}

TEST_CASE("depth costs no stack") {
  GrammarParser parser;
  std::vector<CodeNode> nodes;
  const std::string deep = std::string(20'000, '[') + std::string(20'000, ']');
  const TreePointer tree = parser.parse(json_grammar().tree_sitter(), deep);
  REQUIRE(tree);
  read_code_nodes(tree.get(), nodes);
  CHECK(by_list(nodes) == by_cursor(tree.get()));
}

}  // namespace silcrow
