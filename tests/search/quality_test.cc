// The queries that were chosen before the ranking was tuned: where does the section stand that must
// come first? docs/search-quality.md tells what the figures mean.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "search/answer.h"
#include "search/built_index.h"

using namespace silcrow;
using nlohmann::json;

namespace {

// 1 for the first hit, 1/2 for the second, …; 0 where it is not among the first ten.
double reciprocal_rank(IndexReader& index, const json& query) {
  const SearchAnswer answer = search(index, query["query"].get<std::string>());
  const auto end = answer.hits.begin() + std::min<long>(10, long(answer.hits.size()));
  const auto found = std::find_if(answer.hits.begin(), end, [&](const SearchHit& hit) {
    return hit.record.address() == query["section"];
  });
  return found == end ? 0 : 1.0 / double(found - answer.hits.begin() + 1);
}

}  // namespace

TEST_CASE("what must come first comes first") {
  std::ifstream file(std::string(SILCROW_SOURCE_DIR) + "/tests/search/queries.json");
  const json queries = json::parse(file)["queries"];
  REQUIRE(queries.size() >= 60);
  const MemoryFileSystem site(built_site(bundled_book()));
  IndexReader index(site, "search");
  double sums[2] = {0, 0};
  double counts[2] = {0, 0};
  for (const json& query : queries) {
    const bool is_aside = query.contains("aside");
    const double rank = reciprocal_rank(index, query);
    if (rank < 1) WARN(query.dump() << " has " << rank);
    sums[is_aside] += rank;
    counts[is_aside] += 1;
  }
  const double tuned = sums[0] / counts[0];
  const double aside = sums[1] / counts[1];
  const double all = (sums[0] + sums[1]) / (counts[0] + counts[1]);
  WARN("mean reciprocal rank: " << tuned << " of those to tune by, " << aside
                                << " of those kept aside, " << all << " of all");
  CHECK(all >= 0.85);  // what must not get lost; the goal is 0.9
}
