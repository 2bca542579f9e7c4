// Writes the XML as text.
#include "diag/report_junit.h"

#include <fmt/format.h>

#include <map>
#include <string_view>

#include "base/xml_text.h"
#include "diag/places.h"
#include "diag/rule.h"
#include "diag/severity_name.h"

namespace silcrow {

namespace {

struct Suite {
  std::string cases;
  size_t tests = 0;
  size_t failures = 0;
};

class JunitReport {
 public:
  explicit JunitReport(const Sources& sources) : sources_(sources), places_(sources) {}

  void add(const Diagnostic& diagnostic) {
    const bool has_place = diagnostic.span.file != no_file;
    const std::string file = has_place ? sources_.file(diagnostic.span.file).path : "book";
    std::string name(rule_name(diagnostic.rule));
    std::string attributes;
    if (has_place) {
      const Position at = places_.begin(diagnostic.span);
      name += fmt::format(" {}:{}", at.line, at.column);
      attributes = fmt::format(" file=\"{}\" line=\"{}\"", xml_escaped(file), at.line);
    }
    Suite& suite = suites_[file];
    ++suite.tests;
    suite.cases += fmt::format("<testcase classname=\"{}\" name=\"{}\"{}>\n", xml_escaped(file),
                               name, attributes);
    add_outcome(suite, diagnostic);
    suite.cases += "</testcase>\n";
  }

  std::string take() {
    if (suites_.empty()) {
      suites_["book"] = {"<testcase classname=\"book\" name=\"no problems\"/>\n", 1, 0};
    }
    Suite all;
    for (const auto& [file, suite] : suites_) {
      all.tests += suite.tests;
      all.failures += suite.failures;
      all.cases += fmt::format("<testsuite name=\"{}\" {}>\n{}</testsuite>\n", xml_escaped(file),
                               counts(suite), suite.cases);
    }
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites name=\"silcrow\" {}>\n{}</testsuites>\n",
        counts(all), all.cases);
  }

 private:
  static std::string counts(const Suite& suite) {
    return fmt::format("tests=\"{}\" failures=\"{}\" errors=\"0\"", suite.tests, suite.failures);
  }

  static void add_outcome(Suite& suite, const Diagnostic& diagnostic) {
    std::string text = diagnostic.message;
    for (const std::string& help : diagnostic.help) text += "\nhelp: " + help;
    if (diagnostic.severity == Severity::note) {
      suite.cases += fmt::format("<system-out>{}</system-out>\n", xml_escaped(text));
      return;
    }
    ++suite.failures;
    suite.cases += fmt::format("<failure type=\"{}\" message=\"{}\">{}</failure>\n",
                               severity_name(diagnostic.severity), xml_escaped(diagnostic.message),
                               xml_escaped(text));
  }

  const Sources& sources_;
  Places places_;
  std::map<std::string, Suite> suites_;
};

}  // namespace

std::string junit_report(std::span<const Diagnostic> diagnostics, const Sources& sources) {
  JunitReport report(sources);
  for (const Diagnostic& diagnostic : diagnostics) report.add(diagnostic);
  return report.take();
}

}  // namespace silcrow
