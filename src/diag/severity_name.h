// The words for severities, the same in every report.
#pragma once

#include <string_view>

#include "diag/diagnostic.h"

namespace silcrow {

constexpr std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::note: return "note";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "error";
}

}  // namespace silcrow
