// One level for each open bracket.
#include "render/json/json_writer.h"

#include <algorithm>
#include <utility>

#include "base/json_string.h"

namespace silcrow {

void JsonWriter::new_line() {
  const auto depth = std::count_if(levels_.begin(), levels_.end(), [](const Level& level) {
    return level.layout == JsonLayout::lines;
  });
  out_ += '\n';
  out_.append(size_t(depth), ' ');
}

void JsonWriter::begin_item() {
  if (levels_.empty()) return;
  Level& level = levels_.back();
  const bool is_first = std::exchange(level.is_empty, false);
  if (!is_first) out_ += ',';
  if (level.layout == JsonLayout::lines) new_line();
}

void JsonWriter::begin_value() {
  if (!std::exchange(is_after_key_, false)) begin_item();
}

void JsonWriter::open(char bracket, JsonLayout layout) {
  begin_value();
  out_ += bracket;
  levels_.push_back({layout});
}

void JsonWriter::close(char bracket) {
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.layout == JsonLayout::lines && !level.is_empty) new_line();
  out_ += bracket;
}

void JsonWriter::key(std::string_view name) {
  begin_item();
  append_json_string(out_, name);
  out_ += ':';
  is_after_key_ = true;
}

void JsonWriter::text(std::string_view value) {
  begin_value();
  append_json_string(out_, value);
}

void JsonWriter::number(uint64_t value) {
  begin_value();
  out_ += std::to_string(value);
}

void JsonWriter::null() {
  begin_value();
  out_ += "null";
}

std::string JsonWriter::take() {
  out_ += '\n';
  return std::move(out_);
}

}  // namespace silcrow
