// Splits at the quotes that were written, before there are others.
#include "parse/info_string.h"

#include "parse/entities.h"

namespace silcrow {

std::string decoded_info(std::string_view written) {
  std::string info;
  size_t done = 0;
  for (size_t at = written.find('='); at != written.npos; at = written.find('=', at + 1)) {
    if (at + 1 == written.size()) break;
    const char quote = written[at + 1];
    if (quote != '"' && quote != '\'') continue;
    const size_t close = written.find(quote, at + 2);
    if (close == std::string_view::npos) break;
    info += unescaped(written.substr(done, at + 1 - done));
    const std::string value = unescaped(written.substr(at + 2, close - at - 2));
    const char other = quote == '"' ? '\'' : '"';
    const char fitting = value.find(quote) == std::string::npos ? quote : other;
    info.append(1, fitting).append(value).append(1, fitting);
    done = close + 1;
    at = close;
  }
  return info += unescaped(written.substr(done));
}

}  // namespace silcrow
