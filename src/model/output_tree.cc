// The order of the files, and those that come late.
#include "model/output_tree.h"

#include <algorithm>
#include <iterator>

namespace silcrow {

void sort_files(OutputTree& tree) {
  std::ranges::stable_sort(tree.files, {}, &OutputFile::path);
  // clang 14 cannot compile std::ranges::unique of libstdc++ 12.
  const auto is_same = [](const OutputFile& a, const OutputFile& b) { return a.path == b.path; };
  tree.files.erase(std::unique(tree.files.begin(), tree.files.end(), is_same), tree.files.end());
}

OutputTree with_late_files(OutputTree tree, const Workers& workers) {
  for (const LateFiles& make : tree.late_files) {
    std::vector<OutputFile> made = make(workers);
    std::ranges::move(made, std::back_inserter(tree.files));
  }
  tree.late_files.clear();
  sort_files(tree);
  return tree;
}

}  // namespace silcrow
