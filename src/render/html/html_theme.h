// The look of the pages: the built-in theme with what the book's theme folder puts in its place.
// Overriding one template or one colour never means copying the rest. docs/themes.md describes the
// folder.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/mustache/mustache_template_set.h"
#include "render/output.h"

namespace silcrow {

struct ThemeAsset {
  std::string path;  // in the site: "assets/silcrow.1f0e2d3c4b.css"
  std::shared_ptr<const std::string> bytes;
};

// The search of the pages, which they load when it is asked for: paths of assets.
struct SearchAssets {
  std::string module;  // imports the others
  std::string script;  // all of them in one, for pages that are opened from a disk
};

struct HtmlTheme {
  // Always there: the built-in templates are tested to compile.
  std::optional<mustache::TemplateSet> templates;
  std::vector<ThemeAsset> assets;
  // Paths of assets, in the order in which pages name them.
  std::vector<std::string> styles;
  std::vector<std::string> scripts;
  std::string icon;
  SearchAssets search;
  std::vector<ThemeProblem> problems;
};

// Adds a file under a name with a hash of its bytes; returns its path in the site.
std::string add_theme_asset(HtmlTheme& theme, std::string_view path, std::string bytes);

// Templates of the folder that do not compile are passed over, with a problem for each error.
HtmlTheme make_html_theme(const ThemeFiles& folder);

}  // namespace silcrow
