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

// Pages have a search box, so the index comes with them.
bool is_wanted(const Config& config, std::string_view name) {
  const auto is_named = [&config](std::string_view output) {
    return std::ranges::find(config.outputs, output, &ConfiguredName::name) != config.outputs.end();
  };
  return is_named(name) || (name == "search" && is_named("html"));
}

}  // namespace

OutputTree render(std::shared_ptr<const LinkedBook> book, std::shared_ptr<const ThemeFiles> theme) {
  const RenderInput input{std::move(book), std::move(theme)};
  OutputTree tree;
  for (const Output& output : outputs) {
    if (is_wanted(input.book->book.config, output.name)) output.render(input, tree);
  }
  sort_files(tree);
  return tree;
}

std::vector<std::string> output_names() {
  std::vector<std::string> names;
  for (const Output& output : outputs) names.emplace_back(output.name);
  return names;
}

}  // namespace silcrow
