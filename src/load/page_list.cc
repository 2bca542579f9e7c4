// Collects the pages by what names them.
#include "load/page_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/nearest.h"
#include "base/path.h"
#include "diag/rule.h"
#include "load/folder_scan.h"
#include "load/glossary_mount.h"
#include "load/natural_order.h"
#include "load/real_folder.h"

namespace silcrow {

namespace {

class PageLister {
 public:
  PageLister(const PageSources& sources, Diagnostics& diagnostics)
      : sources_(sources), diagnostics_(diagnostics) {}

  std::vector<LoadedPage> list();

 private:
  void find_front();
  void add_listed(const ConfiguredPage& listed, PageRole role, uint32_t part);
  void add_unlisted(const std::string& path, PageRole role);
  bool exists(const std::string& path) const;
  std::optional<FolderTree::Refusal> refusal(const std::string& path) const;
  void report_refusals();
  void report_missing(const ConfiguredPage& listed, const std::string& path);
  std::string help_for_missing(const std::string& path) const;

  const PageSources& sources_;
  Diagnostics& diagnostics_;
  std::vector<LoadedPage> pages_;
  std::map<std::string, Span> seen_;  // where each page was listed
  std::optional<LoadedPage> front_;
};

void PageLister::find_front() {
  for (const char* name : {"index.md", "README.md", "readme.md", "Readme.md", "index.markdown"}) {
    if (!sources_.tree.has_file(name)) continue;
    front_ = LoadedPage{};
    front_->path = name;
    front_->role = PageRole::front;
    return;
  }
}

// Also of what the scan left out: a hidden file may be listed.
bool PageLister::exists(const std::string& path) const {
  if (sources_.tree.has_file(path)) return true;
  return !sources_.excluded.holds(path) &&
         sources_.files.kind(disk_path(sources_.config, path)) == FileKind::file;
}

// Also of a hidden file, which the scan has not seen.
std::optional<FolderTree::Refusal> PageLister::refusal(const std::string& path) const {
  if (const FolderTree::Refusal* found = sources_.tree.refusal(path)) return *found;
  if (sources_.tree.has_file(path)) return {};
  const std::string on_disk = disk_path(sources_.config, path);
  const Config& config = sources_.config;
  const LinkReach reach(sources_.files, config.folder, folder_around(config));
  if (reach.holds(sources_.files.real_path(on_disk))) return {};
  return outward_link(on_disk, sources_.config.folder);
}

// What could have been pages: of other files it is said where a link leads to them. A folder may be
// there for other programs, so of links to folders one is only warned.
void PageLister::report_refusals() {
  for (const auto& [path, refusal] : sources_.tree.refusals) {
    const bool is_folder =
        sources_.files.kind(disk_path(sources_.config, path)) == FileKind::folder;
    if (seen_.contains(path) || !is_page_path(is_folder ? path + "/x.md" : path)) continue;
    Diagnostic& problem = diagnostics_.add(refusal.rule, {}, refusal.message);
    if (is_folder && refusal.rule == Rule::link_escapes_book) problem.severity = Severity::warning;
  }
}

std::string PageLister::help_for_missing(const std::string& path) const {
  if (sources_.excluded.holds(path)) return "the configuration leaves it out of the book";
  if (exists(path + ".md")) return fmt::format("did you mean `{}.md`?", path);
  std::vector<std::string> candidates;
  std::vector<std::string> elsewhere;
  for (const std::string& candidate : sources_.tree.paths) {
    if (!is_page_path(candidate)) continue;
    candidates.push_back(candidate);
    if (file_name_of(candidate) == file_name_of(path)) elsewhere.push_back(candidate);
  }
  if (elsewhere.size() == 1) return fmt::format("did you mean `{}`?", elsewhere[0]);
  return did_you_mean(path, candidates);
}

void PageLister::report_missing(const ConfiguredPage& listed, const std::string& path) {
  const bool is_folder = sources_.tree.has_folder(path);
  Diagnostic& diagnostic = diagnostics_.add(
      Rule::chapter_missing, listed.span,
      is_folder ? fmt::format("`{}` is a folder, not a page", listed.path)
                : fmt::format("no such file in the book's folder: `{}`", listed.path));
  const std::string help = is_folder ? "list its files one by one" : help_for_missing(path);
  if (!help.empty()) diagnostic.help.push_back(help);
}

void PageLister::add_listed(const ConfiguredPage& listed, PageRole role, uint32_t part) {
  std::string path = plain_path(listed.path);
  if (path.empty() || is_outside(path)) {
    diagnostics_.add(Rule::configuration_malformed, listed.span,
                     fmt::format("`{}` is no file in the book's folder", listed.path));
    return;
  }
  if (auto found = refusal(path)) {
    seen_.emplace(path, listed.span);
    diagnostics_.add(found->rule, listed.span, std::move(found->message));
    return;
  }
  if (!exists(path)) {
    report_missing(listed, path);
    return;
  }
  const auto [first, is_new] = seen_.emplace(path, listed.span);
  if (!is_new) {
    diagnostics_
        .add(Rule::configuration_malformed, listed.span, fmt::format("`{}` is listed twice", path))
        .related.push_back({first->second, "listed here first"});
    return;
  }
  if (front_ && path == front_->path) {
    front_->configured_title = listed.title;
    front_->listed = listed.span;
    return;
  }
  pages_.push_back(
      {std::move(path), role, listed.title, part, no_file, listed.span, {}, listed.list_number});
}

void PageLister::add_unlisted(const std::string& path, PageRole role) {
  if (path == sources_.not_a_page || !seen_.emplace(path, Span{}).second) return;
  pages_.push_back({path, role, "", 0, no_file, {}});
}

std::vector<LoadedPage> PageLister::list() {
  find_front();
  const Config& config = sources_.config;
  for (uint32_t part = 0; part < config.parts.size(); ++part) {
    for (const ConfiguredPage& chapter : config.parts[part].chapters) {
      add_listed(chapter, PageRole::chapter, part);
    }
  }
  for (const ConfiguredPage& appendix : config.appendices) {
    add_listed(appendix, PageRole::appendix, 0);
  }
  if (front_) seen_.emplace(front_->path, Span{});
  for (const std::string& path : sources_.glossary) add_unlisted(path, PageRole::glossary);
  std::vector<std::string> extras;
  const std::string mounted = config.glossary_path + "/";
  for (const std::string& path : sources_.tree.paths) {
    const bool is_mounted = !config.glossary_path.empty() && path.starts_with(mounted);
    if (is_page_path(path) && !is_mounted && !seen_.contains(path)) extras.push_back(path);
  }
  std::sort(extras.begin(), extras.end(), is_naturally_before);
  for (const std::string& path : extras) add_unlisted(path, PageRole::extra);
  report_refusals();
  if (front_) pages_.insert(pages_.begin(), std::move(*front_));
  return std::move(pages_);
}

}  // namespace

std::vector<LoadedPage> list_pages(const PageSources& sources, Diagnostics& diagnostics) {
  return PageLister(sources, diagnostics).list();
}

void promote_extras(Config& config, std::vector<LoadedPage>& pages) {
  if (!config.parts.empty()) return;
  ConfiguredPart part;
  for (LoadedPage& page : pages) {
    if (page.role != PageRole::extra) continue;
    page.role = PageRole::chapter;
    part.chapters.push_back({page.path, "", {}});
  }
  if (part.chapters.empty()) return;
  config.parts.push_back(std::move(part));
  // Chapters come before appendices and the glossary.
  std::stable_partition(pages.begin(), pages.end(), [](const LoadedPage& page) {
    return page.role == PageRole::front || page.role == PageRole::chapter;
  });
}

}  // namespace silcrow
