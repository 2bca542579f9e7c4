// Ends the test program where work does not end in time: nothing else can stop it.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace silcrow {

// Guards from its making to its end, at most a minute; `name` is printed when that is not enough.
class HangGuard {
 public:
  explicit HangGuard(const std::string& name);
  ~HangGuard();
  HangGuard(const HangGuard&) = delete;
  HangGuard& operator=(const HangGuard&) = delete;

 private:
  void watch(const std::string& name);

  std::mutex mutex_;
  std::condition_variable done_;
  bool is_done_ = false;
  std::thread thread_;  // last: it uses the others
};

}  // namespace silcrow
