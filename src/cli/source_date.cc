// The one place that reads SOURCE_DATE_EPOCH (reproducible-builds.org/specs/source-date-epoch).
#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

#include "cli/commands.h"

namespace silcrow {

std::string source_date() {
  const char* written = std::getenv("SOURCE_DATE_EPOCH");
  const std::string_view text = written == nullptr ? "" : written;
  constexpr int64_t last_second = 253402300799;  // of the year 9999
  int64_t epoch = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), epoch);
  const bool is_number = error == std::errc() && end == text.data() + text.size();
  if (!is_number || epoch < 0 || epoch > last_second) return {};
  using namespace std::chrono;
  const year_month_day date(floor<days>(sys_seconds(seconds(epoch))));
  return fmt::format("{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()),
                     unsigned(date.day()));
}

}  // namespace silcrow
