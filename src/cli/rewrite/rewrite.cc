// Plan, prove, then write.
#include "cli/rewrite/rewrite.h"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "base/path.h"
#include "base/percent.h"
#include "cli/commands.h"
#include "cli/rewrite/link_places.h"
#include "cli/rewrite/same_meaning.h"
#include "cli/terminal.h"
#include "cli/usages/source_places.h"
#include "cli/usages/symbol.h"
#include "diag/rule.h"
#include "source/overlay_file_system.h"
#include "source/text_edits.h"
#include "source/unified_diff.h"
#include "write/source_rewrite.h"

namespace silcrow {

namespace {

constexpr size_t most_reasons = 10;

int refuse(const std::vector<std::string>& reasons) {
  for (size_t i = 0; i < std::min(reasons.size(), most_reasons); ++i) {
    print_world_error(reasons[i]);
  }
  if (reasons.size() > most_reasons) {
    print_error(fmt::format("and {} more\n", reasons.size() - most_reasons));
  }
  print_error("nothing was written\n");
  return status_problems;
}

// One entry for each file on the disk, however many pages include it.
class FileChanges {
 public:
  FileChanges(const LinkedBook& book, const Rewrite& rewrite) {
    const Sources& sources = book.book.sources;
    std::map<std::string, std::vector<TextEdit>> edits;
    std::map<std::string, FileId> files;
    for (size_t i = 0; i < sources.size(); ++i) {
      files.emplace(sources.file(FileId(i)).path, FileId(i));
    }
    for (const TextEdit& edit : rewrite.edits) {
      edits[sources.file(edit.span.file).path].push_back(edit);
    }
    std::map<std::string, std::string> moved;
    for (const auto& [from, to] : rewrite.moved) {
      moved[disk_path(book.book.config, from)] = disk_path(book.book.config, to);
      edits[disk_path(book.book.config, from)];
    }
    for (auto& [path, own] : edits) {
      const std::string& before = sources.file(files.at(path)).text;
      // The same place may be met in several pages, as different files to them.
      for (TextEdit& edit : own) edit.span.file = files.at(path);
      std::optional<std::string> after = edited_text(before, std::move(own));
      if (!after) {
        clashes_.push_back(fmt::format("changes of `{}` overlap", path));
        continue;
      }
      rewrites_.push_back({path, before, std::move(*after), moved[path]});
    }
  }

  const std::vector<SourceRewrite>& rewrites() const { return rewrites_; }
  const std::vector<std::string>& clashes() const { return clashes_; }

  OverlayFileSystem over(const FileSystem& files) const {
    std::map<std::string, std::string> texts;
    std::set<std::string> removed;
    for (const SourceRewrite& rewrite : rewrites_) {
      texts[rewrite.new_path.empty() ? rewrite.path : rewrite.new_path] = rewrite.after;
      if (!rewrite.new_path.empty()) removed.insert(rewrite.path);
    }
    return OverlayFileSystem(files, texts, removed);
  }

  // As git writes it; a file that moves is a rename.
  std::string diff() const {
    std::string diff;
    for (const SourceRewrite& rewrite : rewrites_) {
      const std::string from = plain_path(rewrite.path);
      const bool moves = !rewrite.new_path.empty();
      const std::string to = moves ? plain_path(rewrite.new_path) : from;
      if (moves) {
        diff += fmt::format("diff --git a/{0} b/{1}\nrename from {0}\nrename to {1}\n", from, to);
      }
      diff += unified_diff(from, to, rewrite.before, rewrite.after);
    }
    return diff;
  }

  std::string summary() const {
    std::string text;
    for (const SourceRewrite& rewrite : rewrites_) {
      text += rewrite.path;
      if (!rewrite.new_path.empty()) text += " -> " + rewrite.new_path;
      text += '\n';
    }
    return text + number_of(rewrites_.size(), "file") + " changed\n";
  }

 private:
  std::vector<SourceRewrite> rewrites_;
  std::vector<std::string> clashes_;
};

// Fragments that lead to a section by an id that it does not have any more.
std::vector<TextEdit> fragment_edits(const LinkedBook& before, const LinkedBook& after,
                                     const std::map<std::string, std::string>& moved) {
  std::map<std::string, PageId> pages;
  for (const LinkedPage& page : after.pages) pages[after.page(page.id).path] = page.id;
  std::vector<TextEdit> edits;
  for (const LinkPlace& place : link_places(before)) {
    const std::string_view source = before.book.sources.text(place.address);
    const size_t hash = source.find('#');
    if (place.target.kind != LinkKind::page || hash == std::string_view::npos) continue;
    const Symbol symbol = symbol_at(before, place.target.page, place.target.fragment);
    const std::string& path = before.page(symbol.page).path;
    const auto page = pages.find(moved.contains(path) ? moved.at(path) : path);
    if (symbol.kind != SymbolKind::section || page == pages.end()) continue;
    const Section& old_section = section_of(before, symbol);
    const size_t index = size_t(&old_section - before.linked(symbol.page).sections.data());
    if (index >= after.linked(page->second).sections.size()) continue;
    const Section& section = after.linked(page->second).sections[index];
    const Symbol now = symbol_at(after, page->second, place.target.fragment);
    if (now.kind == SymbolKind::section && now.node == section.heading) continue;
    const bool is_short = place.target.fragment == old_section.short_anchor;
    const std::string& id = is_short ? section.short_anchor : section.anchor;
    edits.push_back(
        {{place.address.file, uint32_t(place.address.begin + hash + 1), place.address.end},
         percent_encoded_fragment(id)});
  }
  return edits;
}

// Errors that the book has more of than before, as `file:line:column: message`.
std::vector<std::string> new_errors(const Compilation& before, const Compilation& after) {
  std::map<Rule, size_t> known;
  for (const Diagnostic& diagnostic : before.diagnostics) ++known[diagnostic.rule];
  std::map<Rule, std::vector<std::string>> found;
  SourcePlaces places(after.book->book.sources);
  for (const Diagnostic& diagnostic : after.diagnostics) {
    if (diagnostic.severity != Severity::error) continue;
    const bool is_placed = diagnostic.span.file != no_file;
    const std::string place = is_placed ? places.place(diagnostic.span).text() + ": " : "";
    found[diagnostic.rule].push_back(place + diagnostic.message);
  }
  std::vector<std::string> errors;
  for (const auto& [rule, messages] : found) {
    if (messages.size() <= known[rule]) continue;
    for (const std::string& message : messages) {
      errors.push_back(fmt::format("the changed book would have {}: {}", rule_name(rule), message));
    }
  }
  return errors;
}

// What went wrong, or nothing.
std::vector<std::string> compile_changed(const FileSystem& files, const CompileOptions& options,
                                         const FileChanges& changes, Compilation& result) {
  if (!changes.clashes().empty()) return changes.clashes();
  const OverlayFileSystem changed = changes.over(files);
  result = compile(changed, options);
  if (!result.ok) return {result.error};
  return {};
}

}  // namespace

int carry_out(const FileSystem& files, const CompileOptions& options, const Compilation& before,
              Rewrite rewrite, Execution execution) {
  const LinkedBook& book = *before.book;
  if (!rewrite.problems.empty()) return refuse(rewrite.problems);
  Compilation changed;
  std::vector<std::string> problems =
      compile_changed(files, options, FileChanges(book, rewrite), changed);
  if (!problems.empty()) return refuse(problems);
  // From here on the new ids are known.
  for (TextEdit& edit : fragment_edits(book, *changed.book, rewrite.moved)) {
    rewrite.edits.push_back(std::move(edit));
  }
  const FileChanges changes(book, rewrite);
  problems = compile_changed(files, options, changes, changed);
  if (problems.empty()) problems = changed_meanings(book, *changed.book, rewrite.moved);
  if (problems.empty()) problems = new_errors(before, changed);
  if (!problems.empty()) return refuse(problems);
  // From here on it is proved that the book still says what it said.
  if (execution == Execution::real) {
    const std::string error = rewrite_sources(changes.rewrites());
    if (!error.empty()) {
      print_world_error(error);
      return status_world;
    }
  }
  if (print_output(execution == Execution::real ? changes.summary() : changes.diff())) {
    return status_clean;
  }
  print_world_error("cannot write to standard output");
  return status_world;
}

}  // namespace silcrow
