// Reads the files of an index (docs/search-index.md) when they are asked for, each once.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "source/file_system.h"

namespace silcrow {

struct IndexPosting {
  uint32_t section = 0;
  uint32_t impact = 0;  // 1 to 15
};

using IndexShard = std::map<std::string, std::vector<IndexPosting>, std::less<>>;

struct IndexRecord {
  std::string url;     // from the root of the site
  std::string anchor;  // empty for the page itself
  unsigned level = 1;
  std::vector<std::string> crumbs;
  std::string heading;
  std::string text;
  std::string kind;

  std::string address() const { return anchor.empty() ? url : url + '#' + anchor; }
};

// Not thread-safe. The first thing that goes wrong is kept as the error, and what cannot be read is
// empty from then on.
class IndexReader {
 public:
  // `folder` has index.json. Reads it: afterwards ask for the error.
  IndexReader(const FileSystem& files, std::string folder);

  const std::string& error() const { return error_; }  // empty when all is well

  size_t shard_count() const { return first_terms_.size(); }
  size_t bundle_count() const { return first_sections_.size(); }
  const std::vector<std::string>& common() const { return common_; }

  // The shard that has the term if any has; 0 where it is before all.
  size_t shard_of(std::string_view term) const;
  size_t bundle_of(uint32_t section) const;

  const std::string& first_term(size_t shard) const { return first_terms_[shard]; }
  const IndexShard& shard(size_t number);
  const IndexRecord& record(uint32_t section);  // of a section that the index has
  const std::vector<std::string>& words();      // sorted

 private:
  std::string read(const std::string& path);
  void read_manifest();
  void fail(std::string message);

  const FileSystem& files_;
  std::string folder_;
  std::string error_;
  std::string shard_path_;
  std::string bundle_path_;
  std::string words_path_;
  std::vector<std::string> first_terms_;
  std::vector<uint32_t> first_sections_;
  std::vector<std::string> common_;
  std::map<size_t, IndexShard> shards_;
  std::map<size_t, std::vector<IndexRecord>> bundles_;
  std::vector<std::string> words_;
  bool has_words_ = false;
};

}  // namespace silcrow
