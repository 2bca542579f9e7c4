// Pages whose last verification is older than the author trusts. Documented and tested in
// docs/rules/review-overdue.md.
#include <fmt/format.h>

#include "base/calendar.h"
#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

// The value of a field; without one, nothing.
struct FieldValue {
  std::string_view text;
  Span span;
};

FieldValue value_of(const FrontMatter& front_matter, std::string_view key) {
  const FrontMatterField* field = front_matter.find(key);
  if (field == nullptr || field->values.empty()) return {};
  return {field->values[0], field->value_spans[0]};
}

void report_malformed(const FieldValue& value, std::string_view key, const char* help,
                      Diagnostics& diagnostics) {
  diagnostics
      .add(Rule::front_matter_malformed, value.span,
           fmt::format("`{}` cannot be `{}`", key, value.text))
      .help.push_back(help);
}

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const FrontMatter& front_matter = book.page(page).document->front_matter;
  const FieldValue verified = value_of(front_matter, "last_verified");
  const FieldValue interval = value_of(front_matter, "review_in");
  const auto period =
      interval.text.empty() ? book.book.config.review_in : parse_period(interval.text);
  if (!interval.text.empty() && !period) {
    report_malformed(interval, "review_in",
                     "write a period, as `90d`, `6 weeks`, `3 months` or `1 year`", diagnostics);
  }
  const auto date = parse_date(verified.text);
  if (!verified.text.empty() && !date) {
    report_malformed(verified, "last_verified", "write a date, as `2026-03-14`", diagnostics);
  }
  const std::optional<Date>& today = book.book.config.today;
  if (!date || !period || !today) return;
  const Date due = later(*date, *period);
  const int32_t late = days_between(due, *today);
  if (late <= 0) return;
  diagnostics
      .add(Rule::review_overdue, verified.span,
           fmt::format("a review of this page was due on {}, {} day{} ago", date_text(due), late,
                       late == 1 ? "" : "s"))
      .help.push_back("verify what it says, then write the day into `last_verified`");
}

}  // namespace

extern const CheckedRule review_overdue_rule = {check_page, nullptr};

}  // namespace silcrow
