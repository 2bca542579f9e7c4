// Compares with the names that render knows.
#include "compile/output_choice.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.h"
#include "diag/rule.h"
#include "render/render.h"

namespace silcrow {

void choose_outputs(Config& config, const std::vector<std::string>& wanted,
                    Diagnostics& diagnostics) {
  const std::vector<std::string> known = output_choices();
  const auto is_unknown = [&](const ConfiguredName& output) {
    return std::find(known.begin(), known.end(), output.name) == known.end();
  };
  for (const ConfiguredName& output : config.outputs) {
    if (!is_unknown(output)) continue;
    std::string help = did_you_mean(output.name, known);
    if (help.empty()) help = fmt::format("there are `{}`", fmt::join(known, "`, `"));
    diagnostics
        .add(Rule::configuration_malformed, output.span,
             fmt::format("no output is called `{}`", output.name))
        .help.push_back(std::move(help));
  }
  std::erase_if(config.outputs, is_unknown);
  if (!wanted.empty()) config.outputs.clear();
  for (const std::string& name : wanted) config.outputs.push_back({name});
  add_companions(config);
}

}  // namespace silcrow
