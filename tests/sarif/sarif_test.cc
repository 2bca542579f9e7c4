// Hands a report with everything that a diagnostic can have, for every rule, to Microsoft's
// validator, which judges it by the schema of SARIF 2.1.0 and by the standard's text.
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "diag/report_sarif.h"
#include "diag/rule.h"

namespace fs = std::filesystem;

namespace silcrow {

namespace {

struct Verdict {
  int status = 0;
  std::string output;
};

// All reports in one go: the validator takes seconds to start.
Verdict validated(const std::map<std::string, std::string>& reports) {
  const fs::path folder = fs::temp_directory_path() / "silcrow-sarif-test";
  fs::create_directories(folder);
  const fs::path output = folder / "verdict";
  std::string paths;
  for (const auto& [name, report] : reports) {
    const fs::path path = folder / (name + ".sarif");
    std::ofstream(path, std::ios::binary) << report;
    paths += "'" + path.string() + "' ";
  }
  // Without this setting the program wants a library for languages that a machine may lack.
  const std::string command = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 '" SILCROW_SARIF_VALIDATOR
                              "' validate " +
                              paths + ">'" + output.string() + "' 2>&1";
  const int status = std::system(command.c_str());
  std::ostringstream text;
  text << std::ifstream(output, std::ios::binary).rdbuf();
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, text.str()};
}

std::string full_report() {
  Sources sources;
  const FileId page = sources.add({"part 1/50% done,ü.md", "# Ünïcode\n\n[a](b.md)\nlast"});
  const FileId other = sources.add({"/elsewhere/c:d.md", "one\ntwo\n"});
  std::vector<Diagnostic> diagnostics;
  for (const std::string& name : rule_names()) {
    const Rule rule = *rule_of(name);
    Diagnostic diagnostic{rule, default_severity(rule), {page, 13, 22}, "found `" + name + "`"};
    diagnostic.help = {"did you mean `c.md`?"};
    diagnostic.related = {{{other, 4, 7}, "there"}, {{}, "nowhere"}};
    diagnostic.fix = Fix{FixSafety::safe, {{{page, 17, 21}, "c.md"}, {{other, 0, 0}, "zero\n"}}};
    diagnostics.push_back(std::move(diagnostic));
  }
  diagnostics.push_back({Rule::file_unreadable, Severity::note, {}, "no place, \xff no UTF-8"});
  return sarif_report(diagnostics, sources);
}

}  // namespace

TEST_CASE("the validator has nothing to say against a report") {
  const Verdict verdict =
      validated({{"full", full_report()}, {"empty", sarif_report({}, Sources())}});
  INFO(verdict.output);
  CHECK(verdict.status == 0);
  CHECK(verdict.output.find(": error ") == std::string::npos);
  CHECK(verdict.output.find("2 files scanned") != std::string::npos);
}

TEST_CASE("the validator would object to a report that is wrong") {
  std::string report = full_report();
  report.replace(report.find("\"startLine\""), 11, "\"startlime\"");
  CHECK(validated({{"wrong", report}}).output.find(": error JSON") != std::string::npos);
}

TEST_CASE("addresses are encoded, and columns are code points") {
  const std::string report = full_report();
  CHECK(report.find(R"("columnKind":"unicodeCodePoints")") != std::string::npos);
  CHECK(report.find(R"({"uri":"part%201/50%25%20done,%C3%BC.md","uriBaseId":"%SRCROOT%"})") !=
        std::string::npos);
  CHECK(report.find(R"({"uri":"file:///elsewhere/c%3Ad.md"})") != std::string::npos);
  CHECK(report.find(R"({"startLine":3,"startColumn":1,"endLine":3,"endColumn":10})") !=
        std::string::npos);
}

}  // namespace silcrow
