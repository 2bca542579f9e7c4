// Exceptions of the JSON library end here: a file that is not what it should be is an error.
#include "search/index_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/path.h"
#include "search/index_format.h"
#include "search/tokenizer.h"

namespace silcrow {

using nlohmann::json;

namespace {

std::string numbered(std::string path, size_t number) {
  const size_t at = path.find("{n}");
  return at == std::string::npos ? path : path.replace(at, 3, file_number(number));
}

IndexShard shard_from(const json& file) {
  IndexShard shard;
  for (const auto& [term, values] : file.items()) {
    std::vector<IndexPosting>& postings = shard[term];
    uint32_t next = 0;  // the first section that a step can reach
    for (const json& item : values) {
      const uint32_t value = item.get<uint32_t>();
      const uint32_t section = next + (value >> impact_bits) - 1;
      postings.push_back({section, value & most_impact});
      next = section + 1;
    }
  }
  return shard;
}

IndexRecord record_from(const json& item) {
  return {item.at(0).get<std::string>(), item.at(1).get<std::string>(),
          item.at(2).get<unsigned>(),    item.at(3).get<std::vector<std::string>>(),
          item.at(4).get<std::string>(), item.at(5).get<std::string>(),
          item.at(6).get<std::string>()};
}

}  // namespace

IndexReader::IndexReader(const FileSystem& files, std::string folder)
    : files_(files), folder_(std::move(folder)) {
  read_manifest();
}

void IndexReader::fail(std::string message) {
  if (error_.empty()) error_ = std::move(message);
}

std::string IndexReader::read(const std::string& path) {
  ReadResult result = files_.read(join_path(folder_, path));
  if (!result.ok) fail(fmt::format("cannot read `{}`: {}", join_path(folder_, path), result.error));
  return std::move(result.text);
}

void IndexReader::read_manifest() {
  const std::string text = read("index.json");
  if (!error_.empty()) return;
  const std::string shown = join_path(folder_, "index.json");
  try {
    const json manifest = json::parse(text);
    if (manifest.at("format") != index_format) return fail("`" + shown + "` is no search index");
    const bool is_known = manifest.at("version").get<unsigned>() <= index_version &&
                          manifest.at("tokenizer").get<unsigned>() == tokenizer_version;
    if (!is_known) return fail("`" + shown + "` is of a newer version than this program reads");
    shard_path_ = manifest.at("t").at("path");
    first_terms_ = manifest.at("t").at("first").get<std::vector<std::string>>();
    bundle_path_ = manifest.at("x").at("path");
    first_sections_ = manifest.at("x").at("first").get<std::vector<uint32_t>>();
    common_ = manifest.at("common").get<std::vector<std::string>>();
    words_path_ = manifest.at("words");
  } catch (const json::exception&) {
    fail("`" + shown + "` is no search index");
  }
}

size_t IndexReader::shard_of(std::string_view term) const {
  const auto after = std::ranges::upper_bound(first_terms_, term);
  return after == first_terms_.begin() ? 0 : size_t(after - first_terms_.begin()) - 1;
}

size_t IndexReader::bundle_of(uint32_t section) const {
  const auto after = std::ranges::upper_bound(first_sections_, section);
  return after == first_sections_.begin() ? 0 : size_t(after - first_sections_.begin()) - 1;
}

const IndexShard& IndexReader::shard(size_t number) {
  const auto [found, is_new] = shards_.try_emplace(number);
  if (!is_new) return found->second;
  const std::string path = numbered(shard_path_, number);
  try {
    found->second = shard_from(json::parse(read(path)));
  } catch (const json::exception&) {
    fail("`" + join_path(folder_, path) + "` is damaged");
  }
  return found->second;
}

const IndexRecord& IndexReader::record(uint32_t section) {
  const size_t number = bundle_of(section);
  const auto [found, is_new] = bundles_.try_emplace(number);
  if (is_new) {
    const std::string path = numbered(bundle_path_, number);
    try {
      for (const json& item : json::parse(read(path))) found->second.push_back(record_from(item));
    } catch (const json::exception&) {
      fail("`" + join_path(folder_, path) + "` is damaged");
    }
  }
  static const IndexRecord none;
  const size_t at = section - (first_sections_.empty() ? 0 : first_sections_[number]);
  return at < found->second.size() ? found->second[at] : none;
}

const std::vector<std::string>& IndexReader::words() {
  if (has_words_) return words_;
  has_words_ = true;
  try {
    words_ = json::parse(read(words_path_)).get<std::vector<std::string>>();
  } catch (const json::exception&) {
    fail("`" + join_path(folder_, words_path_) + "` is damaged");
  }
  return words_;
}

}  // namespace silcrow
