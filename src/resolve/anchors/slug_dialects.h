// One function for each dialect, for slug.cc alone: everybody else calls slug_base. All take UTF-8
// heading text and return UTF-8; see slug.h for what is promised.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

std::string github_slug(std::string_view heading_text);
std::string python_markdown_slug(std::string_view heading_text);
std::string mdbook_slug(std::string_view heading_text);
std::string docusaurus_slug(std::string_view heading_text);
std::string hugo_slug(std::string_view heading_text);

/// The id that python-markdown tries after `id` is found taken or empty: `foo` to `foo_1`, `foo_1`
/// to `foo_2`, `foo_009` to `foo_10`. The number may have any length.
std::string python_markdown_successor(std::string_view id);

constexpr bool is_ascii_letter_or_digit(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace silcrow
