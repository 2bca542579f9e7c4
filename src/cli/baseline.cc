// The file: {"version": 1, "problems": [{"rule", "file", "text", "count"}, …]}.
#include "cli/baseline.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>

#include "base/path.h"
#include "write/descriptor.h"
#include "write/source_rewrite.h"

namespace silcrow {

namespace {

using Json = nlohmann::ordered_json;

// The real path of a file that may not exist yet, in a folder that does.
std::string real_file_path(const FileSystem& files, const std::string& path) {
  const std::string folder(folder_of(path));
  return join_path(files.real_path(folder.empty() ? "." : folder), file_name_of(path));
}

// Turns keys of this run into those of a baseline.
class BaselineKeys {
 public:
  BaselineKeys(const Sources& sources, const FileSystem& files, const std::string& path)
      : sources_(sources), files_(files), baseline_(real_file_path(files, path)) {}

  ProblemKey key(const Diagnostic& diagnostic) {
    ProblemKey key = problem_key(diagnostic, sources_);
    if (key.file.empty()) return key;
    std::string& moved = moved_[key.file];
    if (moved.empty()) moved = relative_path(baseline_, files_.real_path(key.file));
    key.file = moved;
    return key;
  }

 private:
  const Sources& sources_;
  const FileSystem& files_;
  const std::string baseline_;
  std::map<std::string, std::string> moved_;  // by path, so that the disk is asked once for each
};

// Nothing where the JSON is not of a baseline.
std::optional<ProblemCounts> counts_of(const Json& json) {
  if (!json.is_object() || json.value("version", 0) != 1 || !json.contains("problems")) return {};
  ProblemCounts counts;
  for (const Json& problem : json["problems"]) {
    ProblemKey key;
    key.rule = problem.at("rule").get<std::string>();
    key.file = problem.at("file").get<std::string>();
    key.text = problem.at("text").get<std::string>();
    counts[std::move(key)] = problem.value("count", size_t(1));
  }
  return counts;
}

std::string text_of(const ProblemCounts& problems) {
  std::string text = "{\"version\": 1, \"problems\": [";
  const char* separator = "\n";
  for (const auto& [key, count] : problems) {
    const Json line = {
        {"rule", key.rule}, {"file", key.file}, {"text", key.text}, {"count", count}};
    text += separator + line.dump(-1, ' ', false, Json::error_handler_t::replace);
    separator = ",\n";
  }
  return text + "\n]}\n";
}

}  // namespace

BaselineResult read_baseline(const FileSystem& files, const std::string& path) {
  if (files.kind(path) == FileKind::missing) {
    return {{}, fmt::format("there is no baseline `{}`", path)};
  }
  const ReadResult read = files.read(path);
  if (!read.ok) return {{}, fmt::format("cannot read `{}`: {}", path, read.error)};
  try {
    if (auto counts = counts_of(Json::parse(read.text))) return {std::move(*counts), ""};
  } catch (const Json::exception&) {
  }
  return {{}, fmt::format("`{}` is no baseline", path)};
}

std::string write_baseline(const FileSystem& files, const std::string& path,
                           const ProblemCounts& problems) {
  const std::string text = text_of(problems);
  if (files.kind(path) != FileKind::missing) {
    const ReadResult before = files.read(path);
    if (!before.ok) return fmt::format("cannot read `{}`: {}", path, before.error);
    return rewrite_sources({{path, before.text, text, ""}});
  }
  const std::string folder(folder_of(path));
  const Descriptor parent = open_folder(folder.empty() ? "." : folder);
  if (!parent.is_open()) return failure("cannot open", folder);
  if (!create_file(parent, std::string(file_name_of(path)), text)) {
    return failure("cannot write", path);
  }
  return {};
}

ProblemCounts counted_problems(const std::vector<Diagnostic>& diagnostics, const Sources& sources,
                               const FileSystem& files, const std::string& path) {
  BaselineKeys keys(sources, files, path);
  ProblemCounts counts;
  for (const Diagnostic& diagnostic : diagnostics) ++counts[keys.key(diagnostic)];
  return counts;
}

BaselineComparison compared_with(const ProblemCounts& baseline, std::vector<Diagnostic> diagnostics,
                                 const Sources& sources, const FileSystem& files,
                                 const std::string& path) {
  const ProblemCounts present = counted_problems(diagnostics, sources, files, path);
  BaselineKeys keys(sources, files, path);
  BaselineComparison comparison;
  for (Diagnostic& diagnostic : diagnostics) {
    const ProblemKey key = keys.key(diagnostic);
    const auto known = baseline.find(key);
    const size_t now = present.at(key);
    if (known != baseline.end() && known->second >= now) continue;
    if (known != baseline.end()) {
      diagnostic.help.push_back(fmt::format("the baseline has {} of these {}", known->second, now));
    }
    comparison.left.push_back(std::move(diagnostic));
  }
  for (const auto& [key, count] : baseline) {
    const auto now = present.find(key);
    const size_t left = now == present.end() ? 0 : now->second;
    if (left < count) comparison.gone[key] = count - left;
  }
  return comparison;
}

}  // namespace silcrow
