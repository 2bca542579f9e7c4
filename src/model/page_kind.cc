// The sections of runbooks are those that alerts of Prometheus link to (kube-prometheus,
// OpenShift); the aliases, what other houses call them.
#include "model/page_kind.h"

#include <algorithm>

#include "base/ascii.h"

namespace silcrow {

std::vector<PageKind> built_in_page_kinds() {
  PageKind failure_modes;
  failure_modes.name = "failure-modes";
  failure_modes.sections = {
      {"Symptom", {"Symptoms", "What you see", "Signs"}},
      {"Recovery",
       {"Recover", "Recovering", "Mitigation", "Resolution", "Remediation", "Repair", "Fix"}}};
  failure_modes.group = "Failure modes";

  PageKind runbook;
  runbook.name = "runbook";
  runbook.sections = {
      {"Meaning",
       {"What it means", "What this means", "Description", "When", "When to use", "Trigger",
        "Symptom", "Symptoms"}},
      {"Impact", {"Effect", "Effects", "What users notice"}},
      {"Diagnosis", {"Diagnose", "Diagnostics", "Investigation", "Investigate", "Troubleshooting"}},
      {"Mitigation",
       {"Mitigate", "Steps", "Recovery", "Resolution", "Remediation", "Repair", "Fix",
        "Procedure"}}};
  return {failure_modes, runbook};
}

bool is_same_kind(std::string_view a, std::string_view b) {
  const auto folded = [](char c) { return c == '_' || c == ' ' ? '-' : ascii_lower_case(c); };
  return std::ranges::equal(a, b, {}, folded, folded);
}

}  // namespace silcrow
