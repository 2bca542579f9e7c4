// Line by line: the files first, then the cases.
#include "language/use_cases.h"

namespace silcrow {

namespace {

constexpr std::string_view use_mark = "=> ";
constexpr std::string_view prose_mark = "prose in ";

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

// The words of a line `-- words --`; empty for other lines.
std::string_view words_of_mark(std::string_view line) {
  const bool is_mark = line.size() > 6 && line.starts_with("-- ") && line.ends_with(" --");
  return is_mark ? line.substr(3, line.size() - 6) : std::string_view();
}

}  // namespace

UseCases read_use_cases(std::string_view text) {
  UseCases read;
  std::string file;
  std::string page;
  UseCase open;
  const std::vector<std::string_view> lines = lines_of(text);
  const auto close = [&] {
    if (!open.prose.empty()) read.cases.push_back(open);
    open = {};
  };
  for (size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    if (const std::string_view words = words_of_mark(line); !words.empty()) {
      close();
      const bool is_prose = words.starts_with(prose_mark);
      (is_prose ? page : file) = words.substr(is_prose ? prose_mark.size() : 0);
      if (!is_prose) page.clear();
    } else if (page.empty()) {
      read.files[file].append(line).append("\n");
    } else if (line.starts_with(use_mark)) {
      open.uses.emplace_back(line.substr(use_mark.size()));
    } else if (line.empty()) {
      close();
    } else if (!line.starts_with("# ")) {
      if (open.prose.empty()) open.line = i + 1;
      open.page = page;
      open.prose.append(line == "\\" ? "" : line).append("\n");
      open.uses_line = i + 2;
    }
  }
  close();
  return read;
}

std::string with_uses(std::string_view text, const UseCases& cases) {
  std::string written;
  size_t next = 0;
  const std::vector<std::string_view> lines = lines_of(text);
  bool is_prose = false;
  const auto write_uses = [&](size_t line) {
    if (next == cases.cases.size() || cases.cases[next].uses_line != line) return;
    for (const std::string& use : cases.cases[next].uses)
      written.append(use_mark).append(use).append("\n");
    ++next;
  };
  for (size_t i = 0; i < lines.size(); ++i) {
    write_uses(i + 1);
    const std::string_view words = words_of_mark(lines[i]);
    if (!words.empty()) is_prose = words.starts_with(prose_mark);
    if (is_prose && lines[i].starts_with(use_mark)) continue;
    written.append(lines[i]).append("\n");
  }
  write_uses(lines.size() + 1);
  return written;
}

}  // namespace silcrow
