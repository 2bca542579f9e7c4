// sitemap.xml, feed.xml, opensearch.xml and the heads of pages, read back with libxml2 and judged
// by the rules of their formats: RFC 4287 (Atom) and RFC 3339 (its dates), sitemaps.org,
// OpenSearch 1.1.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "base/unicode.h"
#include "feeds/feed_site.h"
#include "feeds/xml_document.h"

using namespace silcrow;

namespace {

const std::string configuration =
    "title: \"Ropes & <knots>: a \\\"book\\\" of many words\"\n"
    "description: All that is to be known\n"
    "base_url: https://docs.example.com/deploy\n";

FeedBook example() {
  FeedBook book;
  book.files = {
      {"silcrow.yaml", configuration},
      {"index.md", "# Ropes\n\nHello.\n"},
      {"01-a & b.md",
       "---\ndate: 2026-03-01\n---\n# Chapter 1: A & \\<B>\n\nFirst words & more.\n"},
      {"02-dated.md", "---\nupdated: 2026-02-30\nlast_verified: 2026-04-05\n---\n# Dated\n"},
      {"03-committed.md", "---\ndate: 2020-01-01\n---\n# Committed\n"},
      {"ops/04-undated.md", "# Undated\n\n<https://elsewhere.example/x>\n"}};
  book.changes = {{"03-committed.md", 1775606400}, {"index.md", 1775606401}};
  return book;
}

bool is_time(const std::string& text) {
  static const std::regex form(R"(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\dZ)");
  return std::regex_match(text, form);
}

bool is_address(const std::string& text) {
  static const std::regex form(R"(https://docs\.example\.com/deploy/[A-Za-z0-9%._~/&+-]*)");
  return std::regex_match(text, form);
}

}  // namespace

TEST_CASE("the feed has the chapters that changed last, the latest first") {
  const XmlDocument feed(feed_site(example()).at("feed.xml"));
  CHECK(feed.values("/a:feed/a:entry/a:title") ==
        std::vector<std::string>{"3 Committed", "2 Dated", "1 A & <B>"});
  CHECK(feed.values("/a:feed/a:entry/a:updated") ==
        std::vector<std::string>{"2026-04-08T00:00:00Z", "2026-04-05T00:00:00Z",
                                 "2026-03-01T00:00:00Z"});
  CHECK(feed.value("/a:feed/a:updated") == "2026-04-08T00:00:00Z");
  CHECK(feed.values("/a:feed/a:entry/a:id").back() ==
        "https://docs.example.com/deploy/01-a%20&%20b.html");
  CHECK(feed.values("/a:feed/a:entry/a:summary") ==
        std::vector<std::string>{"First words & more."});
}

TEST_CASE("the feed is what RFC 4287 asks for") {
  const XmlDocument feed(feed_site(example()).at("feed.xml"));
  for (const char* const name : {"id", "title", "updated", "author"})
    CHECK(feed.value("count(/a:feed/a:" + std::string(name) + ")") == "1");
  CHECK(feed.value("count(/a:feed/a:author/a:name)") == "1");
  CHECK(feed.value("/a:feed/a:title") == "Ropes & <knots>: a \"book\" of many words");
  CHECK(feed.value("/a:feed/a:link[@rel='self']/@href") ==
        "https://docs.example.com/deploy/feed.xml");
  CHECK(feed.value("/a:feed/@xml:lang") == "en");
  CHECK(feed.value("count(//a:entry[count(a:id)!=1 or count(a:title)!=1 or "
                   "count(a:updated)!=1 or count(a:link[@rel='alternate'])!=1])") == "0");
  CHECK(feed.value("count(//*[namespace-uri()!='http://www.w3.org/2005/Atom'])") == "0");
  const std::vector<std::string> ids = feed.values("//a:id");
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
  for (const std::string& id : ids) CHECK(is_address(id));
  for (const std::string& time : feed.values("//a:updated")) CHECK(is_time(time));
}

TEST_CASE("nothing is dated later than SOURCE_DATE_EPOCH") {
  FeedBook book = example();
  book.date = "2026-04-01";
  const XmlDocument feed(feed_site(book).at("feed.xml"));
  CHECK(feed.values("/a:feed/a:entry/a:updated") ==
        std::vector<std::string>{"2026-04-01T00:00:00Z", "2026-04-01T00:00:00Z",
                                 "2026-03-01T00:00:00Z"});
  CHECK(feed.values("/a:feed/a:entry/a:title")[0] == "2 Dated");
}

TEST_CASE("a feed holds fifty chapters at most, and none is no feed") {
  FeedBook book;
  book.files["silcrow.yaml"] = configuration;
  for (int i = 100; i < 160; ++i)
    book.files["p" + std::to_string(i) + ".md"] = "---\ndate: 2026-01-01\n---\n# P\n";
  const XmlDocument feed(feed_site(book).at("feed.xml"));
  CHECK(feed.value("count(//a:entry)") == "50");
  CHECK(feed.value("//a:entry[1]/a:id") == "https://docs.example.com/deploy/p100.html");
  book.files = {{"silcrow.yaml", configuration}, {"a.md", "# A\n"}};
  const auto site = feed_site(book);
  CHECK(site.count("feed.xml") == 0);
  CHECK(site.at("a.html").find("atom+xml") == std::string::npos);
}

TEST_CASE("the site map has every page, with its date where there is one") {
  const XmlDocument map(feed_site(example()).at("sitemap.xml"));
  CHECK(map.value("name(/*)") == "urlset");
  CHECK(map.values("/s:urlset/s:url/s:loc") ==
        std::vector<std::string>{"https://docs.example.com/deploy/",
                                 "https://docs.example.com/deploy/01-a%20&%20b.html",
                                 "https://docs.example.com/deploy/02-dated.html",
                                 "https://docs.example.com/deploy/03-committed.html",
                                 "https://docs.example.com/deploy/ops/04-undated.html",
                                 "https://docs.example.com/deploy/references.html"});
  CHECK(map.values("//s:lastmod") ==
        std::vector<std::string>{"2026-04-08T00:00:01Z", "2026-03-01T00:00:00Z",
                                 "2026-04-05T00:00:00Z", "2026-04-08T00:00:00Z"});
  CHECK(map.value("count(/s:urlset/s:url[count(s:loc)!=1 or count(*)>2])") == "0");
  for (const std::string& address : map.values("//s:loc")) CHECK(is_address(address));
}

TEST_CASE("a browser learns how to search the site") {
  const XmlDocument description(feed_site(example()).at("opensearch.xml"));
  CHECK(description.value("local-name(/o:OpenSearchDescription)") == "OpenSearchDescription");
  const std::string name = description.value("/*/o:ShortName");
  CHECK(name == "Ropes & <knots>:");
  CHECK(utf8_to_utf32(name).size() <= 16);
  CHECK(utf8_to_utf32(description.value("/*/o:LongName")).size() <= 48);
  CHECK(description.value("/*/o:Description") == "All that is to be known");
  CHECK(description.value("/*/o:Url[@type='text/html']/@template") ==
        "https://docs.example.com/deploy/search.html?q={searchTerms}");
  CHECK(description.value("/*/o:Url[@rel='self']/@template") ==
        "https://docs.example.com/deploy/opensearch.xml");
}

TEST_CASE("what needs an absolute address waits for one") {
  FeedBook book = example();
  book.files["silcrow.yaml"] = "title: T\n";
  const auto site = feed_site(book);
  for (const char* const path : {"sitemap.xml", "feed.xml", "opensearch.xml"})
    CHECK(site.count(path) == 0);
  CHECK(site.count("objects.inv") == 1);
  CHECK(site.count("manifest.webmanifest") == 1);
  const std::string& page = site.at("02-dated.html");
  for (const char* const mark : {"canonical", "og:url", "opensearch", "rel=\"manifest\""})
    CHECK(page.find(mark) == std::string::npos);
  CHECK(page.find("<meta property=\"og:title\" content=\"2 Dated\">") != std::string::npos);
}

TEST_CASE("outputs may leave out what comes with the pages") {
  FeedBook book = example();
  book.outputs = {"html", "no-feeds", "no-inventory"};
  const auto site = feed_site(book);
  for (const char* const path : {"sitemap.xml", "feed.xml", "opensearch.xml", "objects.inv"})
    CHECK(site.count(path) == 0);
  CHECK(site.at("02-dated.html").find("opensearch") == std::string::npos);
  book.outputs = {"json"};
  CHECK(feed_site(book).count("sitemap.xml") == 0);
}

TEST_CASE("a page says what it is to those who share it") {
  const std::string page = feed_site(example()).at("01-a & b.html");
  const auto has = [&page](const std::string& line) {
    INFO(page.substr(0, page.find("<body")));
    CHECK(page.find(line) != std::string::npos);
  };
  const std::string address = "https://docs.example.com/deploy/01-a%20&amp;%20b.html";
  has("<link rel=\"canonical\" href=\"" + address + "\">");
  has("<meta property=\"og:title\" content=\"1 A &amp; &lt;B&gt;\">");
  has("<meta property=\"og:type\" content=\"article\">");
  has("<meta property=\"og:url\" content=\"" + address + "\">");
  has("<meta property=\"og:description\" content=\"First words &amp; more.\">");
  has("<meta property=\"og:site_name\" content=\"Ropes &amp; &lt;knots&gt;");
  has("<link rel=\"alternate\" type=\"application/atom+xml\"");
  has("href=\"opensearch.xml\">");
  has("<link rel=\"manifest\" href=\"manifest.webmanifest\">");
  const auto site = feed_site(example());
  CHECK(site.at("index.html").find("og:type\" content=\"website\"") != std::string::npos);
  CHECK(site.at("ops/04-undated.html").find("href=\"../feed.xml\"") != std::string::npos);
  CHECK(site.at("404.html").find("canonical") == std::string::npos);
}

TEST_CASE("the site can be put on a home screen") {
  const auto site = feed_site(example());
  const auto manifest = nlohmann::json::parse(site.at("manifest.webmanifest"));
  CHECK(manifest.at("name") == "Ropes & <knots>: a \"book\" of many words");
  CHECK(manifest.at("start_url") == "index.html");
  CHECK(manifest.at("display") == "minimal-ui");
  CHECK(site.count(manifest.at("icons").at(0).at("src").get<std::string>()) == 1);
}
