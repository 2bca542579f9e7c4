// What a command leaves behind.
#pragma once

#include <memory>
#include <vector>

namespace silcrow {

// Memory only, and threads that wait for work. To give back a large book piece by piece costs some
// hundredths of a build; the system takes it back at once when the program ends.
using Remains = std::vector<std::shared_ptr<const void>>;

}  // namespace silcrow
