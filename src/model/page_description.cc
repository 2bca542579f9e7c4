// The first words stand for a page that says nothing about itself.
#include "model/page_description.h"

#include "base/shortened.h"

namespace silcrow {

static constexpr size_t longest_description = 160;

std::string page_description(const Document& document) {
  const std::string_view written = document.front_matter.value("description");
  if (!written.empty()) return std::string(written);
  for (uint32_t child = 1; child < document.nodes.size();
       child = uint32_t(document.nodes[child].end)) {
    if (document.nodes[child].kind != NodeKind::paragraph) continue;
    std::string text = document.plain_text(NodeId{child});
    if (!text.empty()) return shortened(std::move(text), longest_description);
  }
  return {};
}

}  // namespace silcrow
