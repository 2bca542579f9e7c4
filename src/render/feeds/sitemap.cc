// Pages that readers find: not the one for what is not there, not those that send readers on.
#include <algorithm>

#include "base/xml_text.h"
#include "model/generated_pages.h"
#include "model/site_names.h"
#include "render/feeds/feeds_files.h"

namespace silcrow {

namespace {

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view schema = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

std::string location(const Config& config, std::string_view path) {
  return "<loc>" + xml_escaped(site_address(config, path)) + "</loc>";
}

// The pages from `begin` on.
std::string sitemap(const Config& config, const std::vector<SitemapPage>& pages, size_t begin) {
  const size_t end = std::min(begin + most_sitemap_addresses, pages.size());
  std::string out(head);
  out.append("<urlset").append(schema);
  for (size_t i = begin; i < end; ++i) {
    out += "<url>" + location(config, pages[i].path);
    if (!pages[i].time.empty()) out += "<lastmod>" + pages[i].time + "</lastmod>";
    out += "</url>\n";
  }
  return out + "</urlset>\n";
}

std::string sitemap_index(const Config& config, const std::vector<std::string>& paths) {
  std::string out(head);
  out.append("<sitemapindex").append(schema);
  for (const std::string& path : paths)
    out += "<sitemap>" + location(config, path) + "</sitemap>\n";
  return out + "</sitemapindex>\n";
}

}  // namespace

std::vector<SitemapPage> sitemap_pages(const LinkedBook& book) {
  std::vector<SitemapPage> pages = {{"index.html", {}}};
  std::string glossary_time;
  const GeneratedPages generated = generated_pages(book);
  for (const LinkedPage& linked : book.pages) {
    const Page& page = book.page(linked.id);
    std::string time = change_time(page, book.book.config);
    switch (page.role) {
      case PageRole::front: pages[0].time = std::move(time); break;
      case PageRole::glossary: glossary_time = std::max(glossary_time, time); break;
      case PageRole::chapter:
      case PageRole::appendix:
      case PageRole::extra: pages.push_back({linked.output_path, std::move(time)});
    }
  }
  if (!generated.glossary.empty()) pages.push_back({generated.glossary, std::move(glossary_time)});
  if (!book.citations.empty()) pages.push_back({generated.references, {}});
  return pages;
}

std::vector<OutputFile> sitemap_files(std::shared_ptr<const LinkedBook> book,
                                      std::vector<SitemapPage> pages) {
  const auto kept = std::make_shared<const std::vector<SitemapPage>>(std::move(pages));
  const auto part = [&](std::string path, size_t begin) {
    const auto content = [book, kept, begin] { return sitemap(book->book.config, *kept, begin); };
    return OutputFile{std::move(path), content, {}};
  };
  if (kept->size() <= most_sitemap_addresses) return {part("sitemap.xml", 0)};
  std::vector<OutputFile> files;
  std::vector<std::string> paths;
  for (size_t begin = 0; begin < kept->size(); begin += most_sitemap_addresses) {
    paths.push_back("sitemap-" + std::to_string(paths.size() + 1) + ".xml");
    files.push_back(part(paths.back(), begin));
  }
  const auto index = [book, paths] { return sitemap_index(book->book.config, paths); };
  files.push_back({"sitemap.xml", index, {}});
  return files;
}

}  // namespace silcrow
