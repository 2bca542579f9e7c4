// Threads encode blocks of words; where a shard begins is decided when all sizes are known.
#include "render/search/search_shards.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>

#include "base/json_string.h"
#include "render/search/impact.h"
#include "search/index_format.h"

namespace silcrow {

namespace {

constexpr size_t block_terms = 1024;
constexpr size_t shard_bytes = 24 * 1024;

// Of a word that more than a quarter of the sections have, the best places are enough.
constexpr size_t common_share = 4;
constexpr size_t most_common_places = 1000;

struct Posting {
  uint32_t section;
  unsigned impact;
};

bool is_common(size_t places, size_t sections) {
  return places > most_common_places && places > sections / common_share;
}

// Of equal impacts the first places. The order stays.
void keep_best(std::vector<Posting>& postings) {
  std::array<size_t, 1 << impact_bits> counts{};
  for (const Posting& posting : postings) ++counts[posting.impact];
  size_t least = counts.size();  // impact of which places are left out, or nearly
  size_t room = most_common_places;
  while (least-- > 0 && counts[least] <= room) room -= counts[least];
  std::erase_if(postings, [&](const Posting& posting) {
    if (posting.impact != least) return posting.impact < least;
    if (room == 0) return true;
    --room;
    return false;
  });
}

// Lists the places of one word after the other.
class Encoder {
 public:
  Encoder(const TermLists& lists, const Impacts& impacts) : lists_(lists), impacts_(impacts) {}

  // Whether the word is common, and only its best places are listed.
  bool append(std::string& out, size_t term) {
    const std::span<const TermPlace> places = lists_.places(term);
    const double rarity = impacts_.rarity(places.size());
    postings_.clear();
    for (const TermPlace& place : places) {
      const uint32_t length = lists_.lengths()[place.section];
      postings_.push_back({place.section, impacts_.impact(rarity, place.weight, length)});
    }
    const bool is_cut = is_common(places.size(), lists_.lengths().size());
    if (is_cut) keep_best(postings_);
    append_json_string(out, lists_.term(term));
    out += ":[";
    append_postings(out);
    out += "],";
    return is_cut;
  }

 private:
  void append_postings(std::string& out) const {
    uint64_t next = 0;  // the first section that the step can reach
    for (const Posting& posting : postings_) {
      const uint64_t value = (((posting.section + 1 - next) << impact_bits) | posting.impact);
      char digits[24];
      const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
      if (&posting != postings_.data()) out += ',';
      out.append(digits, end);
      next = posting.section + 1;
    }
  }

  const TermLists& lists_;
  const Impacts& impacts_;
  std::vector<Posting> postings_;
};

}  // namespace

SearchShards::SearchShards(const TermLists& lists, const Workers& workers) {
  const std::vector<uint32_t>& lengths = lists.lengths();
  const double total = std::accumulate(lengths.begin(), lengths.end(), 0.0);
  const Impacts impacts(lengths.size(), lengths.empty() ? 0 : total / double(lengths.size()));
  blocks_.resize((lists.size() + block_terms - 1) / block_terms);
  workers.for_each(blocks_.size(), [&](size_t number, unsigned) {
    Block& block = blocks_[number];
    Encoder encoder(lists, impacts);
    const size_t end = std::min(lists.size(), (number + 1) * block_terms);
    for (size_t term = number * block_terms; term < end; ++term) {
      if (encoder.append(block.bytes, term)) block.common.emplace_back(lists.term(term));
      block.ends.push_back(uint32_t(block.bytes.size()));
    }
  });
  for (Block& block : blocks_) std::ranges::move(block.common, std::back_inserter(common_));
  cut(lists);
}

void SearchShards::cut(const TermLists& lists) {
  size_t size = 0;
  for (size_t term = 0; term < lists.size(); ++term) {
    const Block& block = blocks_[term / block_terms];
    const size_t in_block = term % block_terms;
    const uint32_t begin = in_block == 0 ? 0 : block.ends[in_block - 1];
    const uint32_t end = block.ends[in_block];
    if (shards_.empty() || size + (end - begin) > shard_bytes) {
      const Place place{term / block_terms, begin};
      shards_.push_back({std::string(lists.term(term)), place, place});
      size = 2;  // the braces
    }
    size += end - begin;
    shards_.back().end = {term / block_terms, end};
  }
}

std::string SearchShards::json(size_t number) const {
  const Shard& shard = shards_[number];
  std::string json = "{";
  for (size_t i = shard.begin.block; i <= shard.end.block; ++i) {
    const std::string_view bytes = blocks_[i].bytes;
    const size_t begin = i == shard.begin.block ? shard.begin.offset : 0;
    const size_t end = i == shard.end.block ? shard.end.offset : bytes.size();
    json += bytes.substr(begin, end - begin);
  }
  json.back() = '}';  // for the last comma
  return json;
}

}  // namespace silcrow
