// Judged by the beginning of the name: `CHANGELOG_V16.md` is one, too.
#include "resolve/references/foreign_page.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "base/ascii.h"
#include "base/path.h"

namespace silcrow {

namespace {

bool begins_with_any(std::string_view path, std::initializer_list<std::string_view> names) {
  const std::string file = ascii_lower_case(file_name_of(path));
  return std::ranges::any_of(names, [&](std::string_view name) { return file.starts_with(name); });
}

}  // namespace

bool is_changelog(std::string_view path) {
  return begins_with_any(path, {"changelog", "changes", "history", "news", "release-notes"});
}

bool is_licence(std::string_view path) {
  return begins_with_any(path, {"license", "licence", "copying"});
}

}  // namespace silcrow
