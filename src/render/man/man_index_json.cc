// One object a page, in the order of names.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "base/percent.h"
#include "model/generated_pages.h"
#include "render/man/man_page.h"

namespace silcrow {

std::string man_index_json(const ManSite& site) {
  const LinkedBook& book = site.book();
  struct Entry {
    ManName name;
    std::string title;
    std::string description;
    std::string source;
    std::string url;
  };
  std::vector<Entry> entries;
  const auto add = [&](const ManName& name, PageId id) {
    const LinkedPage& page = book.linked(id);
    entries.push_back({name, page.title, man_description(book, id), book.page(id).path,
                       percent_encoded_path(page.output_path)});
  };
  for (const LinkedPage& page : book.pages) {
    const PageRole role = book.page(page.id).role;
    if (role != PageRole::glossary && role != PageRole::front)
      add(site.names().of(page.id), page.id);
  }
  if (!site.glossary_pages().empty())
    entries.push_back({site.names().glossary(), "Glossary", man_glossary_description(site),
                       book.book.config.glossary,
                       percent_encoded_path(generated_pages(book).glossary)});
  const std::string source = site.front() == no_page ? "" : book.page(site.front()).path;
  entries.push_back(
      {site.names().index(), site.title(), man_index_description(site), source, "index.html"});
  std::ranges::sort(entries, {}, [](const Entry& entry) {
    return std::tie(entry.name.name, entry.name.section);
  });
  nlohmann::ordered_json pages = nlohmann::ordered_json::array();
  for (const Entry& entry : entries) {
    pages.push_back({{"name", entry.name.name},
                     {"section", entry.name.section},
                     {"title", entry.title},
                     {"description", entry.description},
                     {"source", entry.source},
                     {"url", entry.url},
                     {"file", man_file_path(entry.name)}});
  }
  const nlohmann::ordered_json index = {{"version", 1}, {"pages", std::move(pages)}};
  return index.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace silcrow
