// What the kinds of pages share: the pieces of a page's text and the values of its frame.
#pragma once

#include <string>
#include <string_view>

#include "base/mustache/mustache_value.h"
#include "render/html/html_ids.h"
#include "render/html/html_site.h"

namespace silcrow {

struct HtmlPageText {
  std::string title;  // the inlines of the h1
  std::string lede;   // the opening paragraph; may be empty
  std::string text;
};

// Writes a page's text. `ids` must hold the page's anchors and gets all further ids of the text.
HtmlPageText html_page_text(const LinkedBook& book, PageId page, HtmlIds& ids);

// The values that every template needs. The theme's ids are claimed last, after those of the text.
mustache::Value frame_values(const HtmlSite& site, PageId page, std::string_view output_path,
                             HtmlIds& ids);

// Adds what the front matter tells of a page: owner, last verified.
void add_facts(mustache::Value& values, const Document& document);

// Adds the list of the page's sections of levels 2 and 3.
void add_sections(mustache::Value& values, const LinkedPage& page);

// "2026-11-09" gives "9 November 2026", anything else nothing.
std::string readable_date(std::string_view date);

std::string rendered(const HtmlSite& site, std::string_view template_name,
                     const mustache::Value& values);

}  // namespace silcrow
