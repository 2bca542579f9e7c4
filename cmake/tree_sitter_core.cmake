# Makes the core of tree-sitter faster, as parsing code is a quarter of a build. The trees stay the same; what is left out
# is care for trees that threads share, of which we have none.

include(${CMAKE_CURRENT_LIST_DIR}/replace_in_source.cmake)

# The stack of the parser, for every token and every rule that is recognised.
function(speed_up_stack file)
  # A new node has eight links of which one is used: the others need not be cleared.
  replace_in_source(${file}
    [=[
  *node = (StackNode) {
    .ref_count = 1,
    .link_count = 0,
    .state = state
  };
]=]
    [=[
  node->state = state;
  node->position = length_zero();
  node->links[0] = (StackLink) {0};
  node->link_count = 0;
  node->ref_count = 1;
  node->error_cost = 0;
  node->node_count = 0;
  node->dynamic_precedence = 0;
]=])
  # A new head is made where it stays: if it is copied as soon as it is made, the copy waits for its parts.
  replace_in_source(${file} "  StackHead head = {"
    [=[
  _array__grow((Array *)&self->heads, 1, sizeof(StackHead));
  StackHead *head = &self->heads.contents[self->heads.size];
  *head = (StackHead) {]=])
  replace_in_source(${file} "  array_push(&self->heads, head);" "  self->heads.size++;")
  replace_in_source(${file} "head.last_external_token" "head->last_external_token")
  # Where the stack does not branch, as nearly always, nothing needs to be tried side by side.
  replace_in_source(${file}
    "StackSliceArray ts_stack_pop_count("
    [=[
static bool pop_straight(Stack *self, StackVersion version, uint32_t count) {
  StackNode *node = array_get(&self->heads, version)->node;
  SubtreeArray subtrees = array_new();
  array_reserve(&subtrees, (uint32_t)ts_subtree_alloc_size(count) / sizeof(Subtree));
  for (uint32_t found = 0; found < count; node = node->links[0].node) {
    if (node->link_count != 1 || !node->links[0].subtree.ptr) {
      array_delete(&subtrees);
      return false;
    }
    Subtree subtree = node->links[0].subtree;
    array_push(&subtrees, subtree);
    if (!ts_subtree_extra(subtree)) found++;
  }
  for (uint32_t i = 0; i < subtrees.size; i++) ts_subtree_retain(subtrees.contents[i]);
  ts_subtree_array_reverse(&subtrees);
  array_clear(&self->slices);
  ts_stack__add_slice(self, version, node, &subtrees);
  return true;
}

StackSliceArray ts_stack_pop_count(]=])
  replace_in_source(${file}
    "  return stack__iter(self, version, pop_count_callback, &count, (int)count);"
    [=[
  if (pop_straight(self, version, count)) return self->slices;
  return stack__iter(self, version, pop_count_callback, &count, (int)count);]=])
endfunction()

# Most states list what they know of symbols, and the list is searched from its beginning. The last answers are kept for
# each thread; the address of its list tells a state from all others.
function(speed_up_look_ups file)
  replace_in_source(${file}
    "static inline uint16_t ts_language_lookup("
    [=[
typedef struct {
  const uint16_t *list;
  TSSymbol symbol;
  uint16_t value;
} FoundValue;
static __thread FoundValue ts_found_values[2048];

__attribute__((noinline)) static uint16_t ts_language_search(]=])
  replace_in_source(${file}
    "static inline bool ts_language_has_actions("
    [=[
static inline uint16_t ts_language_lookup(
  const TSLanguage *self, TSStateId state, TSSymbol symbol
) {
  if (state < self->large_state_count) {
    return self->parse_table[state * self->symbol_count + symbol];
  }
  const uint16_t *list =
    &self->small_parse_table[self->small_parse_table_map[state - self->large_state_count]];
  FoundValue *found = &ts_found_values[((uintptr_t)list / sizeof *list + symbol * 37) % 2048];
  if (found->list != list || found->symbol != symbol) {
    found->list = list;
    found->symbol = symbol;
    found->value = ts_language_search(self, state, symbol);
  }
  return found->value;
}

static inline bool ts_language_has_actions(]=])
endfunction()

# From one ASCII character to the next one of the same line and chunk there is little to do.
function(speed_up_lexer file)
  replace_in_source(${file}
    "  ts_lexer__do_advance(self, skip);\n}\n\n// Mark"
    [=[
  uint32_t next = self->current_position.bytes + 1;
  uint32_t offset = next - self->chunk_start;
  if (
    self->lookahead_size == 1 && self->data.lookahead != '\n' &&
    offset < self->chunk_size && (uint8_t)self->chunk[offset] < 0x80 &&
    self->included_range_count == 1 && next < self->included_ranges[0].end_byte &&
    self->input.encoding == TSInputEncodingUTF8
  ) {
    self->current_position.bytes = next;
    self->current_position.extent.column++;
    ts_lexer__increment_column_data(self);
    if (skip) self->token_start_position = self->current_position;
    self->data.lookahead = (uint8_t)self->chunk[offset];
    return;
  }
  ts_lexer__do_advance(self, skip);
}

// Mark]=])
endfunction()

function(speed_up_core folder)
  speed_up_stack(${folder}/stack.c)
  speed_up_look_ups(${folder}/language.h)
  speed_up_lexer(${folder}/lexer.c)
  # A tree is made, read and given back by one thread: its nodes are counted without locks.
  replace_in_source(${folder}/atomic.h "__atomic_add_fetch(p, 1U, __ATOMIC_SEQ_CST)" "++*p")
  replace_in_source(${folder}/atomic.h "__atomic_sub_fetch(p, 1U, __ATOMIC_SEQ_CST)" "--*p")
endfunction()
