// The order in which problems are read: by place.
#include "diag/diagnostics.h"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace silcrow {

void Diagnostics::sort(const Sources& sources) {
  const auto key = [&](const Diagnostic& d) {
    const std::string_view path =
        d.span.file == no_file ? std::string_view{} : sources.file(d.span.file).path;
    return std::tuple(path, d.span.begin, d.span.end, d.rule, std::string_view(d.message));
  };
  std::stable_sort(list_.begin(), list_.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  const auto same = [&](const Diagnostic& a, const Diagnostic& b) { return key(a) == key(b); };
  list_.erase(std::unique(list_.begin(), list_.end(), same), list_.end());
}

}  // namespace silcrow
