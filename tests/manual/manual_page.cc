// Reads fences by hand, so that the tests of the parser do not rest on it.
#include "manual/manual_page.h"

#include <algorithm>
#include <optional>
#include <sstream>

#include "model/include_directive.h"

namespace silcrow {

namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  std::istringstream stream{std::string(text)};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

size_t fence_length(std::string_view line) {
  const size_t length = std::min(line.find_first_not_of('`'), line.size());
  return length < 3 ? 0 : length;
}

// The line as readers see it: without the marks that make includes mere text.
std::string shown_line(std::string line) {
  size_t from = 0;
  while (const auto directive = next_include(line, from)) {
    from = directive->end;
    if (directive->kind == IncludeKind::escape) line.erase(directive->begin, 1);
  }
  return line;
}

std::string escaped_line(std::string line) {
  size_t from = 0;
  while (const auto directive = next_include(line, from)) {
    from = directive->end;
    if (directive->kind == IncludeKind::escape) continue;
    line.insert(directive->begin, directive->kind == IncludeKind::braces ? "\\" : ";");
    ++from;
  }
  return line;
}

ManualBlock opened_block(std::string_view line, size_t number) {
  ManualBlock block;
  block.opening = number;
  std::istringstream words{std::string(line.substr(fence_length(line)))};
  words >> block.language;
  for (std::string tag; words >> tag;) block.tags.push_back(tag);
  return block;
}

}  // namespace

bool ManualBlock::has_tag(std::string_view tag) const {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

std::string ManualPage::text() const {
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

ManualPage read_manual_page(std::string path, std::string_view text) {
  ManualPage page{std::move(path), lines_of(text), {}};
  std::optional<ManualBlock> open;
  for (size_t i = 0; i < page.lines.size(); ++i) {
    const std::string& line = page.lines[i];
    if (!open) {
      if (fence_length(line) > 0) open = opened_block(line, i);
      continue;
    }
    const size_t length = fence_length(line);
    if (length == line.size() && length >= fence_length(page.lines[open->opening])) {
      open->closing = i;
      page.blocks.push_back(*open);
      open.reset();
    } else {
      open->text += shown_line(line) + "\n";
    }
  }
  return page;
}

void set_block_text(ManualPage& page, const ManualBlock& block, std::string_view text) {
  std::vector<std::string> lines = lines_of(text);
  for (std::string& line : lines) line = escaped_line(line);
  const auto begin = page.lines.begin();
  page.lines.erase(begin + ptrdiff_t(block.opening) + 1, begin + ptrdiff_t(block.closing));
  page.lines.insert(page.lines.begin() + ptrdiff_t(block.opening) + 1, lines.begin(), lines.end());
}

}  // namespace silcrow
