// The rounds of fixing.
#include "cli/fixes.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "cli/linter.h"
#include "source/overlay_file_system.h"
#include "source/text_edits.h"

namespace silcrow {

namespace {

constexpr int most_rounds = 10;

// Edits that do not touch each other.
class EditSelection {
 public:
  // Takes all edits of a fix or none.
  bool take(const Fix& fix) {
    const bool is_free = std::ranges::all_of(
        fix.edits, [this](const TextEdit& edit) { return has_room(edit.span); });
    if (!is_free) return false;
    for (const TextEdit& edit : fix.edits) {
      taken_[edit.span.file][edit.span.begin] = edit.span.end;
      edits_.push_back(edit);
    }
    return true;
  }

  const std::vector<TextEdit>& edits() const { return edits_; }

 private:
  bool has_room(Span span) const {
    if (span.file == no_file) return false;
    const auto file = taken_.find(span.file);
    if (file == taken_.end()) return true;
    const auto after = file->second.lower_bound(span.begin);
    if (after != file->second.end() && after->first <= span.end) return false;
    return after == file->second.begin() || std::prev(after)->second < span.begin;
  }

  std::map<FileId, std::map<uint32_t, uint32_t>> taken_;  // begin to end
  std::vector<TextEdit> edits_;
};

}  // namespace

std::optional<FixResult> fixed_book(const LintArguments& arguments, const FileSystem& files) {
  std::map<std::string, std::string> texts;  // by path, of files that are not as on the disk
  FixResult result;
  for (int round = 0;; ++round) {
    const OverlayFileSystem changed(files, texts, {});
    std::optional<LintReport> report = lint_paths(arguments, changed);
    if (!report) return {};
    result.report = std::move(*report);
    if (round == most_rounds) break;

    EditSelection selection;
    for (const Diagnostic& diagnostic : result.report.diagnostics) {
      if (!diagnostic.fix || diagnostic.fix->safety != FixSafety::safe) continue;
      if (selection.take(*diagnostic.fix)) ++result.fixed;
    }
    const EditedFiles edited = edited_files(result.report.sources, selection.edits());
    if (edited.texts.empty()) break;
    for (const auto& [file, text] : edited.texts) {
      texts[result.report.sources.file(file).path] = text;
    }
  }
  for (const auto& [path, text] : texts) {
    const ReadResult before = files.read(path);
    if (before.text != text) result.changes.push_back({path, before.text, text, ""});
  }
  return result;
}

}  // namespace silcrow
