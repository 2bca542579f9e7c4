// When pages were last changed, for those who want to hear of it.
#pragma once

#include <string>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

// "2026-11-21T08:15:00Z" (RFC 3339): by version control, else the day that the front matter's
// `updated`, `date` or `last_verified` names; the first of them that is one. Nothing is later than
// Config::date, where there is one. Empty where nothing says when.
std::string change_time(const Page& page, const Config& config);

struct PageChange {
  PageId page = no_page;
  std::string time;  // see change_time
};

// The chapters, appendices and further pages of which it is known, the latest first; at one time in
// the book's order. At most 50.
std::vector<PageChange> latest_changes(const LinkedBook& book);

}  // namespace silcrow
