// A shared counter and a few threads: enough, since pages are many and alike.
#include "base/workers.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

namespace silcrow {

class Workers::Team {
 public:
  explicit Team(unsigned count) : count_(count) {}
  Team(const Team&) = delete;
  Team& operator=(const Team&) = delete;
  ~Team();

  unsigned count() const { return count_; }

  // Calls task(0) on this thread and, side by side, task(1) … task(helpers) on others.
  void run(unsigned helpers, const std::function<void(unsigned worker)>& task);

 private:
  void help(unsigned worker);

  const unsigned count_;
  std::mutex at_work_;  // held by whoever has given the team its task

  std::mutex mutex_;  // of all below
  std::condition_variable begins_;
  std::condition_variable ends_;
  const std::function<void(unsigned worker)>* task_ = nullptr;
  uint64_t round_ = 0;    // how many tasks there were
  unsigned helpers_ = 0;  // of this round: workers 1 to this
  unsigned busy_ = 0;
  bool is_over_ = false;
  std::vector<std::thread> threads_;
};

Workers::Team::~Team() {
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
  }
  begins_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void Workers::Team::help(unsigned worker) {
  std::unique_lock lock(mutex_);
  for (uint64_t done = 0;;) {
    begins_.wait(lock, [&] { return is_over_ || (round_ != done && worker <= helpers_); });
    if (is_over_) return;
    done = round_;
    const auto& task = *task_;
    lock.unlock();
    task(worker);
    lock.lock();
    if (--busy_ == 0) ends_.notify_one();
  }
}

void Workers::Team::run(unsigned helpers, const std::function<void(unsigned worker)>& task) {
  const std::unique_lock turn(at_work_, std::try_to_lock);
  if (helpers == 0 || !turn.owns_lock()) return task(0);
  {
    const std::lock_guard lock(mutex_);
    while (threads_.size() < helpers) {
      threads_.emplace_back(&Team::help, this, unsigned(threads_.size()) + 1);
    }
    task_ = &task;
    helpers_ = busy_ = helpers;
    ++round_;
  }
  begins_.notify_all();
  task(0);
  std::unique_lock lock(mutex_);
  ends_.wait(lock, [&] { return busy_ == 0; });
  helpers_ = 0;
}

Workers::Workers(unsigned jobs)
    : team_(std::make_shared<Team>(jobs == 0 ? std::max(1U, std::thread::hardware_concurrency())
                                             : std::min(jobs, 256U))) {}

unsigned Workers::count() const { return team_->count(); }

void Workers::for_each(size_t count,
                       const std::function<void(size_t index, unsigned worker)>& work) const {
  if (count == 0) return;
  std::atomic<size_t> next = 0;
  const unsigned threads = unsigned(std::min<size_t>(team_->count(), count));
  team_->run(threads - 1, [&](unsigned worker) noexcept {
    for (size_t index = next++; index < count; index = next++) work(index, worker);
  });
}

}  // namespace silcrow
