// The whole search index of a book in memory, from which the bytes of its files are made.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/workers.h"
#include "model/linked_book.h"
#include "render/search/search_records.h"
#include "render/search/search_shards.h"

namespace silcrow {

class SearchIndex {
 public:
  // Takes every page of the book apart, by `workers`. Immutable from then on.
  SearchIndex(const LinkedBook& book, const Workers& workers);

  const SearchShards& shards() const { return shards_; }
  const std::string& words() const { return words_; }  // the JSON of words.json
  size_t section_count() const { return records_.size(); }

  // The first section of each text bundle.
  const std::vector<uint32_t>& bundles() const { return bundles_; }
  // `[record,…]`
  std::string bundle(size_t number) const;

  // The sections of a page, in its order.
  struct Stretch {
    uint32_t first = 0;
    uint32_t count = 0;
  };
  Stretch sections_of(PageId page) const { return stretches_[size_t(page)]; }

  // The record of a section, and what JSON strings are in it.
  const SearchRecord& record(uint32_t section) const { return records_[section]; }
  std::string_view json(const SearchRecord& record, uint32_t begin, uint32_t end) const {
    return std::string_view(pages_[record.page]).substr(begin, end - begin);
  }

  // 12 hexadecimal digits for all bytes of the shards and bundles: the folder that they are in.
  const std::string& generation() const { return generation_; }

 private:
  void take_apart(const LinkedBook& book, const Workers& workers);
  void cut_bundles();
  std::string hash() const;

  std::vector<std::string> pages_;  // records of each page, by PageId
  std::vector<SearchRecord> records_;
  std::vector<Stretch> stretches_;
  std::vector<uint32_t> bundles_;
  SearchShards shards_;
  std::string words_;
  std::string generation_;
};

}  // namespace silcrow
