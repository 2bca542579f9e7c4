// Pages are in reading order already: they are only told apart.
#include "resolve/reading_order.h"

#include <algorithm>
#include <utility>

namespace silcrow {

namespace {

std::vector<LinkedPart> configured_parts(const Config& config) {
  std::vector<LinkedPart> parts;
  size_t titled = 0;
  for (const ConfiguredPart& part : config.parts) {
    if (!part.title.empty()) ++titled;
    const std::string number = part.title.empty() ? std::string() : roman_number(titled);
    parts.push_back({part.title, part.number.empty() ? number : part.number, {}});
  }
  return parts;
}

}  // namespace

std::string roman_number(size_t number) {
  static constexpr std::pair<size_t, std::string_view> digits[] = {
      {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
      {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
  if (number >= 4000) return std::to_string(number);
  std::string text;
  for (const auto& [value, letters] : digits) {
    for (; number >= value; number -= value) text += letters;
  }
  return text;
}

void make_reading_order(LinkedBook& linked) {
  const std::vector<Page>& pages = linked.book.pages;
  linked.parts = configured_parts(linked.book.config);
  const bool lists_nothing = std::ranges::none_of(pages, [](const Page& page) {
    return page.role == PageRole::chapter || page.role == PageRole::appendix;
  });
  for (size_t i = 0; i < pages.size(); ++i) {
    const bool is_chapter =
        pages[i].role == PageRole::chapter || (lists_nothing && pages[i].role == PageRole::extra);
    if (is_chapter) {
      if (pages[i].part >= linked.parts.size()) linked.parts.resize(size_t(pages[i].part) + 1);
      LinkedPart& part = linked.parts[pages[i].part];
      part.pages.push_back(PageId(i));
      linked.pages[i].part_title = part.title;
    }
    if (pages[i].role == PageRole::appendix) linked.appendices.push_back(PageId(i));
    const bool is_front = pages[i].role == PageRole::front;
    const bool is_read = is_front || is_chapter || pages[i].role == PageRole::appendix;
    if (is_read) linked.reading_order.push_back(PageId(i));
  }
}

}  // namespace silcrow
