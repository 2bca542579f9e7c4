// Pages that were verified or changed on a day that has not come yet. Documented and tested in
// docs/rules/date-in-future.md.
#include <fmt/format.h>

#include <array>

#include "base/calendar.h"
#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

// Where the author lives, it may be tomorrow already.
constexpr int32_t most_days_ahead = 1;

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const std::optional<Date>& today = book.book.config.today;
  if (!today) return;
  constexpr std::array<std::string_view, 2> keys = {"last_verified", "updated"};
  for (const std::string_view key : keys) {
    const FrontMatterField* field = book.page(page).document->front_matter.find(key);
    if (field == nullptr) continue;
    const auto date = parse_date(field->value());
    const int32_t ahead = date ? days_between(*today, *date) : 0;
    if (ahead <= most_days_ahead) continue;
    diagnostics
        .add(Rule::date_in_future, field->value_spans[0],
             fmt::format("`{}` is {} days after today, {}", key, ahead, date_text(*today)))
        .help.push_back("write a day that has been");
  }
}

}  // namespace

extern const CheckedRule date_in_future_rule = {check_page, nullptr};

}  // namespace silcrow
