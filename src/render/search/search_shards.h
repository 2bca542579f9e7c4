// The words of the index in files of some 24 KiB, each with the sections that have it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/workers.h"
#include "render/search/term_lists.h"

namespace silcrow {

class SearchShards {
 public:
  SearchShards() = default;
  SearchShards(const TermLists& lists, const Workers& workers);

  size_t size() const { return shards_.size(); }
  const std::string& first_term(size_t shard) const { return shards_[shard].first_term; }
  // `{"term":[posting,…],…}`
  std::string json(size_t shard) const;
  // Words that many sections have; the longest of their lists have been cut to the best.
  const std::vector<std::string>& common() const { return common_; }

 private:
  // The entries of neighbouring words, `"term":[…],`, made by one thread.
  struct Block {
    std::string bytes;
    std::vector<uint32_t> ends;
    std::vector<std::string> common;
  };
  struct Place {
    size_t block = 0;
    uint32_t offset = 0;
  };
  struct Shard {
    std::string first_term;
    Place begin;
    Place end;
  };

  void cut(const TermLists& lists);

  std::vector<Block> blocks_;
  std::vector<Shard> shards_;
  std::vector<std::string> common_;
};

}  // namespace silcrow
