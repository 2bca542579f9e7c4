// A place is the nearest section that has a number, as that is what people call it by; where there
// is none, the section by its title.
#include "render/html/html_term_uses.h"

#include <algorithm>
#include <vector>

#include "render/html/html_address.h"
#include "render/html/html_escape.h"
#include "render/html/html_words.h"

namespace silcrow {

namespace {

constexpr size_t most_places_shown = 8;     // without being folded
constexpr size_t most_places_listed = 100;  // a page must stay readable

struct Place {
  PageId page = no_page;
  const Section* section = nullptr;  // none: the page itself

  bool operator==(const Place&) const = default;
};

Place place_of(const LinkedBook& book, const TermUse& use) {
  const LinkedPage& page = book.linked(use.page);
  if (use.section == UINT32_MAX) return {use.page, nullptr};
  const Section* own = &page.sections[use.section];
  uint8_t level = own->level;
  for (size_t i = use.section + 1; i-- > 0;) {
    const Section& section = page.sections[i];
    const bool is_around = &section == own || section.level < level;
    if (!is_around) continue;
    level = section.level;
    if (!section.label.empty()) return {use.page, &section};
  }
  const bool is_title = own->heading == page.title_heading;
  return {use.page, is_title ? nullptr : own};
}

std::vector<Place> places_of(const LinkedBook& book, const Term& term) {
  std::vector<Place> places;
  for (const TermUse& use : term.uses) {
    const Place place = place_of(book, use);
    if (places.empty() || places.back() != place) places.push_back(place);
  }
  return places;
}

std::string chapter_name(const LinkedBook& book, const LinkedPage& page) {
  if (page.number.empty()) return page.title;
  const bool is_appendix = book.page(page.id).role == PageRole::appendix;
  return std::string(is_appendix ? html_words::appendix : html_words::chapter) + page.number;
}

std::string section_name(const Section& section) {
  if (!section.word.empty()) return section.word + " " + section.number;
  return section.number.empty() ? section.title : "§" + section.number;
}

class PlaceWriter {
 public:
  PlaceWriter(std::string& out, const LinkedBook& book, const Term& term)
      : out_(out), book_(book), from_(book.linked(term.page)) {}

  // `Chapter 16 §2, §5; Chapter 17; Chapter 18: Why`.
  void write(const Place& place) {
    const LinkedPage& chapter = book_.linked(book_.linked(place.page).opener);
    if (chapter.id != chapter_) {
      if (chapter_ != no_page) out_ += "; ";
      write_link({chapter.id, nullptr}, chapter_name(book_, chapter), chapter.title);
      chapter_ = chapter.id;
      separator_ = {};
    }
    if (!place.section && place.page == chapter.id) return;
    const bool has_label = place.section && !place.section->label.empty();
    if (separator_.empty()) separator_ = has_label ? " " : ": ";
    out_ += separator_;
    separator_ = ", ";
    const std::string& title =
        place.section ? place.section->title : book_.linked(place.page).title;
    write_link(place, place.section ? section_name(*place.section) : title, title);
  }

 private:
  void write_link(const Place& place, const std::string& name, const std::string& title) {
    LinkTarget target;
    target.kind = LinkKind::page;
    target.page = place.page;
    if (place.section) target.fragment = place.section->anchor;
    out_ += "<a class=\"reference\" href=\"";
    append_html_address(out_, book_, from_, target, {}, AddressUse::link);
    if (!title.empty() && title != name) {
      out_ += "\" title=\"";
      append_html_attribute(out_, title);
    }
    out_ += "\">";
    append_html_text(out_, name);
    out_ += "</a>";
  }

  std::string& out_;
  const LinkedBook& book_;
  const LinkedPage& from_;
  PageId chapter_ = no_page;
  std::string_view separator_;
};

}  // namespace

void append_term_uses(std::string& out, const LinkedBook& book, const Term& term) {
  const std::vector<Place> places = places_of(book, term);
  if (places.empty()) return;
  const bool is_folded = places.size() > most_places_shown;
  out += "<dd class=\"uses\">";
  if (is_folded) {
    out += "<details><summary>";
    out += html_words::used_in;
    out += std::to_string(places.size()) + std::string(html_words::places) + "</summary>";
  }
  out += "<p>";
  if (!is_folded) out += html_words::used_in;
  PlaceWriter writer(out, book, term);
  const size_t count = std::min(places.size(), most_places_listed);
  for (size_t i = 0; i < count; ++i) writer.write(places[i]);
  if (count < places.size()) {
    out += html_words::and_more_before;
    out += std::to_string(places.size() - count) + std::string(html_words::and_more_behind);
  }
  out += is_folded ? "</p></details></dd>" : "</p></dd>";
}

}  // namespace silcrow
