// Ten thousand mutated pages go through the whole compiler, several in a book. The seed is fixed: a
// run is the same everywhere. SILCROW_MUTATION_SEED tries another, and tests/fuzz/run searches on.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "hostile/hang_guard.h"
#include "hostile/mutated_pages.h"
#include "hostile/whole_compiler.h"

namespace fs = std::filesystem;

namespace silcrow {

namespace {

constexpr size_t page_count = 10000;
constexpr size_t pages_a_book = 20;

// What has every construct in it: the cases of the tests, the manual, the book.
std::vector<std::string> real_pages() {
  std::vector<fs::path> paths;
  for (const char* folder : {"tests/cases", "docs", "book", "glossary"}) {
    const fs::path root = fs::path(SILCROW_SOURCE_DIR) / folder;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
      if (entry.path().extension() == ".md") paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> pages;
  for (const fs::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    pages.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return pages;
}

uint32_t first_seed() {
  const char* seed = std::getenv("SILCROW_MUTATION_SEED");
  return seed == nullptr ? 1 : uint32_t(std::strtoul(seed, nullptr, 10));
}

}  // namespace

TEST_CASE("ten thousand mutated pages end without harm", "[hostile]") {
  const std::vector<std::string> pages = real_pages();
  REQUIRE(pages.size() > 100);
  for (size_t book = 0; book < page_count / pages_a_book; ++book) {
    const uint32_t seed = first_seed() + uint32_t(book);
    const std::string name = "mutated pages of seed " + std::to_string(seed);
    INFO(name);
    std::mt19937 random(seed);
    std::map<std::string, std::string> files = {{"silcrow.yaml", "glossary: terms.md\n"}};
    files["terms.md"] = mutated_page(pages, random);
    for (size_t i = 1; i < pages_a_book; ++i) {
      files["page-" + std::to_string(i) + ".md"] = mutated_page(pages, random);
    }
    const HangGuard guard(name);
    CHECK(run_whole_compiler(files) > 1000);
  }
}

}  // namespace silcrow
