// Questions to the configuration that several phases ask.
#include "model/config.h"

#include <algorithm>

#include "base/path.h"

namespace silcrow {

std::string disk_path(const Config& config, std::string_view path) {
  std::string folder = config.folder;
  const std::string mounted = config.glossary_path + "/";
  if (!config.glossary_path.empty() && path.starts_with(mounted)) {
    folder = join_path(folder, config.glossary_folder);
    path.remove_prefix(mounted.size());
  }
  std::string plain = plain_path(join_path(folder, path));
  return plain.empty() ? "." : plain;
}

bool has_output(const Config& config, std::string_view name) {
  return std::ranges::find(config.outputs, name, &ConfiguredName::name) != config.outputs.end();
}

}  // namespace silcrow
