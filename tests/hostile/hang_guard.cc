// A thread that waits.
#include "hostile/hang_guard.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace silcrow {

HangGuard::HangGuard(const std::string& name) : thread_([this, name] { watch(name); }) {}

HangGuard::~HangGuard() {
  {
    const std::lock_guard lock(mutex_);
    is_done_ = true;
  }
  done_.notify_one();
  thread_.join();
}

void HangGuard::watch(const std::string& name) {
  std::unique_lock lock(mutex_);
  if (done_.wait_for(lock, std::chrono::seconds(60), [this] { return is_done_; })) return;
  std::fprintf(stderr, "hangs: %s\n", name.c_str());
  std::abort();
}

}  // namespace silcrow
