// Reads no JavaScript but the lines that our own modules begin with: `import { a, b } from
// './c.js';` and `export` before a function, class or constant, each at the start of a line. They
// have no text that goes over several lines, so that comments and indentation can be left out.
#include "render/html/html_search_assets.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/embedded_files.h"

namespace silcrow {
namespace {

// Each behind those that it imports.
constexpr std::array<std::string_view, 10> modules = {"tokens",  "query", "words",  "correction",
                                                      "excerpt", "index", "answer", "marks",
                                                      "panel",   "places"};

template <typename Visitor>
void for_each_line(std::string_view text, Visitor&& visit) {
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1);
    visit(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
}

bool takes_start(std::string_view& line, std::string_view start) {
  if (line.substr(0, start.size()) != start) return false;
  line.remove_prefix(start.size());
  return true;
}

// The module as it is sent: without the lines that are a comment, without indentation.
std::string source_of(std::string_view module) {
  const std::string path = "themes/default/search/" + std::string(module) + ".js";
  std::string source;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path != path) continue;
    for_each_line(file.bytes, [&](std::string_view line) {
      line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
      if (line.substr(0, 2) != "//") source += line;
    });
  }
  return source;
}

// "{ a, b } from './c.js';\n" gives "const { a, b } = c;\n".
std::string import_as_constant(std::string_view line) {
  constexpr std::string_view from = " from './";
  const size_t at = line.find(from);
  const std::string_view file = line.substr(at + from.size());
  std::string constant = "const " + std::string(line.substr(0, at));
  return constant + " = " + std::string(file.substr(0, file.find('.'))) + ";\n";
}

// "async function search(…" gives "search".
std::string_view declared_name(std::string_view line) {
  for (const std::string_view word : {"async ", "function ", "class ", "const "}) {
    takes_start(line, word);
  }
  size_t end = 0;
  while (end < line.size() && is_ascii_alphanumeric(line[end])) ++end;
  return line.substr(0, end);
}

// The module as a function that is called at once and returns what it exports.
std::string as_constant(std::string_view module) {
  std::string body;
  std::string exported;
  for_each_line(source_of(module), [&](std::string_view line) {
    if (takes_start(line, "import ")) {
      body += import_as_constant(line);
      return;
    }
    if (takes_start(line, "export ")) {
      exported += exported.empty() ? "" : ", ";
      exported += declared_name(line);
    }
    body += line;
  });
  return "const " + std::string(module) + " = (() => {\n" + body + "return { " + exported +
         " };\n})();\n";
}

std::string file_name(std::string_view path) {
  return std::string(path.substr(path.rfind('/') + 1));
}

}  // namespace

SearchAssets add_search_assets(HtmlTheme& theme) {
  SearchAssets assets;
  std::array<std::string, modules.size()> names;  // with hashes
  std::string script = "var silcrowSearch = (() => {\n";
  for (size_t i = 0; i < modules.size(); ++i) {
    std::string source = source_of(modules[i]);
    for (size_t j = 0; j < i; ++j) {
      const std::string plain = "'./" + std::string(modules[j]) + ".js'";
      const size_t at = source.find(plain);
      if (at != std::string::npos) source.replace(at, plain.size(), "'./" + names[j] + "'");
    }
    const std::string path = "search/" + std::string(modules[i]) + ".js";
    assets.module = add_theme_asset(theme, path, std::move(source));
    names[i] = file_name(assets.module);
    script += as_constant(modules[i]);
  }
  script += "return " + std::string(modules.back()) + ";\n})();\n";
  assets.script = add_theme_asset(theme, "search.js", std::move(script));
  return assets;
}

}  // namespace silcrow
