// The order of the members is that of their making: the contents need the ids of the title page.
#include "render/html/html_site.h"

#include <algorithm>

#include "base/ascii.h"
#include "model/page_change.h"
#include "model/site_names.h"

namespace silcrow {
namespace {

PageId front_of(const LinkedBook& book) {
  for (const LinkedPage& page : book.pages) {
    if (book.page(page.id).role == PageRole::front) return page.id;
  }
  return no_page;
}

HtmlIds ids_of(const LinkedBook& book, PageId page) {
  return page == no_page ? HtmlIds() : HtmlIds(book.linked(page));
}

// The section of the title page that people in a hurry are sent to; empty where there is none.
std::string trouble_anchor(const LinkedBook& book, PageId front) {
  constexpr std::string_view wanted = "in trouble";
  if (front == no_page) return {};
  for (const Section& section : book.linked(front).sections) {
    if (ascii_lower_case(section.title).compare(0, wanted.size(), wanted) == 0)
      return section.anchor;
  }
  return {};
}

// "https://docs.example.com/deploy" gives "/deploy/". It is written into a script, so a path with
// anything unusual gives nothing.
std::string base_path(std::string_view base_url) {
  const size_t host = base_url.find("://");
  if (host == std::string_view::npos) return {};
  const size_t slash = base_url.find('/', host + 3);
  std::string path(slash == std::string_view::npos ? "/" : base_url.substr(slash));
  const bool is_plain = std::ranges::all_of(path, [](char c) {
    return is_ascii_alphanumeric(c) || std::string_view("/-._~").find(c) != std::string_view::npos;
  });
  if (!is_plain) return {};
  if (path.back() != '/') path += '/';
  return path;
}

mustache::Value list_of_paths(const std::vector<std::string>& paths) {
  mustache::Value list = mustache::Value::list();
  for (const std::string& path : paths) {
    mustache::Value item = mustache::Value::object();
    item.add("path", mustache::Value::text(path));
    list.append(std::move(item));
  }
  return list;
}

}  // namespace

HtmlSite::HtmlSite(const RenderInput& input)
    : input_(input),
      front_(front_of(*input.book)),
      generated_(generated_pages(*input.book)),
      theme_(make_html_theme(input.theme ? *input.theme : ThemeFiles())),
      title_page_ids_(ids_of(*input.book, front_)),
      book_id_(title_page_ids_.free_id("book")),
      contents_(*input.book, generated_, title_page_ids_),
      places_(input.book->pages.size(), SIZE_MAX) {
  const std::vector<PageId>& order = book().reading_order;
  for (size_t i = 0; i < order.size(); ++i) places_[size_t(order[i])] = i;
  build_values();
}

void HtmlSite::build_values() {
  using mustache::Value;
  const Config& config = book().book.config;
  auto site = std::make_shared<Value>(Value::object());
  const std::string_view title = site_title(book());
  site->add("title", Value::borrowed(title.empty() ? "Contents" : title));
  site->add("language", Value::text(config.language));
  site->add("author", Value::text(config.author));
  site->add("edition", Value::text(config.edition));
  site->add("icon", Value::text(theme_.icon));
  site->add("styles", list_of_paths(theme_.styles));
  site->add("scripts", list_of_paths(theme_.scripts));
  site->add("search_module", Value::text(theme_.search.module));
  site->add("search_script", Value::text(theme_.search.script));
  site->add("trouble", Value::text(trouble_anchor(book(), front_)));
  site->add("book_id", Value::text(book_id_));
  site->add("search_page", Value::borrowed(generated_.search));
  site->add("has_glossary", Value::boolean(!generated_.glossary.empty()));
  site->add("glossary_page", Value::borrowed(generated_.glossary));
  site->add("has_references", Value::boolean(!book().citations.empty()));
  site->add("references_page", Value::borrowed(generated_.references));
  site->add("base_path", Value::text(base_path(config.base_url)));
  add_followed_files(*site);
  values_ = std::move(site);
}

// Files beside the pages that browsers and feed readers look for. Without an address of its own the
// site is read from a folder, where a browser may not read a manifest.
void HtmlSite::add_followed_files(mustache::Value& site) const {
  using mustache::Value;
  const Config& config = book().book.config;
  const bool has_address = !config.base_url.empty();
  const bool has_feeds = has_address && has_output(config, "feeds");
  const auto name_if = [](bool is_there, std::string_view name) {
    return Value::borrowed(is_there ? name : std::string_view());
  };
  site.add("feed", name_if(has_feeds && !latest_changes(book()).empty(), "feed.xml"));
  site.add("opensearch", name_if(has_feeds, "opensearch.xml"));
  site.add("manifest", name_if(has_address, "manifest.webmanifest"));
}

PageId HtmlSite::previous(PageId page) const {
  const size_t place = places_[size_t(page)];
  return place == SIZE_MAX || place == 0 ? no_page : book().reading_order[place - 1];
}

PageId HtmlSite::next(PageId page) const {
  const size_t place = places_[size_t(page)];
  const bool is_last = place == SIZE_MAX || place + 1 >= book().reading_order.size();
  return is_last ? no_page : book().reading_order[place + 1];
}

}  // namespace silcrow
