// One pass with the chain of the sections that are still open, as deep as there are levels.
#include "resolve/references/section_tree.h"

namespace silcrow {

SectionTree::SectionTree(const std::vector<Section>& sections)
    : ends_(sections.size(), uint32_t(sections.size())), parents_(sections.size(), none) {
  std::vector<uint32_t> open;
  for (uint32_t i = 0; i < sections.size(); ++i) {
    while (!open.empty() && sections[open.back()].level >= sections[i].level) {
      ends_[open.back()] = i;
      open.pop_back();
    }
    if (!open.empty()) parents_[i] = open.back();
    open.push_back(i);
  }
}

}  // namespace silcrow
