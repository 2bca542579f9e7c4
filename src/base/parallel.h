// Work on all cores whose outcome does not depend on how many there are.
#pragma once

#include <cstddef>
#include <functional>

namespace silcrow {

// How many threads `jobs` means: 0 is one for each core.
unsigned thread_count(unsigned jobs);

// Calls work(index, worker) once for every index below `count`, on up to `jobs` threads, in any
// order; `worker` is below the thread count and names the calling thread, so that a worker may own
// scratch space. Returns when all is done. `work` must not throw.
void parallel_for(unsigned jobs, size_t count,
                  const std::function<void(size_t index, unsigned worker)>& work);

}  // namespace silcrow
