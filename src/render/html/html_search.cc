// search.html: the search for those who have a script, and an index from A to Z for all.
#include <algorithm>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "render/html/html_escape.h"
#include "render/html/html_page.h"
#include "render/html/html_page_parts.h"
#include "render/html/html_words.h"

namespace silcrow {
namespace {

using mustache::Value;

// A list of more headings than this is no help any more, and slow to load: then it has titles only.
constexpr size_t most_headings = 4000;

struct Entry {
  std::string key;  // what it is sorted by
  std::string_view title;
  std::string_view path;    // of the page
  std::string_view anchor;  // may be empty
  std::string place;        // what it stands in
};

Entry entry_of(std::string_view title, std::string_view path, std::string_view anchor,
               std::string place) {
  return {case_fold(title), title, path, anchor, std::move(place)};
}

void add_page(const LinkedBook& book, const LinkedPage& page, bool with_headings,
              std::vector<Entry>& entries) {
  const bool is_glossary = book.page(page.id).role == PageRole::glossary;
  const std::string name = page.number.empty() ? page.title : page.number + ' ' + page.title;
  const std::string chapter = page.number.empty() ? std::string() : page.number;
  if (!is_glossary) entries.push_back(entry_of(page.title, page.output_path, {}, chapter));
  if (!with_headings || is_glossary) return;
  for (const Section& section : page.sections) {
    if (section.heading == page.title_heading || section.title.empty()) continue;
    std::string place = name;
    if (!section.word.empty()) {
      place.append(", ").append(section.word).append(" ").append(section.number);
    } else if (!section.label.empty()) {
      place.append(", ").append(section.label);
    }
    entries.push_back(entry_of(section.title, page.output_path, section.anchor, std::move(place)));
  }
}

void add_terms(const LinkedBook& book, std::vector<Entry>& entries) {
  const std::string place(html_words::glossary);
  for (const Term& term : book.terms) {
    const std::string& path = book.linked(term.page).output_path;
    entries.push_back(entry_of(term.name, path, term.anchor, place));
    for (const std::string& alias : term.aliases) {
      entries.push_back(entry_of(alias, path, term.anchor, place));
    }
  }
}

// 'A' to 'Z', or '#' for all that begins otherwise.
char letter_of(const Entry& entry) {
  const char first = entry.key.empty() ? ' ' : entry.key[0];
  return first >= 'a' && first <= 'z' ? char(first - 'a' + 'A') : '#';
}

std::string letter_id(char letter) {
  return letter == '#' ? "index-other" : "index-" + std::string(1, char(letter - 'A' + 'a'));
}

void append_letters(std::string& out, const std::vector<Entry>& entries) {
  std::string letters;
  for (const Entry& entry : entries) {
    if (letters.empty() || letters.back() != letter_of(entry)) letters += letter_of(entry);
  }
  out.append("<nav class=\"az\" aria-label=\"").append(html_words::letters).append("\">");
  for (const char letter : letters) {
    out.append("<a href=\"#").append(letter_id(letter)).append("\">");
    out += letter;
    out += "</a>";
  }
  out += "</nav>\n";
}

void append_entry(std::string& out, const Entry& entry) {
  out += "<li><a class=\"reference\" href=\"";
  append_html_path(out, entry.path);
  if (!entry.anchor.empty()) {
    out += '#';
    append_html_fragment(out, entry.anchor);
  }
  out += "\">";
  append_html_text(out, entry.title);
  out += "</a>";
  if (!entry.place.empty()) {
    out += " <span>";
    append_html_text(out, entry.place);
    out += "</span>";
  }
  out += "</li>\n";
}

std::string index_text(const std::vector<Entry>& entries) {
  std::string out;
  append_letters(out, entries);
  char open = 0;
  for (const Entry& entry : entries) {
    const char letter = letter_of(entry);
    if (letter != open) {
      if (open != 0) out += "</ul>\n";
      out.append("<h2 id=\"").append(letter_id(letter)).append("\">");
      out += letter;
      out += "</h2>\n<ul class=\"cited\">\n";
      open = letter;
    }
    append_entry(out, entry);
  }
  if (open != 0) out += "</ul>\n";
  return out;
}

}  // namespace

std::string html_search(const HtmlSite& site) {
  const LinkedBook& book = site.book();
  size_t headings = 0;
  for (const LinkedPage& page : book.pages) headings += page.sections.size();
  const bool has_all = headings <= most_headings;
  std::vector<Entry> entries;
  for (const LinkedPage& page : book.pages) add_page(book, page, has_all, entries);
  add_terms(book, entries);
  // What begins with no letter comes first, as in the printed indexes of books.
  std::ranges::stable_sort(entries, [](const Entry& a, const Entry& b) {
    return std::pair(letter_of(a), std::string_view(a.key)) <
           std::pair(letter_of(b), std::string_view(b.key));
  });

  HtmlIds ids;
  for (char letter = 'A'; letter <= 'Z'; ++letter) ids.claim(letter_id(letter));
  ids.claim(letter_id('#'));
  Value values = frame_values(site, no_page, site.generated().search, ids);
  const std::string_view book_title = site.values()->find("title")->shown();
  values.add("window_title",
             Value::text(std::string(html_words::search) + " | " + std::string(book_title)));
  values.add("title_html", Value::borrowed(html_words::search));
  values.add("has_all_headings", Value::boolean(has_all));
  values.add("text", Value::text(index_text(entries)));
  return rendered(site, "search", values);
}

}  // namespace silcrow
