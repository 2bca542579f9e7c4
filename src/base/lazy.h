// What is made when it is first asked for, once, whoever asks.
#pragma once

#include <mutex>

namespace silcrow {

template <typename Value>
class Lazy {
 public:
  // `make(value)` is called by the first who asks; others wait for it. It must not ask for the same
  // value.
  template <typename Make>
  const Value& get(Make&& make) const {
    std::call_once(once_, [&] { make(value_); });
    return value_;
  }

 private:
  mutable std::once_flag once_;
  mutable Value value_;
};

}  // namespace silcrow
