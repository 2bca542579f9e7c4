// Dates are compared as text: all are year, month, day.
#include "render/man/man_site.h"

#include <algorithm>

#include "base/calendar.h"

namespace silcrow {
namespace {

// Formatters that print no date report a page without one.
constexpr std::string_view no_date = "1970-01-01";

// "2026-11-21", or empty.
std::string_view date_of(const LinkedBook& book, PageId page) {
  const std::string_view date = book.page(page).document->front_matter.value("last_verified");
  if (is_calendar_day(date)) return date;
  return std::string_view(book.page(page).committed).substr(0, std::string_view(no_date).size());
}

}  // namespace

ManSite::ManSite(std::shared_ptr<const LinkedBook> book) : book_(std::move(book)), names_(*book_) {
  for (const LinkedPage& page : book_->pages) {
    const PageRole role = book_->page(page.id).role;
    if (role == PageRole::front && front_ == no_page) front_ = page.id;
    if (role == PageRole::glossary) glossary_pages_.push_back(page.id);
    latest_date_ = std::max(latest_date_, std::string(date_of(*book_, page.id)));
  }
  title_ = book_->book.config.title;
  if (title_.empty() && front_ != no_page) title_ = book_->linked(front_).title;
  if (title_.empty()) title_ = "Book";
}

std::string ManSite::date(PageId page) const {
  const std::string_view own = page == no_page ? std::string_view{} : date_of(*book_, page);
  if (!own.empty()) return std::string(own);
  const std::string& environment = book_->book.config.date;
  if (!environment.empty()) return environment;
  return latest_date_.empty() ? std::string(no_date) : latest_date_;
}

}  // namespace silcrow
