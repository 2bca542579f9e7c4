// A shared counter and a few threads: enough, since pages are many and alike.
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace silcrow {

unsigned thread_count(unsigned jobs) {
  if (jobs != 0) return std::min(jobs, 256U);
  return std::max(1U, std::thread::hardware_concurrency());
}

void parallel_for(unsigned jobs, size_t count,
                  const std::function<void(size_t index, unsigned worker)>& work) {
  std::atomic<size_t> next = 0;
  const auto run = [&](unsigned worker) {
    for (size_t index = next++; index < count; index = next++) work(index, worker);
  };
  const unsigned threads = unsigned(std::min<size_t>(thread_count(jobs), count));
  std::vector<std::jthread> helpers;
  for (unsigned worker = 1; worker < threads; ++worker) helpers.emplace_back(run, worker);
  if (count > 0) run(0);
}

}  // namespace silcrow
