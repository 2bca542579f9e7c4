// Cheap answers first: exact ones by hash, then the folder, then the whole tree.
#include "resolve/links/link_suggestions.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/path.h"
#include "base/path_key.h"

namespace silcrow {

bool LinkSuggestions::has_budget(size_t comparisons) {
  if (comparisons > budget_) return false;
  budget_ -= comparisons;
  return true;
}

void LinkSuggestions::index_names() {
  if (!spellings_.empty()) return;
  const auto add = [&](std::string_view path) {
    if (path.ends_with('/')) path.remove_suffix(1);
    const bool is_new = spellings_.emplace(path_key(path), path).second;
    std::vector<std::string>& same = named_[path_key(file_name_of(path))];
    if (same.empty()) names_.emplace_back(file_name_of(path));
    if (is_new && same.size() < 3) same.emplace_back(path);
  };
  for (const Page& page : book_.pages) add(page.path);
  for (const std::string& path : book_.tree.paths) add(path);
}

std::string LinkSuggestions::spelled(const std::string& path) {
  index_names();
  const std::string_view extension = extension_of(path);
  const std::string stem = path.substr(0, path.size() - extension.size());
  for (const std::string& candidate : {path, stem + ".md", stem + ".markdown"}) {
    const bool is_page = extension == ".html" || extension == ".htm";
    if (candidate != path && !is_page) continue;
    const auto found = spellings_.find(path_key(candidate));
    if (found != spellings_.end()) return found->second;
  }
  return {};
}

// The direct entries of a folder, folders without their `/`.
std::vector<std::string> LinkSuggestions::names_in(std::string_view folder) const {
  const std::string prefix = folder.empty() ? std::string() : std::string(folder) + '/';
  const std::vector<std::string>& paths = book_.tree.paths;
  std::vector<std::string> names;
  for (auto at = std::ranges::lower_bound(paths, prefix); at != paths.end(); ++at) {
    if (!at->starts_with(prefix)) break;
    std::string_view name = std::string_view(*at).substr(prefix.size());
    if (name.ends_with('/')) name.remove_suffix(1);
    if (!name.empty() && name.find('/') == std::string_view::npos) names.emplace_back(name);
  }
  return names;
}

const std::vector<std::string>& LinkSuggestions::near_paths(const std::string& path) {
  const auto [known, is_new] = near_paths_.try_emplace(path);
  if (is_new) known->second = find_near_paths(path);
  return known->second;
}

std::vector<std::string> LinkSuggestions::find_near_paths(const std::string& path) {
  index_names();
  for (const char* extension : {".md", ".markdown"}) {
    if (paths_.find(path + extension).kind == LinkKind::page) return {path + extension};
  }
  const std::string_view folder = folder_of(path);
  const std::string name(file_name_of(path));
  // A walk over a folder touches all that lies below it.
  if (has_budget(book_.tree.paths.size())) {
    std::vector<std::string> near = nearest_names(name, names_in(folder));
    for (std::string& found : near) found = join_path(folder, found);
    if (!near.empty()) return near;
  }
  if (const auto same = named_.find(path_key(name)); same != named_.end()) return same->second;
  if (!has_budget(names_.size())) return {};
  std::vector<std::string> near = nearest_names(name, names_);
  for (std::string& found : near) found = named_[path_key(found)].front();
  return near;
}

std::string LinkSuggestions::near_anchors(PageId page, const std::string& anchor) {
  const auto [found, is_new] = page_anchors_.try_emplace(uint32_t(page));
  if (is_new) {
    std::vector<std::string> anchors;
    for (const auto& [id, place] : anchors_[size_t(page)].entries())
      anchors.push_back("#" + std::string(id));
    found->second = NearNames(anchors);
  }
  const NearNames& anchors = found->second;
  return has_budget(anchors.size()) ? anchors.did_you_mean("#" + anchor) : std::string();
}

std::string LinkSuggestions::near_entries(const Inventory& inventory, const std::string& name) {
  std::string roles;
  auto entry = std::ranges::lower_bound(inventory.entries, name, {}, &InventoryEntry::name);
  for (; entry != inventory.entries.end() && entry->name == name; ++entry) {
    roles += roles.empty() ? "" : ", ";
    roles += "`" + entry->role + "`";
  }
  if (!roles.empty()) return "it has that name in the role " + roles;
  const auto [found, is_new] = inventory_names_.try_emplace(inventory.name);
  if (is_new) {
    std::vector<std::string> names;
    for (const InventoryEntry& known : inventory.entries) {
      if (names.empty() || names.back() != known.name) names.push_back(known.name);
    }
    found->second = NearNames(names);
  }
  return has_budget(found->second.size()) ? found->second.did_you_mean(name) : std::string();
}

std::string LinkSuggestions::near_inventories(std::string_view name) const {
  std::vector<std::string> names;
  for (const Inventory& inventory : book_.inventories) names.push_back(inventory.name);
  if (names.empty()) return "`inventories` in the configuration names none";
  const std::string near = did_you_mean(name, names);
  return near.empty() ? fmt::format("there are `{}`", fmt::join(names, "`, `")) : near;
}

PageId LinkSuggestions::page_with_anchor(const std::string& anchor, PageId except) {
  if (pages_of_anchor_.empty()) {
    for (size_t i = 0; i < anchors_.size(); ++i) {
      for (const auto& [id, place] : anchors_[i].entries()) {
        std::vector<PageId>& pages = pages_of_anchor_[id];
        if (pages.size() < 2) pages.push_back(PageId(i));
      }
    }
  }
  const auto found = pages_of_anchor_.find(anchor);
  if (found == pages_of_anchor_.end()) return no_page;
  for (const PageId page : found->second) {
    if (page != except) return page;
  }
  return no_page;
}

}  // namespace silcrow
