// Lines of Markdown in their containers: what quotes, items and notes put before each line, and the
// blank lines between blocks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

// Whether a block may follow the one before it without a blank line, in a tight list.
enum class MarkdownGap : uint8_t { always, none_if_tight };

enum class MarkdownSpacing : uint8_t { loose, tight };

class MarkdownLines {
 public:
  explicit MarkdownLines(std::string& out) : out_(out) {}

  // A container: `first` stands before its first line, `rest` before all others. Ends with close(),
  // which writes the first line of one that has none.
  void open(std::string first, std::string rest, MarkdownSpacing spacing);
  void close();

  // Begins a block: a blank line, unless it is the first of its container.
  void begin_block(MarkdownGap gap = MarkdownGap::always);

  // No blank line is wanted before the next block of this container.
  void join_next();

  void write_line(std::string_view line);
  // Several, "\n" between them.
  void write_lines(std::string_view lines);

 private:
  struct Container {
    std::string first;
    std::string rest;
    MarkdownSpacing spacing;
    bool is_begun = false;  // its first line is written
    bool has_blocks = false;
  };

  std::string& out_;
  std::vector<Container> containers_;
  bool has_blocks_ = false;  // outside of all containers
};

}  // namespace silcrow
