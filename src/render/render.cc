// The outputs in their order, then one sorted list.
#include "render/render.h"

#include <algorithm>
#include <array>

namespace silcrow {

#define OUTPUT(name) void render_##name(const RenderInput& input, OutputTree& tree);
#include "render/outputs.def"
#undef OUTPUT

namespace {

constexpr std::array outputs = {
#define OUTPUT(name) Output{#name, render_##name},
#include "render/outputs.def"
#undef OUTPUT
};

}  // namespace

OutputTree render(std::shared_ptr<const LinkedBook> book, std::shared_ptr<const ThemeFiles> theme) {
  const RenderInput input{std::move(book), std::move(theme)};
  const std::vector<ConfiguredName>& wanted = input.book->book.config.outputs;
  OutputTree tree;
  for (const Output& output : outputs) {
    const bool is_wanted =
        std::ranges::find(wanted, output.name, &ConfiguredName::name) != wanted.end();
    if (is_wanted) output.render(input, tree);
  }
  std::ranges::stable_sort(tree.files, {}, &OutputFile::path);
  // clang 14 cannot compile std::ranges::unique of libstdc++ 12.
  const auto is_same = [](const OutputFile& a, const OutputFile& b) { return a.path == b.path; };
  tree.files.erase(std::unique(tree.files.begin(), tree.files.end(), is_same), tree.files.end());
  return tree;
}

std::vector<std::string> output_names() {
  std::vector<std::string> names;
  for (const Output& output : outputs) names.emplace_back(output.name);
  return names;
}

}  // namespace silcrow
