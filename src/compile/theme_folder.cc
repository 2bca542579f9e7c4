// Reads what is in the theme's folder; gives its problems their places.
#include "compile/theme_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/path.h"
#include "diag/rule.h"
#include "load/folder_scan.h"
#include "source/line_table.h"

namespace silcrow {

namespace {

constexpr std::string_view built_in_name = "default";

class ThemeReader {
 public:
  ThemeReader(const FileSystem& files, LoadedBook& book, Diagnostics& diagnostics)
      : files_(files), book_(book), diagnostics_(diagnostics) {}

  Theme read(const std::string& root) {
    const FolderScan scan = scan_folder(files_, root);
    if (!scan.error.empty()) report(Rule::file_unreadable, scan.error);
    for (const auto& [path, refusal] : scan.tree.refusals) report(refusal.rule, refusal.message);
    for (const std::string& path : scan.tree.paths) {
      if (!path.ends_with('/')) add(root, path);
    }
    return std::move(theme_);
  }

 private:
  void report(Rule rule, std::string message) {
    diagnostics_.add(rule, book_.config.theme.span, std::move(message));
  }

  void add(const std::string& root, const std::string& path) {
    const std::string on_disk = plain_path(join_path(root, path));
    ReadResult read = files_.read(on_disk);
    if (!read.ok) {
      report(Rule::file_unreadable, fmt::format("`{}` cannot be read: {}", on_disk, read.error));
      return;
    }
    if (extension_of(path) == ".mustache") {
      theme_.templates.emplace(path, book_.sources.add({on_disk, read.text}));
    }
    theme_.files->emplace(path, std::move(read.text));
  }

  const FileSystem& files_;
  LoadedBook& book_;
  Diagnostics& diagnostics_;
  Theme theme_;
};

// From the place of the problem to the end of its tag.
Span span_of(const ThemeProblem& problem, FileId file, std::string_view text) {
  if (problem.line == 0) return {file, 0, 0};
  const LineTable lines(text);
  const Position at = {uint32_t(problem.line), uint32_t(problem.column)};
  const uint32_t begin = lines.offset(at);
  const std::string_view line = lines.line(at.line);
  const size_t line_end = lines.line_start(at.line) + line.size();
  const size_t tag_end = text.find("}}", begin);
  const size_t end = tag_end == text.npos || tag_end > line_end ? line_end : tag_end + 2;
  return {file, begin, uint32_t(std::max(size_t(begin), end))};
}

}  // namespace

Theme read_theme(const FileSystem& files, LoadedBook& book, Diagnostics& diagnostics) {
  const Config& config = book.config;
  const std::string& name = config.theme.name;
  if (name.empty() || name == built_in_name) return {};
  const std::string root = join_path(folder_of(config.file), name);
  if (files.kind(root) == FileKind::folder) return ThemeReader(files, book, diagnostics).read(root);
  diagnostics
      .add(Rule::configuration_malformed, config.theme.span,
           fmt::format("no theme is called `{}`, and no folder", name))
      .help.push_back(
          fmt::format("the built-in theme is `{}`; one of your own is a folder, named as seen from "
                      "the configuration",
                      built_in_name));
  return {};
}

void report_theme_problems(const std::vector<ThemeProblem>& problems, const Theme& theme,
                           const Sources& sources, Diagnostics& diagnostics) {
  for (const ThemeProblem& problem : problems) {
    Span span;
    const auto found = theme.templates.find(problem.path);
    if (found != theme.templates.end()) {
      span = span_of(problem, found->second, sources.file(found->second).text);
    }
    Diagnostic& diagnostic = diagnostics.add(Rule::theme_template_malformed, span, problem.message);
    if (!problem.help.empty()) diagnostic.help.push_back(problem.help);
  }
}

}  // namespace silcrow
