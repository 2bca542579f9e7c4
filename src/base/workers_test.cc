#include "base/workers.h"

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <mutex>
#include <numeric>
#include <set>
#include <thread>
#include <vector>

using namespace silcrow;

TEST_CASE("workers do each work once") {
  for (const unsigned jobs : {1U, 2U, 5U}) {
    const Workers workers = jobs;
    CHECK(workers.count() == jobs);
    for (const size_t count : {size_t(0), size_t(1), size_t(3), size_t(1000)}) {
      std::vector<std::atomic<int>> times(count);
      std::atomic<bool> is_named = true;
      workers.for_each(count, [&](size_t index, unsigned worker) {
        ++times[index];
        if (worker >= jobs) is_named = false;
      });
      CHECK(std::accumulate(times.begin(), times.end(), size_t(0)) == count);
      CHECK(std::find(times.begin(), times.end(), 2) == times.end());
      CHECK(is_named);
    }
  }
}

TEST_CASE("none says one for each core, and there is a limit") {
  CHECK(Workers(0).count() >= 1);
  CHECK(Workers(100000).count() == 256);
}

TEST_CASE("the same threads work again, also for a copy") {
  const Workers workers = 3;
  const Workers copy = workers;
  std::mutex mutex;
  std::set<std::thread::id> threads;
  for (int round = 0; round < 200; ++round) {
    (round % 2 == 0 ? workers : copy).for_each(16, [&](size_t, unsigned) {
      const std::lock_guard lock(mutex);
      threads.insert(std::this_thread::get_id());
    });
  }
  CHECK(threads.size() <= 3);
}

TEST_CASE("fewer works than workers leave some waiting for more") {
  const Workers workers = 8;
  std::atomic<int> sum = 0;
  for (int round = 0; round < 100; ++round) {
    workers.for_each(size_t(round % 10), [&](size_t, unsigned worker) {
      if (worker < unsigned(round % 10)) ++sum;
    });
  }
  CHECK(sum == 450);
}

TEST_CASE("who asks a team at work works alone") {
  const Workers workers = 2;
  std::atomic<int> sum = 0;
  workers.for_each(10, [&](size_t, unsigned) {
    const std::thread::id self = std::this_thread::get_id();
    workers.for_each(10, [&](size_t, unsigned worker) {
      if (worker == 0 && std::this_thread::get_id() == self) ++sum;
    });
  });
  CHECK(sum == 100);
}
