// Two readings around each step.
#include "cli/timings.h"

#include <fmt/format.h>

#include <ctime>

namespace silcrow {

void Timings::begin(std::string_view step) {
  end();
  steps_.push_back({std::string(step)});
  start_ = read();
}

std::string Timings::report() {
  end();
  Step all{"all"};
  for (const Step& step : steps_) {
    all.wall += step.wall;
    all.cpu += step.cpu;
  }
  std::string table = fmt::format("{:<11} {:>8} {:>8} {:>6}\n", "step", "wall s", "cpu s", "cpu %");
  steps_.push_back(all);
  for (const Step& step : steps_) {
    const double share = all.cpu > 0 ? 100 * step.cpu / all.cpu : 0;
    table +=
        fmt::format("{:<11} {:>8.3f} {:>8.3f} {:>6.1f}\n", step.name, step.wall, step.cpu, share);
  }
  steps_.clear();
  return table;
}

Timings::Reading Timings::read() {
  timespec time{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return {std::chrono::steady_clock::now(), double(time.tv_sec) + double(time.tv_nsec) / 1e9};
}

void Timings::end() {
  if (steps_.empty()) return;
  const Reading now = read();
  steps_.back().wall = std::chrono::duration<double>(now.wall - start_.wall).count();
  steps_.back().cpu = now.cpu - start_.cpu;
}

}  // namespace silcrow
