// Pages that tell what was: their names and numbers are those of another day.
#pragma once

#include <string_view>

namespace silcrow {

// By the page's file name: `CHANGELOG.md`, `changes-2.md`, `HISTORY.md`, `news.md`.
bool is_changelog(std::string_view path);

}  // namespace silcrow
