// The arithmetic is that of <chrono>, which knows the lengths of months.
#include "base/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "base/ascii.h"

namespace silcrow {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;

namespace {

struct Unit {
  std::string_view name;
  int32_t count;
  PeriodUnit unit;
};

constexpr auto units = std::to_array<Unit>({
    {"", 1, PeriodUnit::days},
    {"d", 1, PeriodUnit::days},
    {"day", 1, PeriodUnit::days},
    {"days", 1, PeriodUnit::days},
    {"w", 7, PeriodUnit::days},
    {"week", 7, PeriodUnit::days},
    {"weeks", 7, PeriodUnit::days},
    {"m", 1, PeriodUnit::months},
    {"month", 1, PeriodUnit::months},
    {"months", 1, PeriodUnit::months},
    {"y", 12, PeriodUnit::months},
    {"year", 12, PeriodUnit::months},
    {"years", 12, PeriodUnit::months},
});

// A thousand years.
constexpr int32_t longest(PeriodUnit unit) { return unit == PeriodUnit::days ? 365243 : 12000; }

std::chrono::year_month_day calendar_day(Date date) {
  return {std::chrono::year(date.year), std::chrono::month(date.month), std::chrono::day(date.day)};
}

Date plain_date(std::chrono::year_month_day day) {
  return {int(day.year()), unsigned(day.month()), unsigned(day.day())};
}

// Digits only; nothing for none of them, or for too many.
std::optional<int32_t> number_of(std::string_view digits) {
  if (digits.empty() || digits.size() > 6) return std::nullopt;
  int32_t value = 0;
  for (const char c : digits) {
    if (!is_ascii_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number_of(text.substr(0, 4));
  const auto month = number_of(text.substr(5, 2));
  const auto day = number_of(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Date date{*year, uint32_t(*month), uint32_t(*day)};
  return calendar_day(date).ok() ? std::optional(date) : std::nullopt;
}

bool is_calendar_day(std::string_view text) { return parse_date(text).has_value(); }

std::string date_text(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::optional<Period> parse_period(std::string_view text) {
  const size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const auto count = number_of(text.substr(0, digits));
  std::string_view name = text.substr(digits);
  while (name.starts_with(' ')) name.remove_prefix(1);
  const auto unit = std::ranges::find(units, ascii_lower_case(name), &Unit::name);
  if (!count || unit == units.end() || *count > longest(unit->unit) / unit->count)
    return std::nullopt;
  return Period{*count * unit->count, unit->unit};
}

Date later(Date date, Period period) {
  const std::chrono::year_month_day from = calendar_day(date);
  if (period.unit == PeriodUnit::days) return plain_date(sys_days(from) + days(period.count));
  const std::chrono::year_month_day moved = from + months(period.count);
  return plain_date(moved.ok() ? moved : moved.year() / moved.month() / std::chrono::last);
}

int32_t days_between(Date from, Date to) {
  return int32_t((sys_days(calendar_day(to)) - sys_days(calendar_day(from))).count());
}

std::string utc_time(int64_t seconds) {
  constexpr int64_t first_second = -62167219200;  // of the year 0
  constexpr int64_t last_second = 253402300799;   // of the year 9999
  if (seconds < first_second || seconds > last_second) return {};
  using namespace std::chrono;
  const sys_seconds moment{std::chrono::seconds(seconds)};
  const sys_days day = floor<days>(moment);
  const year_month_day date(day);
  const hh_mm_ss time(moment - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", int(date.year()),
                     unsigned(date.month()), unsigned(date.day()), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

}  // namespace silcrow
