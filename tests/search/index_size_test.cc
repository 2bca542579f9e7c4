// The budgets of the index for a book of 1,000 pages, which is made here. tests/bench/search looks
// at 10,000.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <nlohmann/json.hpp>
#include <random>
#include <utility>

#include "base/path.h"
#include "search/answer.h"
#include "search/built_index.h"

using namespace silcrow;
using nlohmann::json;

namespace {

constexpr size_t kilobyte = 1000;

// Words as a language has them: few that are everywhere, and many that are rare.
class Words {
 public:
  std::string next() {
    constexpr double different = 30'000;
    const double part = double(random_()) / double(std::mt19937::max());
    auto number = size_t(std::pow(different, part));
    std::string word;
    for (; number > 0; number /= 70) {  // a digit for each pair of a consonant and a vowel
      word += {"bdfgklmnprstvz"[number % 14], "aeiou"[number % 5]};
    }
    return word;
  }

  std::string sentence(size_t words) {
    std::string text;
    for (size_t i = 0; i < words; ++i) text += next() + ' ';
    return text + ".\n";
  }

 private:
  std::mt19937 random_{1};
};

std::map<std::string, std::string> book_of(size_t pages) {
  Words words;
  std::map<std::string, std::string> book;
  for (size_t i = 0; i < pages; ++i) {
    std::string text = "# " + words.sentence(4) + '\n' + words.sentence(60);
    for (size_t j = 0; j < 7; ++j) {
      text += "\n## " + words.sentence(3) + '\n' + words.sentence(70);
      text += "\n```\n" + words.next() + "-" + words.next() + "/" + words.next() + ".yaml\n```\n";
    }
    book["p" + std::to_string(i) + ".md"] = text;
  }
  return book;
}

std::vector<size_t> zipped_sizes(const SiteFiles& site, const char* kind) {
  const json manifest = json::parse(site.at("search/index.json"));
  std::vector<size_t> sizes;
  for (size_t i = 0; i < manifest[kind]["first"].size(); ++i) {
    sizes.push_back(zipped_size(site.at(numbered_path(manifest, kind, i))));
  }
  std::ranges::sort(sizes);
  return sizes;
}

// Counts what is read, zipped, as servers send it to a browser; not the words for corrections,
// which are loaded once, when one is needed.
class CountedFiles final : public FileSystem {
 public:
  explicit CountedFiles(const SiteFiles& site) : files_(site) {}

  ReadResult read(const std::string& path) const override {
    ReadResult result = files_.read(path);
    if (file_name_of(path) != "words.json") bytes_ += zipped_size(result.text);
    return result;
  }
  FileKind kind(const std::string& path) const override { return files_.kind(path); }
  std::vector<FolderEntry> list(const std::string& folder) const override {
    return files_.list(folder);
  }
  std::string real_path(const std::string& path) const override { return files_.real_path(path); }

  size_t take_bytes() const { return std::exchange(bytes_, 0); }

 private:
  MemoryFileSystem files_;
  mutable size_t bytes_ = 0;
};

size_t most_files_of_folder(const SiteFiles& site) {
  std::map<std::string, size_t> files;
  size_t most = 0;
  for (const auto& [path, text] : site)
    most = std::max(most, ++files[std::string(folder_of(path))]);
  return most;
}

}  // namespace

TEST_CASE("the index of 1,000 pages stays within its budgets") {
  const SiteFiles site = built_site(book_of(1000), 2);
  CHECK(zipped_size(site.at("search/index.json")) <= 2 * kilobyte);
  const std::vector<size_t> shards = zipped_sizes(site, "t");
  REQUIRE(shards.size() > 20);
  CHECK(shards[shards.size() * 95 / 100] <= 12 * kilobyte);
  CHECK(shards.back() <= 26 * kilobyte);
  REQUIRE(zipped_sizes(site, "x").size() > 128);  // with as many scripts
  CHECK(most_files_of_folder(site) <= 256);
}

TEST_CASE("no query loads more than 90 kB of the index of 1,000 pages") {
  const CountedFiles files(built_site(book_of(1000), 2));
  Words words;
  for (size_t i = 0; i < 50; ++i) {
    IndexReader index(files, "search");
    files.take_bytes();  // the manifest
    const bool is_path = i % 5 == 0;
    std::string query = words.sentence(1 + i % (is_path ? 3 : 8));
    if (is_path) query += words.next() + '-' + words.next() + ".yaml";
    const SearchAnswer answer = search(index, query);
    CAPTURE(query, answer.sections);
    CHECK(!answer.hits.empty());
    CHECK(files.take_bytes() <= 90 * kilobyte);
  }
}
