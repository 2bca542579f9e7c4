// The outputs in their order, then one sorted list.
#include "render/render.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace silcrow {

#define OUTPUT(name) void render_##name(const RenderInput& input, OutputTree& tree);
#define COMPANION(name, main) OUTPUT(name)
#include "render/outputs.def"
#undef COMPANION
#undef OUTPUT

namespace {

constexpr std::array outputs = {
#define OUTPUT(name) Output{#name, "", render_##name},
#define COMPANION(name, main) Output{#name, #main, render_##name},
#include "render/outputs.def"
#undef COMPANION
#undef OUTPUT
};

constexpr std::string_view refusal = "no-";

}  // namespace

OutputTree render(std::shared_ptr<const LinkedBook> book, std::shared_ptr<const ThemeFiles> theme) {
  const RenderInput input{std::move(book), std::move(theme)};
  OutputTree tree;
  for (const Output& output : outputs) {
    if (has_output(input.book->book.config, output.name)) output.render(input, tree);
  }
  sort_files(tree);
  return tree;
}

std::vector<std::string> output_choices() {
  std::vector<std::string> choices;
  for (const Output& output : outputs) choices.emplace_back(output.name);
  for (const Output& output : outputs) {
    if (!output.comes_with.empty()) choices.push_back(std::string(refusal).append(output.name));
  }
  return choices;
}

void add_companions(Config& config) {
  for (const Output& output : outputs) {
    const std::string refused = std::string(refusal).append(output.name);
    const bool comes = has_output(config, output.comes_with) && !has_output(config, refused);
    if (comes && !has_output(config, output.name))
      config.outputs.push_back({std::string(output.name)});
  }
  std::erase_if(config.outputs,
                [](const ConfiguredName& output) { return output.name.starts_with(refusal); });
}

}  // namespace silcrow
