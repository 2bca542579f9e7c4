// Builds the JSON value with keys in the documented order.
#include "diag/report_json.h"

#include <nlohmann/json.hpp>
#include <set>

#include "diag/places.h"
#include "diag/rule.h"
#include "diag/severity_name.h"

namespace silcrow {

namespace {

using Json = nlohmann::ordered_json;

class JsonReport {
 public:
  explicit JsonReport(const Sources& sources) : sources_(sources), places_(sources) {}

  Json diagnostic(const Diagnostic& diagnostic) {
    Json json;
    json["rule"] = rule_name(diagnostic.rule);
    json["severity"] = severity_name(diagnostic.severity);
    add_file(json, diagnostic.span);
    add_begin(json, diagnostic.span);
    add_end(json, diagnostic.span);
    json["message"] = diagnostic.message;
    json["help"] = diagnostic.help;
    json["related"] = Json::array();
    for (const RelatedPlace& related : diagnostic.related) {
      Json place;
      add_file(place, related.span);
      add_begin(place, related.span);
      place["message"] = related.message;
      json["related"].push_back(std::move(place));
    }
    if (diagnostic.fix) json["fix"] = fix(*diagnostic.fix);
    return json;
  }

 private:
  void add_file(Json& json, Span span) const {
    json["file"] = nullptr;
    if (span.file != no_file) json["file"] = sources_.file(span.file).path;
  }

  void add_begin(Json& json, Span span) {
    if (span.file == no_file) return;
    const Position at = places_.begin(span);
    json["line"] = at.line;
    json["column"] = at.column;
  }

  void add_end(Json& json, Span span) {
    if (span.file == no_file) return;
    const Position at = places_.end(span);
    json["end_line"] = at.line;
    json["end_column"] = at.column;
  }

  Json fix(const Fix& fix) {
    Json edits = Json::array();
    for (const TextEdit& edit : fix.edits) {
      Json json;
      add_begin(json, edit.span);
      add_end(json, edit.span);
      json["text"] = edit.text;
      edits.push_back(std::move(json));
    }
    Json json;
    json["safe"] = fix.safety == FixSafety::safe;
    json["edits"] = std::move(edits);
    return json;
  }

  const Sources& sources_;
  Places places_;
};

Json summary(std::span<const Diagnostic> diagnostics) {
  size_t count[] = {0, 0, 0};  // by Severity
  std::set<FileId> files;
  for (const Diagnostic& diagnostic : diagnostics) {
    ++count[size_t(diagnostic.severity)];
    if (diagnostic.span.file != no_file) files.insert(diagnostic.span.file);
  }
  Json json;
  json["errors"] = count[size_t(Severity::error)];
  json["warnings"] = count[size_t(Severity::warning)];
  json["notes"] = count[size_t(Severity::note)];
  json["files"] = files.size();
  return json;
}

}  // namespace

std::string json_report(std::span<const Diagnostic> diagnostics, const Sources& sources) {
  JsonReport report(sources);
  Json json;
  json["version"] = 1;
  json["diagnostics"] = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    json["diagnostics"].push_back(report.diagnostic(diagnostic));
  }
  json["summary"] = summary(diagnostics);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace silcrow
