// Judged by the beginning of the name: `CHANGELOG_V16.md` is one, too.
#include "resolve/references/changelog.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/path.h"

namespace silcrow {

bool is_changelog(std::string_view path) {
  constexpr std::array<std::string_view, 5> names = {"changelog", "changes", "history", "news",
                                                     "release-notes"};
  const std::string file = ascii_lower_case(file_name_of(path));
  return std::ranges::any_of(names, [&](std::string_view name) { return file.starts_with(name); });
}

}  // namespace silcrow
