// The louder the ink, the worse the consequence: a danger loses data, a warning loses time. The
// names are those of GitHub, Material for MkDocs, Docusaurus and reStructuredText.
#include "render/html/html_looks.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace silcrow {
namespace {

struct Look {
  std::string_view name;
  std::string_view look;
};

// Sorted by name. What is no line here is a note: info, abstract, summary, question, example,
// quote, …
constexpr std::array looks = {
    Look{"attention", "warning"}, Look{"bug", "warning"},       Look{"caution", "danger"},
    Look{"check", "tip"},         Look{"danger", "danger"},     Look{"done", "tip"},
    Look{"error", "danger"},      Look{"fail", "warning"},      Look{"failure", "warning"},
    Look{"hint", "tip"},          Look{"important", "warning"}, Look{"missing", "warning"},
    Look{"success", "tip"},       Look{"tip", "tip"},           Look{"warning", "warning"},
};

}  // namespace

std::string_view admonition_look(std::string_view name) {
  const auto is_named = [name](const Look& look) { return look.name == name; };
  const auto* found = std::find_if(looks.begin(), looks.end(), is_named);
  return found != looks.end() ? found->look : "note";
}

std::string admonition_label(std::string_view name) {
  std::string label(name);
  std::replace_if(
      label.begin(), label.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
  if (!label.empty() && label[0] >= 'a' && label[0] <= 'z') label[0] = char(label[0] - 'a' + 'A');
  return label;
}

}  // namespace silcrow
