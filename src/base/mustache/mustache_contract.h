// What templates may rely on: the names that their data has, and the partials that exist.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace silcrow::mustache {

// `empty`: an unknown partial renders as nothing, as the specification has it.
enum class UnknownPartials : std::uint8_t { error, empty };

struct Contract {
  UnknownPartials unknown_partials = UnknownPartials::error;
  // The names that templates may use; every part of a dotted name must be among them. Without a
  // list any name may be used, and renders as nothing where the data lacks it.
  std::optional<std::vector<std::string>> known_names;
};

}  // namespace silcrow::mustache
