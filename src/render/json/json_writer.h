// Writes JSON as text, value by value, so that a large document never stands in memory as a tree.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

// Whether the members of an object, the items of a list, stand in one line or each in its own.
enum class JsonLayout : uint8_t { line, lines };

// Commas and line ends come by themselves. Who opens must close, and in an object every value must
// have its key.
class JsonWriter {
 public:
  void open_object(JsonLayout layout) { open('{', layout); }
  void open_list(JsonLayout layout) { open('[', layout); }
  void close_object() { close('}'); }
  void close_list() { close(']'); }

  void key(std::string_view name);
  void text(std::string_view value);  // UTF-8
  void number(uint64_t value);
  void null();

  void member(std::string_view name, std::string_view value) {
    key(name);
    text(value);
  }
  void member(std::string_view name, uint64_t value) {
    key(name);
    number(value);
  }

  // What was written, with a line end.
  std::string take();

 private:
  struct Level {
    JsonLayout layout;
    bool is_empty = true;
  };

  void open(char bracket, JsonLayout layout);
  void close(char bracket);
  void begin_item();
  void begin_value();
  void new_line();

  std::string out_;
  std::vector<Level> levels_;
  bool is_after_key_ = false;
};

}  // namespace silcrow
