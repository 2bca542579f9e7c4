// Chapters, the title page, the page for what is not there.
#include "render/html/html_page.h"

#include <utility>

#include "base/percent.h"
#include "base/unicode.h"
#include "model/page_description.h"
#include "model/site_names.h"
#include "render/html/html_escape.h"
#include "render/html/html_neighbours.h"
#include "render/html/html_page_parts.h"

namespace silcrow {
namespace {

using mustache::Value;

std::string_view kind_name(const HtmlSite& site, PageId page) {
  if (site.book().linked(page).number.empty()) return {};
  switch (site.book().page(page).role) {
    case PageRole::chapter: return "Chapter";
    case PageRole::appendix: return "Appendix";
    case PageRole::front:
    case PageRole::extra:
    case PageRole::glossary: return {};
  }
  return {};
}

std::string window_title(const HtmlSite& site, const LinkedPage& page) {
  std::string title = numbered_title(page);
  const std::string_view book = site.values()->find("title")->shown();
  return book.empty() || book == title ? title : title + " | " + std::string(book);
}

void add_turn(Value& values, const HtmlSite& site, PageId page) {
  const auto neighbour = [&site](PageId other) {
    if (other == no_page) return Value();
    const LinkedPage& linked = site.book().linked(other);
    Value value = Value::object();
    value.add("path", Value::text(percent_encoded_path(linked.output_path)));
    value.add("number", Value::borrowed(linked.number));
    value.add("title", Value::borrowed(linked.title));
    return value;
  };
  const PageId previous = site.previous(page);
  const PageId next = site.next(page);
  values.add("has_turn", Value::boolean(previous != no_page || next != no_page));
  values.add("previous", neighbour(previous));
  values.add("next", neighbour(next));
}

void add_part(Value& values, const HtmlSite& site, PageId page) {
  const size_t index = site.contents().group_of(page);
  if (index == site.contents().groups().size()) return;
  const ContentsGroup& group = site.contents().groups()[index];
  if (group.title.empty()) return;
  Value part = Value::object();
  part.add("id", Value::borrowed(group.id));
  part.add("name", Value::text(group.number.empty() ? group.title
                                                    : "Part " + group.number + ", " + group.title));
  values.add("part", std::move(part));
}

void add_text(Value& values, HtmlPageText text) {
  values.add("title_html", Value::text(std::move(text.title)));
  values.add("lede", Value::text(std::move(text.lede)));
  values.add("text", Value::text(std::move(text.text)));
}

// A file's name may have bytes that are no text, as they are no part of a page.
void add_source(Value& values, const Page& page) {
  values.add("source", Value::text(well_formed_utf8(page.path)));
}

}  // namespace

std::string html_chapter(const HtmlSite& site, PageId page) {
  const LinkedPage& linked = site.book().linked(page);
  fetch_neighbours(site.book(), linked);
  const Document& document = *site.book().page(page).document;
  HtmlIds ids(linked);
  HtmlPageText text = html_page_text(site.book(), page, ids);
  Value values = frame_values(site, page, linked.output_path, ids);
  values.add("window_title", Value::text(window_title(site, linked)));
  values.add("share_title", Value::text(numbered_title(linked)));
  values.add("share_type", Value::borrowed("article"));
  values.add("description", Value::text(page_description(document)));
  values.add("number", Value::borrowed(linked.number));
  values.add("kind_name", Value::borrowed(kind_name(site, page)));
  add_source(values, site.book().page(page));
  add_text(values, std::move(text));
  add_part(values, site, page);
  add_facts(values, document);
  add_sections(values, linked);
  add_turn(values, site, page);
  return rendered(site, "chapter", values);
}

std::string html_title_page(const HtmlSite& site) {
  HtmlIds ids = site.title_page_ids();
  const Config& config = site.book().book.config;
  HtmlPageText text;
  if (site.front() != no_page) text = html_page_text(site.book(), site.front(), ids);
  const std::string_view title = site.values()->find("title")->shown();
  if (text.title.empty()) append_html_text(text.title, title);
  if (text.lede.empty() && !config.description.empty()) {
    text.lede = "<p class=\"lede\">";
    append_html_text(text.lede, config.description);
    text.lede += "</p>\n";
  }
  Value values = frame_values(site, site.front(), "index.html", ids);
  values.set("has_contents", Value::boolean(false));
  std::string contents;
  site.contents().append_list(contents);
  values.set("contents", Value::text(std::move(contents)));
  values.add("has_dates", Value::boolean(site.contents().has_dates()));
  values.add("window_title", Value::borrowed(title));
  values.add("share_title", Value::borrowed(title));
  values.add("share_type", Value::borrowed("website"));
  std::string description = config.description;
  if (site.front() != no_page) {
    const Document& document = *site.book().page(site.front()).document;
    add_source(values, site.book().page(site.front()));
    if (description.empty()) description = page_description(document);
    add_facts(values, document);
  }
  values.add("description", Value::text(std::move(description)));
  values.add("book_title", Value::text(ids.free_id("book-title")));
  add_text(values, std::move(text));
  return rendered(site, "index", values);
}

std::string html_not_found(const HtmlSite& site) {
  HtmlIds ids;
  Value values = frame_values(site, no_page, "404.html", ids);
  values.set("canonical", Value());
  values.add("window_title", Value::borrowed("404: there is no such page"));
  values.add("title_html", Value::borrowed("There is no such page"));
  return rendered(site, "not_found", values);
}

}  // namespace silcrow
