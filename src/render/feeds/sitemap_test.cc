// Site maps of more pages than may stand in one file.
#include <catch2/catch.hpp>

#include "render/feeds/feeds_files.h"

using namespace silcrow;

namespace {

std::vector<OutputFile> files_of(size_t pages) {
  auto book = std::make_shared<LinkedBook>();
  book->book.config.base_url = "https://docs.example.com/";
  std::vector<SitemapPage> addresses(pages);
  for (size_t i = 0; i < pages; ++i) addresses[i].path = "p" + std::to_string(i) + ".html";
  return sitemap_files(book, std::move(addresses));
}

size_t count_of(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("as many addresses as one file may have stand in one") {
  const std::vector<OutputFile> files = files_of(50'000);
  REQUIRE(files.size() == 1);
  CHECK(files[0].path == "sitemap.xml");
  CHECK(count_of(files[0].content(), "<url>") == 50'000);
}

TEST_CASE("one more makes two files, and a list of them") {
  const std::vector<OutputFile> files = files_of(50'001);
  REQUIRE(files.size() == 3);
  CHECK(files[0].path == "sitemap-1.xml");
  CHECK(count_of(files[0].content(), "<url>") == 50'000);
  CHECK(has(files[0].content(), "<loc>https://docs.example.com/p49999.html</loc>"));
  CHECK(files[1].path == "sitemap-2.xml");
  CHECK(count_of(files[1].content(), "<url>") == 1);
  CHECK(has(files[1].content(), "<loc>https://docs.example.com/p50000.html</loc>"));
  CHECK(files[2].path == "sitemap.xml");
  CHECK(files[2].content() ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        "<sitemap><loc>https://docs.example.com/sitemap-1.xml</loc></sitemap>\n"
        "<sitemap><loc>https://docs.example.com/sitemap-2.xml</loc></sitemap>\n"
        "</sitemapindex>\n");
}

TEST_CASE("the last of several files ends with the pages") {
  const std::vector<OutputFile> files = files_of(100'000);
  REQUIRE(files.size() == 3);
  CHECK(count_of(files[1].content(), "<url>") == 50'000);
}
