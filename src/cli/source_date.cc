// The one place that reads SOURCE_DATE_EPOCH (reproducible-builds.org/specs/source-date-epoch).
#include <charconv>
#include <cstdlib>
#include <string_view>

#include "base/calendar.h"
#include "cli/commands.h"

namespace silcrow {

std::string source_date() {
  const char* written = std::getenv("SOURCE_DATE_EPOCH");
  const std::string_view text = written == nullptr ? "" : written;
  int64_t epoch = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), epoch);
  const bool is_number = error == std::errc() && end == text.data() + text.size();
  return is_number && epoch >= 0 ? utc_time(epoch).substr(0, 10) : std::string();
}

}  // namespace silcrow
