// The names that templates may use: the contract between html_page.cc and every theme. A name that
// is not here is an error of the template.
#pragma once

#include <string>
#include <vector>

namespace silcrow {

inline std::vector<std::string> html_template_names() {
  return {
      // Of the whole site.
      "site", "title", "language", "author", "edition", "icon", "styles", "scripts", "path",
      "trouble", "book_id", "has_glossary", "has_references", "search_page", "glossary_page",
      "references_page", "base_path", "search_module", "search_script", "feed", "opensearch",
      "manifest",
      // Of a page.
      "root", "window_title", "description", "ids", "number", "kind_name", "title_html", "part",
      "id", "name", "lede", "has_facts", "facts", "value", "date", "note", "text", "contents",
      "contents_are_whole", "has_contents", "has_dates", "has_all_headings", "has_toc", "sections",
      "anchor", "label", "is_sub", "is_numbered", "has_turn", "previous", "next", "source",
      "canonical", "markdown", "share_title", "share_type",
      // Ids that the theme gives itself; an author's ids win, so they may differ from page to page.
      "toc", "toc_title", "theme_auto", "theme_light", "theme_dark", "book_title", "search"};
}

}  // namespace silcrow
