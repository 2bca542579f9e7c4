// Reads the tree where it lies, by the core's own headers, which are no interface for others: a
// cursor keeps an account of much that nobody asks for here, and took a fifteenth of a build. The
// core's version is that of grammars/package-lock.json; the test compares both ways for every
// grammar.
//
// Nodes of rules that a grammar hides are passed through: their children count as children of the
// next node around that is visible, and inherit the field of the hidden one.
#include "parse/code/code_nodes.h"

#include <language.h>
#include <subtree.h>
#include <tree.h>

#include <span>

namespace silcrow {
namespace {

constexpr uint32_t hidden = UINT32_MAX;

class NodeReader {
 public:
  NodeReader(const TSTree* tree, std::vector<CodeNode>& nodes)
      : language_(tree->language), nodes_(nodes) {
    const uint32_t begin = ts_subtree_padding(tree->root).bytes;
    open_.reserve(32);
    open(tree->root, begin, add(ts_subtree_symbol(tree->root), 0, begin, tree->root), 0);
  }

  void run() {
    while (!open_.empty()) {
      OpenSubtree& around = open_.back();
      if (around.next == around.children.size()) {
        if (around.node != hidden) nodes_[around.node].after = uint32_t(nodes_.size());
        open_.pop_back();
      } else {
        read_child(around);
      }
    }
  }

 private:
  struct OpenSubtree {
    std::span<const Subtree> children;
    const TSSymbol* aliases;  // by place; null for none
    std::span<const TSFieldMapEntry> fields;
    TSFieldId field;     // what a hidden one hands on
    uint32_t node;       // its index, or `hidden`
    uint32_t at;         // byte
    uint32_t next = 0;   // child
    uint32_t place = 0;  // of that child in the grammar's rule, where comments do not count
  };

  uint32_t add(TSSymbol symbol, TSFieldId field, uint32_t begin, Subtree subtree) {
    const uint32_t index = uint32_t(nodes_.size());
    nodes_.push_back({ts_language_public_symbol(language_, symbol), field, begin,
                      begin + ts_subtree_size(subtree).bytes, index + 1});
    return index;
  }

  void open(Subtree subtree, uint32_t begin, uint32_t node, TSFieldId field) {
    if (ts_subtree_child_count(subtree) == 0) return;
    const uint16_t production = subtree.ptr->production_id;
    const TSFieldMapEntry *first = nullptr, *end = nullptr;
    ts_language_field_map(language_, production, &first, &end);
    open_.push_back({{ts_subtree_children(subtree), ts_subtree_child_count(subtree)},
                     ts_language_alias_sequence(language_, production),
                     {first, end},
                     field,
                     node,
                     begin});
  }

  void read_child(OpenSubtree& around) {
    const Subtree child = around.children[around.next];
    if (around.next++ > 0) around.at += ts_subtree_padding(child).bytes;
    const uint32_t begin = around.at;
    around.at += ts_subtree_size(child).bytes;
    TSFieldId field = 0;
    TSSymbol alias = 0;
    if (!ts_subtree_extra(child)) {
      field = field_at(around, around.place);
      if (around.aliases != nullptr) alias = around.aliases[around.place];
      ++around.place;
    }
    if (alias == 0 && !ts_subtree_visible(child)) {
      open(child, begin, hidden, field);
      return;
    }
    const TSSymbol symbol = alias != 0 ? alias : ts_subtree_symbol(child);
    open(child, begin, add(symbol, field, begin, child), 0);
  }

  static TSFieldId field_at(const OpenSubtree& around, uint32_t place) {
    for (const TSFieldMapEntry& entry : around.fields) {
      if (!entry.inherited && entry.child_index == place) return entry.field_id;
    }
    return around.field;
  }

  const TSLanguage* language_;
  std::vector<CodeNode>& nodes_;
  std::vector<OpenSubtree> open_;
};

}  // namespace

void read_code_nodes(const TSTree* tree, std::vector<CodeNode>& nodes) {
  nodes.clear();
  NodeReader(tree, nodes).run();
}

}  // namespace silcrow
