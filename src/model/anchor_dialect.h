// Which tool's heading ids a book follows: the `anchors:` setting. Data only; the algorithms are in
// resolve/anchors/slug.h.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace silcrow {

enum class AnchorDialect : uint8_t { github, python_markdown, mdbook, docusaurus, hugo };

inline constexpr std::array<AnchorDialect, 5> all_anchor_dialects = {
    AnchorDialect::github, AnchorDialect::python_markdown, AnchorDialect::mdbook,
    AnchorDialect::docusaurus, AnchorDialect::hugo};

/// The name as written in the configuration and in reports.
constexpr std::string_view anchor_dialect_name(AnchorDialect dialect) {
  switch (dialect) {
    case AnchorDialect::github: return "github";
    case AnchorDialect::python_markdown: return "python-markdown";
    case AnchorDialect::mdbook: return "mdbook";
    case AnchorDialect::docusaurus: return "docusaurus";
    case AnchorDialect::hugo: return "hugo";
  }
  return "github";
}

/// The dialect of exactly this name, or nothing: the caller reports the unknown name.
constexpr std::optional<AnchorDialect> anchor_dialect_named(std::string_view name) {
  for (const AnchorDialect dialect : all_anchor_dialects) {
    if (anchor_dialect_name(dialect) == name) return dialect;
  }
  return std::nullopt;
}

}  // namespace silcrow
