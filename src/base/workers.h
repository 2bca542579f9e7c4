// Work on all cores whose outcome does not depend on how many there are.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace silcrow {

// A number of threads that stay from one task to the next: what a thread has at hand, above all its
// memory, need not be given back and got again. A handle: copies share the threads, which begin
// with the first work and end with the last copy.
class Workers {
 public:
  // The calling thread and `jobs` - 1 more; 0: one for each core. At most 256.
  Workers(unsigned jobs);  // not explicit: a number says all that there is to say

  unsigned count() const;

  // Calls work(index, worker) once for every index below `count`, in any order; `worker` is below
  // this->count() and names the thread, so that a worker may own scratch space. Returns when all is
  // done. `work` must not throw. Asked while at work, the thread that asks works alone.
  void for_each(size_t count, const std::function<void(size_t index, unsigned worker)>& work) const;

 private:
  class Team;
  std::shared_ptr<Team> team_;
};

}  // namespace silcrow
