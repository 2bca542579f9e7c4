// The library's calendar knows the lengths of months.
#include "base/calendar.h"

#include <fmt/format.h>

#include <chrono>

#include "base/ascii.h"

namespace silcrow {

namespace {

int number_at(std::string_view text, size_t begin, size_t length) {
  int number = 0;
  for (const char c : text.substr(begin, length)) number = number * 10 + (c - '0');
  return number;
}

}  // namespace

bool is_calendar_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const size_t i : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (!is_ascii_digit(text[i])) return false;
  }
  using namespace std::chrono;
  const year_month_day date(year(number_at(text, 0, 4)), month(unsigned(number_at(text, 5, 2))),
                            day(unsigned(number_at(text, 8, 2))));
  return date.ok();
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
