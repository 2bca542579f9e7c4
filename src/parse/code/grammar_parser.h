// Parses blocks with tree-sitter: one parser for all languages, bounded work.
#pragma once

#include <tree_sitter/api.h>

#include <memory>
#include <string_view>

namespace silcrow {

struct TreeDeleter {
  void operator()(TSTree* tree) const { ts_tree_delete(tree); }
};
using TreePointer = std::unique_ptr<TSTree, TreeDeleter>;

class GrammarParser {
 public:
  GrammarParser() : parser_(ts_parser_new()) {}

  // The tree of `text` (UTF-8, broken bytes allowed), or nothing if it takes more steps than code
  // of that length ever does. Steps are counted, not timed: the answer is always the same.
  TreePointer parse(const TSLanguage* language, std::string_view text);

 private:
  struct ParserDeleter {
    void operator()(TSParser* parser) const { ts_parser_delete(parser); }
  };
  std::unique_ptr<TSParser, ParserDeleter> parser_;
};

}  // namespace silcrow
