// The order of the styles decides what wins: tokens.css of the built-in theme, then of the folder,
// then the built-in rules (which know print and small screens), then the folder's own sheets.
#include "render/html/html_theme.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/embedded_files.h"
#include "base/path.h"
#include "render/html/html_search_assets.h"
#include "render/html/html_template_names.h"

namespace silcrow {
namespace {

constexpr std::string_view built_in_templates = "templates/html/";
constexpr std::string_view built_in_theme = "themes/default/";
constexpr std::string_view template_folder = "templates/";
constexpr std::string_view template_ending = ".mustache";

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// The name of a template file "templates/NAME.mustache"; empty for other files.
std::string_view template_name(std::string_view path, std::string_view folder) {
  if (!starts_with(path, folder) || extension_of(path) != template_ending) return {};
  path.remove_prefix(folder.size());
  return path.substr(0, path.size() - template_ending.size());
}

std::string hashed_path(std::string_view path, std::string_view bytes) {
  constexpr char digits[] = "0123456789abcdef";
  const uint64_t hash = XXH3_64bits(bytes.data(), bytes.size());
  std::string name;
  for (int shift = 60; shift > 20; shift -= 4) name += digits[(hash >> shift) & 15];
  const std::string_view ending = extension_of(path);
  const std::string_view stem = path.substr(0, path.size() - ending.size());
  return "assets/" + std::string(stem) + '.' + name + std::string(ending);
}

std::string built_in_file(std::string_view name) {
  const std::string path = std::string(built_in_theme) + std::string(name);
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path == path) return std::string(file.bytes);
  }
  return {};
}

std::string theme_file(const ThemeFiles& folder, const std::string& name) {
  const auto found = folder.find(name);
  return found != folder.end() ? found->second : std::string();
}

// Compiles the built-in templates, each unless the folder has one of its name that is not
// `left_out`.
mustache::TemplateSetResult compile(const ThemeFiles& folder,
                                    const std::set<std::string>& left_out) {
  std::vector<mustache::TemplateSource> sources;
  for (const EmbeddedFile& file : embedded_files()) {
    const std::string name(template_name(file.path, built_in_templates));
    const std::string own = std::string(template_folder) + name + std::string(template_ending);
    const bool is_overridden = folder.count(own) > 0 && left_out.count(name) == 0;
    if (!name.empty() && !is_overridden) sources.push_back({name, std::string(file.bytes)});
  }
  for (const auto& [path, text] : folder) {
    const std::string name(template_name(path, template_folder));
    if (!name.empty() && left_out.count(name) == 0) sources.push_back({name, text});
  }
  return mustache::TemplateSet::build(std::move(sources),
                                      {mustache::UnknownPartials::error, html_template_names()});
}

// Leaves out what does not compile until the rest does; each round leaves out at least one
// template.
void add_templates(const ThemeFiles& folder, HtmlTheme& theme) {
  std::set<std::string> left_out;
  while (!theme.templates) {
    mustache::TemplateSetResult result = compile(folder, left_out);
    if (result.set) {
      theme.templates = std::move(result.set);
      return;
    }
    const size_t before = left_out.size();
    for (const mustache::TemplateError& error : result.errors) {
      left_out.insert(error.template_name);
      theme.problems.push_back(
          {std::string(template_folder) + error.template_name + std::string(template_ending),
           error.line, error.column, mustache::message(error), error.help});
    }
    if (left_out.size() == before) return;
  }
}

// Addresses of the folder's own files in a style sheet, `url(fonts/x.woff2)`, get their hashed
// names.
std::string with_hashed_addresses(std::string css,
                                  const std::map<std::string, std::string>& hashed) {
  for (size_t at = css.find("url("); at != std::string::npos; at = css.find("url(", at)) {
    at += 4;
    const size_t end = css.find(')', at);
    if (end == std::string::npos) break;
    std::string address = css.substr(at, end - at);
    std::erase_if(address, [](char c) { return c == '"' || c == '\'' || c == ' '; });
    const auto found = hashed.find(plain_path(address));
    if (found == hashed.end()) continue;
    const std::string relative = relative_path("assets/style.css", found->second);
    css.replace(at, end - at, '"' + relative + '"');
  }
  return css;
}

}  // namespace

std::string add_theme_asset(HtmlTheme& theme, std::string_view path, std::string bytes) {
  std::string hashed = hashed_path(path, bytes);
  theme.assets.push_back({hashed, std::make_shared<const std::string>(std::move(bytes))});
  return hashed;
}

HtmlTheme make_html_theme(const ThemeFiles& folder) {
  HtmlTheme theme;
  add_templates(folder, theme);

  std::map<std::string, std::string> hashed;  // fonts, pictures, what else there is
  for (const auto& [path, bytes] : folder) {
    const std::string_view ending = extension_of(path);
    const bool is_source = ending == ".css" || ending == ".js" || ending == template_ending ||
                           ending == ".md" || path == "icon.svg";
    if (!is_source) hashed[path] = add_theme_asset(theme, path, bytes);
  }

  std::string style = built_in_file("tokens.css") +
                      with_hashed_addresses(theme_file(folder, "tokens.css"), hashed) +
                      built_in_file("silcrow.css");
  theme.styles.push_back(add_theme_asset(theme, "silcrow.css", std::move(style)));
  theme.scripts.push_back(add_theme_asset(theme, "silcrow.js", built_in_file("silcrow.js")));
  for (const auto& [path, bytes] : folder) {
    if (path == "tokens.css") continue;
    if (extension_of(path) == ".css") {
      theme.styles.push_back(add_theme_asset(theme, path, with_hashed_addresses(bytes, hashed)));
    }
    if (extension_of(path) == ".js") theme.scripts.push_back(add_theme_asset(theme, path, bytes));
  }
  const std::string own_icon = theme_file(folder, "icon.svg");
  theme.icon =
      add_theme_asset(theme, "icon.svg", own_icon.empty() ? built_in_file("icon.svg") : own_icon);
  theme.search = add_search_assets(theme);
  return theme;
}

}  // namespace silcrow
