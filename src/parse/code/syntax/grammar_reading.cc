// Readings of code by a tree-sitter grammar. The walk is a cursor's: no recursion over the depth.
#include "parse/code/syntax/grammar_reading.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/ascii.h"
#include "base/shortened.h"

namespace silcrow {
namespace {

constexpr size_t shown_length = 40;  // bytes

// The first child that has an error in it, and so on, down to one whose children have none.
TSNode innermost_error(TSNode root) {
  TSTreeCursor cursor = ts_tree_cursor_new(root);
  TSNode found = root;
  for (bool is_child = ts_tree_cursor_goto_first_child(&cursor); is_child;) {
    const TSNode node = ts_tree_cursor_current_node(&cursor);
    const bool has_error = ts_node_has_error(node);
    if (has_error) found = node;
    is_child = has_error ? ts_tree_cursor_goto_first_child(&cursor)
                         : ts_tree_cursor_goto_next_sibling(&cursor);
  }
  ts_tree_cursor_delete(&cursor);
  return found;
}

bool begins_line(std::string_view text, size_t at) {
  const size_t said = text.substr(0, at).find_last_not_of(" \t");
  return said == std::string_view::npos || text[said] == '\n';
}

// Words of shell, and of other languages, that begin a statement with lines of its own.
bool is_opener(TSNode node) {
  constexpr auto words =
      std::to_array<std::string_view>({"case", "for", "if", "select", "until", "while"});
  const std::string_view word = ts_node_type(node);
  return !ts_node_is_named(node) && std::ranges::find(words, word) != words.end();
}

// Where what breaks begins. An error has in it what the parser was still holding when it broke: of
// "ls\nif a; then\nfor (" all. Lines that are whole were understood, and of statements that are not
// at their end the innermost one is closest.
uint32_t begin_of_break(std::string_view text, TSNode error) {
  uint32_t begin = ts_node_start_byte(error);
  if (!begins_line(text, begin)) return begin;
  TSTreeCursor cursor = ts_tree_cursor_new(error);
  bool is_whole = true;   // all so far
  int64_t last_row = -1;  // of the child before
  for (bool is_child = ts_tree_cursor_goto_first_child(&cursor); is_child;
       is_child = ts_tree_cursor_goto_next_sibling(&cursor)) {
    const TSNode node = ts_tree_cursor_current_node(&cursor);
    const bool begins_row = ts_node_start_point(node).row > last_row;
    is_whole = is_whole && begins_row;
    if (is_whole || (begins_row && is_opener(node))) begin = ts_node_start_byte(node);
    is_whole = is_whole && ts_node_is_named(node) && !ts_node_has_error(node);
    last_row = ts_node_end_point(node).row;
  }
  ts_tree_cursor_delete(&cursor);
  return begin;
}

}  // namespace

bool is_clean(const TSTree* tree) { return !ts_node_has_error(ts_tree_root_node(tree)); }

bool parses(const JudgedCode& code, std::string_view text) {
  ReadingBudget& budget = code.budget;
  if (budget.is_spent || budget.bytes < text.size()) {
    budget.is_spent = true;
    return false;
  }
  budget.bytes -= text.size();
  // Some grammars want a line's end behind the last line.
  const TreePointer tree = code.parser.parse(ts_tree_language(code.tree), std::string(text) + "\n");
  budget.is_spent = !tree;
  return tree && is_clean(tree.get());
}

SyntaxFault first_error(const JudgedCode& code) {
  const TSNode error = innermost_error(ts_tree_root_node(code.tree));
  const uint32_t begin = begin_of_break(code.text, error);
  if (!ts_node_is_missing(error)) return fault_at(code.content, begin, ts_node_end_byte(error));
  // It is missing behind what stands before it, not in the line that may come after.
  const size_t said = trim_blanks_right(code.text.substr(0, begin)).size();
  SyntaxFault fault = fault_at(code.content, said - std::min<size_t>(said, 1), said);
  fault.message = "`" + std::string(ts_node_type(error)) + "` is missing";
  return fault;
}

SyntaxFault fault_at(std::string_view content, size_t begin, size_t end) {
  if (trim_blanks(content.substr(std::min(begin, content.size()))).empty()) {
    begin = trim_blanks_right(content).size();
    begin -= std::min<size_t>(begin, 1);
  }
  while (begin < content.size() && is_white_space(content[begin])) ++begin;
  const size_t line_end = std::min(content.find('\n', begin), content.size());
  end = std::clamp(end, std::min(begin + 1, line_end), line_end);
  end = begin + trim_blanks_right(content.substr(begin, end - begin)).size();
  const std::string_view shown = content.substr(begin, end - begin);
  return {begin, end, "`" + shortened(std::string(shown), shown_length) + "` does not parse"};
}

}  // namespace silcrow
