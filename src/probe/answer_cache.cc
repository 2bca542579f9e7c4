// {"version": 1, "answers": {"https://…": {"time": 1795305600, "moved_to": "…"}}}
#include "probe/answer_cache.h"

#include <nlohmann/json.hpp>

namespace silcrow {

using Json = nlohmann::json;

AnswerCache read_answer_cache(std::string_view text) {
  AnswerCache cache;
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || json.value("version", Json()) != 1) return cache;
  const Json answers = json.value("answers", Json());
  if (!answers.is_object()) return cache;
  for (const auto& [address, answer] : answers.items()) {
    if (!answer.is_object()) continue;
    const Json time = answer.value("time", Json());
    const Json moved_to = answer.value("moved_to", Json(""));
    if (!time.is_number_integer() || !moved_to.is_string()) continue;
    cache[address] = {time.get<int64_t>(), moved_to.get<std::string>()};
  }
  return cache;
}

std::string answer_cache_text(const AnswerCache& cache) {
  Json answers = Json::object();
  for (const auto& [address, answer] : cache) {
    Json& json = answers[address];
    json["time"] = answer.time;
    if (!answer.moved_to.empty()) json["moved_to"] = answer.moved_to;
  }
  const Json json = {{"version", 1}, {"answers", std::move(answers)}};
  return json.dump(1, '\t', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace silcrow
