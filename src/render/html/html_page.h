// The pages of the site, each as a whole: data for a template, and the template's text.
#pragma once

#include <string>
#include <string_view>

#include "render/html/html_site.h"

namespace silcrow {

// A page of the book: chapter, appendix or extra.
std::string html_chapter(const HtmlSite& site, PageId page);

// index.html: the front page's text, if there is one, between the title and the contents.
std::string html_title_page(const HtmlSite& site);

// glossary.html: the terms of all glossary pages from A to Z.
std::string html_glossary(const HtmlSite& site);

// search.html: the search, and all headings and terms from A to Z for those who cannot use it.
std::string html_search(const HtmlSite& site);

std::string html_not_found(const HtmlSite& site);

}  // namespace silcrow
