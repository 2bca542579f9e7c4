// Builds the SARIF log; section numbers are those of the standard, version 2.1.0.
#include "diag/report_sarif.h"

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/percent.h"
#include "diag/places.h"
#include "diag/problem_key.h"
#include "diag/rule.h"
#include "diag/rule_page.h"
#include "diag/severity_name.h"

namespace silcrow {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

// What the working folder is called in addresses (3.14.14); GitHub knows it by this name.
constexpr const char* working_folder = "%SRCROOT%";

// Objects of one member are never written as `{{name, value}}`: compilers disagree whether that is
// an object or an array.
Json text_object(std::string text) {
  Json json;
  json["text"] = std::move(text);
  return json;
}

// "a link to a page" -> "A link to a page."
std::string sentence(std::string_view meaning) {
  std::string text(meaning);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = char(text[0] - 'a' + 'A');
  return text + ".";
}

class SarifReport {
 public:
  SarifReport(std::span<const Diagnostic> diagnostics, const Sources& sources)
      : diagnostics_(diagnostics), sources_(sources), places_(sources) {
    std::set<Rule> rules;
    for (const Diagnostic& diagnostic : diagnostics) rules.insert(diagnostic.rule);
    for (const Rule rule : rules) rule_index_.emplace(rule, rule_index_.size());
  }

  Json run() {
    Json run;
    run["tool"]["driver"] = driver();
    run["columnKind"] = "unicodeCodePoints";
    run["originalUriBaseIds"][working_folder]["description"] =
        text_object("The folder that silcrow was run in.");
    run["results"] = Json::array();
    const std::vector<std::string> prints = fingerprints(diagnostics_, sources_);
    for (size_t i = 0; i < diagnostics_.size(); ++i) {
      run["results"].push_back(result(diagnostics_[i], prints[i]));
    }
    return run;
  }

 private:
  Json driver() const {
    Json driver;
    driver["name"] = "silcrow";
    driver["version"] = SILCROW_VERSION;
    driver["rules"] = Json::array();
    for (const auto& [rule, index] : rule_index_) driver["rules"].push_back(descriptor(rule));
    return driver;
  }

  static Json descriptor(Rule rule) {
    const std::string help(rule_help(rule));
    Json json;
    json["id"] = rule_name(rule);
    json["shortDescription"] = text_object(sentence(rule_meaning(rule)));
    json["fullDescription"] = text_object(sentence(rule_meaning(rule)));
    json["help"] = {{"text", help}, {"markdown", help}};
    json["defaultConfiguration"]["level"] = severity_name(default_severity(rule));
    if (is_off_by_default(rule)) json["defaultConfiguration"]["enabled"] = false;
    json["properties"]["precision"] = "high";
    return json;
  }

  Json result(const Diagnostic& diagnostic, const std::string& fingerprint) {
    Json json;
    json["ruleId"] = rule_name(diagnostic.rule);
    json["ruleIndex"] = rule_index_.at(diagnostic.rule);
    json["level"] = severity_name(diagnostic.severity);
    std::string text = diagnostic.message;
    for (const std::string& help : diagnostic.help) text += "\nhelp: " + help;
    json["message"] = text_object(std::move(text));
    if (diagnostic.span.file != no_file)
      json["locations"] = Json::array({location(diagnostic.span)});
    for (const RelatedPlace& related : diagnostic.related) {
      if (related.span.file == no_file) continue;
      Json place = location(related.span);
      place["message"] = text_object(related.message);
      json["relatedLocations"].push_back(std::move(place));
    }
    if (diagnostic.fix) json["fixes"] = Json::array({fix(*diagnostic.fix)});
    json["partialFingerprints"]["silcrow/v1"] = fingerprint;
    return json;
  }

  Json location(Span span) {
    Json json;
    json["physicalLocation"]["artifactLocation"] = artifact(span.file);
    json["physicalLocation"]["region"] = region(span);
    return json;
  }

  Json artifact(FileId file) const {
    const std::string& path = sources_.file(file).path;
    const bool is_absolute = path.starts_with('/');
    Json json;
    json["uri"] = (is_absolute ? "file://" : "") + percent_encoded_path(path);
    if (!is_absolute) json["uriBaseId"] = working_folder;
    return json;
  }

  Json region(Span span) {
    const Position begin = places_.begin(span);
    const Position end = places_.end(span);
    return {{"startLine", begin.line},
            {"startColumn", begin.column},
            {"endLine", end.line},
            {"endColumn", end.column}};
  }

  // One artifactChange for each file (3.56.2), its replacements in the order of the edits.
  Json fix(const Fix& fix) {
    std::map<FileId, Json> changes;
    for (const TextEdit& edit : fix.edits) {
      Json& change = changes[edit.span.file];
      if (change.is_null()) change["artifactLocation"] = artifact(edit.span.file);
      Json replacement;
      replacement["deletedRegion"] = region(edit.span);
      replacement["insertedContent"] = text_object(edit.text);
      change["replacements"].push_back(std::move(replacement));
    }
    Json json;
    const bool is_safe = fix.safety == FixSafety::safe;
    json["description"] = text_object(is_safe ? "A safe fix." : "A fix that may be wrong.");
    for (auto& [file, change] : changes) json["artifactChanges"].push_back(std::move(change));
    return json;
  }

  std::span<const Diagnostic> diagnostics_;
  const Sources& sources_;
  Places places_;
  std::map<Rule, size_t> rule_index_;
};

}  // namespace

std::string sarif_report(std::span<const Diagnostic> diagnostics, const Sources& sources) {
  Json log;
  log["$schema"] = schema;
  log["version"] = "2.1.0";
  log["runs"] = Json::array({SarifReport(diagnostics, sources).run()});
  return log.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace silcrow
