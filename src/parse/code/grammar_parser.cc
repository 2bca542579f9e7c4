// Work is counted in tree-sitter's parse actions, of which its callback hears every hundred.
//
// Good code takes one to six actions a byte, and their cost does not grow. Once there is an error
// the parser recovers at the cost of all that it has skipped so far, at every token: 20 KB of
// quotes take seconds. So from the first error on every call is charged with its distance in
// bytes from there, and a budget of byte-calls bounds the time as well as the actions do. Scanners
// that look far ahead for every token are bounded by the pieces of text that they ask for.
#include "parse/code/grammar_parser.h"

namespace silcrow {
namespace {

constexpr uint64_t actions_per_call = 100;
constexpr uint64_t actions_per_byte = 40;
constexpr uint64_t actions_per_block = 20'000;
constexpr uint64_t recovery_byte_calls = 1'000'000;
constexpr size_t piece_length = 256;  // bytes
constexpr uint64_t readings_of_piece = 64;
constexpr uint64_t readings_per_block = 20'000;

// The text, and how much work may still be spent on it.
struct Task {
  explicit Task(std::string_view block)
      : text(block),
        calls((actions_per_block + block.size() * actions_per_byte) / actions_per_call),
        readings(readings_per_block + block.size() * readings_of_piece / piece_length) {}

  std::string_view text;
  uint64_t calls;
  uint64_t readings;
  uint64_t byte_calls = recovery_byte_calls;
  uint32_t first_error = UINT32_MAX;  // byte
};

// Takes `cost` off. False if there is not so much left.
bool spend(uint64_t& budget, uint64_t cost) {
  const bool is_enough = budget >= cost;
  budget = is_enough ? budget - cost : 0;
  return is_enough;
}

// True stops the parse.
bool is_too_much(TSParseState* state) {
  Task& task = *static_cast<Task*>(state->payload);
  if (task.readings == 0 || !spend(task.calls, 1)) return true;
  if (!state->has_error) return false;
  const uint32_t here = state->current_byte_offset;
  if (task.first_error == UINT32_MAX) task.first_error = here;
  return here > task.first_error && !spend(task.byte_calls, here - task.first_error);
}

// The piece that starts at `byte`; nothing at the end, or when all readings are spent.
const char* read_piece(void* payload, uint32_t byte, TSPoint, uint32_t* length) {
  Task& task = *static_cast<Task*>(payload);
  const bool is_text = spend(task.readings, 1) && byte < task.text.size();
  const std::string_view piece = is_text ? task.text.substr(byte, piece_length) : "";
  *length = static_cast<uint32_t>(piece.size());
  return piece.data();
}

}  // namespace

TreePointer GrammarParser::parse(const TSLanguage* language, std::string_view text) {
  if (ts_parser_language(parser_.get()) != language) {
    ts_parser_set_language(parser_.get(), language);
  }
  Task task(text);
  TSInput input = {};
  input.payload = &task;
  input.read = read_piece;
  input.encoding = TSInputEncodingUTF8;
  TSParseOptions options = {};
  options.payload = &task;
  options.progress_callback = is_too_much;

  TreePointer tree(ts_parser_parse_with_options(parser_.get(), nullptr, input, options));
  if (!tree) ts_parser_reset(parser_.get());
  return task.readings == 0 ? nullptr : std::move(tree);
}

}  // namespace silcrow
