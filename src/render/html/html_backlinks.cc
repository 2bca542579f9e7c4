// A few are shown at once, many are folded: a section that half of the book refers to should not be
// pushed apart from what follows it.
#include "render/html/html_backlinks.h"

#include <algorithm>
#include <ranges>
#include <vector>

#include "model/section_place.h"
#include "render/html/html_escape.h"
#include "render/html/html_place.h"
#include "render/html/html_words.h"

namespace silcrow {
namespace {

constexpr size_t most_shown = 5;

// Those of one section, in reading order, each referring section once.
std::vector<const Backlink*> backlinks_of(const LinkedPage& page, uint32_t section) {
  // The page as a whole stands first: no_section comes round to 0.
  auto backlink = std::lower_bound(
      page.backlinks.begin(), page.backlinks.end(), section + 1,
      [](const Backlink& a, uint32_t wanted) { return a.to_section + 1 < wanted; });
  std::vector<const Backlink*> found;
  for (; backlink != page.backlinks.end() && backlink->to_section == section; ++backlink) {
    const bool is_repeated = !found.empty() && found.back()->from == backlink->from &&
                             found.back()->from_section == backlink->from_section;
    if (!is_repeated) found.push_back(&*backlink);
  }
  return found;
}

void append_list(std::string& out, const LinkedBook& book, const LinkedPage& page,
                 const std::vector<const Backlink*>& backlinks) {
  out += "<ul class=\"list\">\n";
  for (const Backlink* backlink : backlinks) {
    const HtmlPlace place = html_place(book, book.linked(backlink->from), backlink->from_section);
    out += "<li><a class=\"reference\" href=\"";
    append_place_address(out, book, page, backlink->from, backlink->from_section);
    out += "\">";
    append_html_text(out, place.name);
    out += "</a>";
    if (!place.title.empty()) {
      out += " <span>";
      append_html_text(out, place.title);
      out += "</span>";
    }
    out += "</li>\n";
  }
  out += "</ul>";
}

void append_count(std::string& out, size_t count) {
  out += std::to_string(count);
  out += html_words::places;
}

}  // namespace

void append_section_backlinks(std::string& out, const LinkedBook& book, const LinkedPage& page,
                              uint32_t section) {
  const std::vector<const Backlink*> backlinks = backlinks_of(page, section);
  if (backlinks.empty()) return;
  const bool is_folded = backlinks.size() > most_shown;
  out += is_folded ? "<details class=\"refs here\"><summary>" : "<div class=\"refs here\"><p>";
  out += html_words::referred_to_by;
  if (is_folded) {
    out += ' ';
    append_count(out, backlinks.size());
  }
  out += is_folded ? "</summary>" : "</p>";
  append_list(out, book, page, backlinks);
  out += is_folded ? "</details>\n" : "</div>\n";
}

void append_page_backlinks(std::string& out, const LinkedBook& book, const LinkedPage& page,
                           HtmlIds& ids) {
  const std::vector<const Backlink*> backlinks = backlinks_of(page, no_section);
  if (backlinks.empty()) return;
  std::string id;
  append_html_attribute(id, ids.free_id("backlinks"));
  out.append("<section class=\"refs\" aria-labelledby=\"").append(id);
  out.append("\"><h2 id=\"").append(id).append("\">");
  out += html_words::referred_to_by;
  out += "</h2>";
  const bool is_folded = backlinks.size() > most_shown;
  if (is_folded) {
    out += "<details><summary>";
    append_count(out, backlinks.size());
    out += "</summary>";
  }
  append_list(out, book, page, backlinks);
  if (is_folded) out += "</details>";
  out += "</section>\n";
}

}  // namespace silcrow
