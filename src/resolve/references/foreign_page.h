// Pages whose words are of another day, or of other people.
#pragma once

#include <string_view>

namespace silcrow {

// By the page's file name: `CHANGELOG.md`, `changes-2.md`, `HISTORY.md`, `news.md`. Its names and
// numbers are those of another day.
bool is_changelog(std::string_view path);

// `LICENSE.md`, `licence-docs.md`, `COPYING.md`: whatever its sections are called, nobody who wrote
// the book has numbered them, and it may hold several texts.
bool is_licence(std::string_view path);

}  // namespace silcrow
