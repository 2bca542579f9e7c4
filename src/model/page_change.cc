// Moments are compared as text: all are UTC and of one form.
#include "model/page_change.h"

#include <algorithm>
#include <array>

#include "base/calendar.h"

namespace silcrow {

namespace {

constexpr size_t most_changes = 50;
constexpr size_t day_size = 10;

std::string start_of(std::string_view day) { return std::string(day) + "T00:00:00Z"; }

std::string written_time(const FrontMatter& front_matter) {
  constexpr std::array<std::string_view, 3> keys = {"updated", "date", "last_verified"};
  for (const std::string_view key : keys) {
    const std::string_view value = front_matter.value(key);
    const bool ends = value.size() == day_size || value.find_first_of("Tt ") == day_size;
    const std::string_view day = value.substr(0, day_size);
    if (ends && is_calendar_day(day)) return start_of(day);
  }
  return {};
}

bool is_chapter(PageRole role) {
  switch (role) {
    case PageRole::chapter:
    case PageRole::appendix:
    case PageRole::extra: return true;
    case PageRole::front:
    case PageRole::glossary: return false;
  }
  return false;
}

}  // namespace

std::string change_time(const Page& page, const Config& config) {
  std::string time =
      page.committed.empty() ? written_time(page.document->front_matter) : page.committed;
  const bool is_later = !config.date.empty() && time.substr(0, day_size) > config.date;
  return is_later ? start_of(config.date) : time;
}

std::vector<PageChange> latest_changes(const LinkedBook& book) {
  std::vector<PageChange> changes;
  for (const LinkedPage& page : book.pages) {
    const Page& source = book.page(page.id);
    if (!is_chapter(source.role)) continue;
    std::string time = change_time(source, book.book.config);
    if (!time.empty()) changes.push_back({page.id, std::move(time)});
  }
  std::ranges::stable_sort(changes, std::ranges::greater(), &PageChange::time);
  if (changes.size() > most_changes) changes.resize(most_changes);
  return changes;
}

}  // namespace silcrow
