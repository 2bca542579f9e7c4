// The form is GitLab's: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
#include "diag/report_gitlab.h"

#include <nlohmann/json.hpp>

#include "diag/places.h"
#include "diag/problem_key.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

using Json = nlohmann::ordered_json;

std::string_view gitlab_severity(Severity severity) {
  switch (severity) {
    case Severity::note: return "info";
    case Severity::warning: return "minor";
    case Severity::error: return "major";
  }
  return "major";
}

Json location(Span span, const Sources& sources, Places& places) {
  Json json;
  if (span.file == no_file) {
    json["path"] = ".";
    json["lines"]["begin"] = 1;
    return json;
  }
  json["path"] = sources.file(span.file).path;
  json["lines"]["begin"] = places.begin(span).line;
  json["lines"]["end"] = places.end(span).line;
  return json;
}

}  // namespace

std::string gitlab_report(std::span<const Diagnostic> diagnostics, const Sources& sources) {
  const std::vector<std::string> prints = fingerprints(diagnostics, sources);
  Places places(sources);
  Json issues = Json::array();
  for (size_t i = 0; i < diagnostics.size(); ++i) {
    const Diagnostic& diagnostic = diagnostics[i];
    Json issue;
    issue["description"] = diagnostic.message;
    issue["check_name"] = rule_name(diagnostic.rule);
    issue["fingerprint"] = prints[i];
    issue["severity"] = gitlab_severity(diagnostic.severity);
    issue["location"] = location(diagnostic.span, sources, places);
    issues.push_back(std::move(issue));
  }
  return issues.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace silcrow
