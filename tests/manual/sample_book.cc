// Takes the block apart at its `-- name --` lines.
#include "manual/sample_book.h"

#include <optional>
#include <sstream>
#include <utility>

#include "base/path.h"

namespace silcrow {

namespace {

constexpr std::string_view unreadable_mark = " unreadable";

// The words of a line `-- words --`.
std::optional<std::string> section_name(std::string_view line) {
  if (!line.starts_with("-- ") || !line.ends_with(" --") || line.size() < 7) return std::nullopt;
  return std::string(line.substr(3, line.size() - 6));
}

std::string with_bytes(std::string_view text) {
  std::string bytes;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, 2) == "\\x" && at + 4 <= text.size()) {
      bytes += char(std::stoi(std::string(text.substr(at + 2, 2)), nullptr, 16));
      at += 3;
    } else {
      bytes += text[at];
    }
  }
  return bytes;
}

std::map<std::string, std::string> files_of(const ManualBlock& block,
                                            std::set<std::string>& unreadable) {
  std::map<std::string, std::string> files;
  const std::string text = block.has_tag("escapes") ? with_bytes(block.text) : block.text;
  if (!text.starts_with("-- ")) {
    if (block.language != "yaml") return {{"page.md", text}};
    return {{"silcrow.yaml", text}, {"page.md", "# A page\n"}};
  }
  std::string name;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (auto section = section_name(line)) {
      name = *section;
      if (name.ends_with(unreadable_mark)) {
        name.resize(name.size() - unreadable_mark.size());
        unreadable.insert(name);
      }
      files.emplace(name, "");
    } else {
      files[name] += line + "\n";
    }
  }
  return files;
}

std::map<std::string, std::string> joined(std::map<std::string, std::string> files,
                                          std::map<std::string, std::string> beside) {
  files.merge(beside);
  return files;
}

}  // namespace

SampleBook::SampleBook(const ManualBlock& block, std::map<std::string, std::string> beside)
    : files_(joined(files_of(block, unreadable_), std::move(beside))) {}

ReadResult SampleBook::read(const std::string& path) const {
  std::string error = access_error(path);
  return error.empty() ? files_.read(path) : ReadResult{false, "", std::move(error)};
}

std::string SampleBook::access_error(const std::string& path) const {
  return unreadable_.contains(plain_path(path)) ? "permission denied" : "";
}

}  // namespace silcrow
