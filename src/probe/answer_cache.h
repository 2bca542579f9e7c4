// What the web has answered before.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace silcrow {

// Of an address that was there.
struct KeptAnswer {
  int64_t time = 0;      // seconds since 1970
  std::string moved_to;  // see WebAnswer
};

using AnswerCache = std::map<std::string, KeptAnswer>;  // by address

// A text that is no cache, of another version or broken, is an empty one.
AnswerCache read_answer_cache(std::string_view text);
std::string answer_cache_text(const AnswerCache& cache);

}  // namespace silcrow
