#include "diag/report_github.h"

#include <catch2/catch.hpp>

#include "diag/rule.h"

using namespace silcrow;

namespace {

Diagnostic found(Severity severity, Span span, std::string message) {
  return {Rule::link_page_missing, severity, span, std::move(message)};
}

}  // namespace

TEST_CASE("the gravest problems come first, and what means something to the runner is escaped") {
  Sources sources;
  const FileId file = sources.add({"a,b:c%.md", "one\ntwo\nthree\n"});
  std::vector<Diagnostic> diagnostics = {found(Severity::note, {}, "no place"),
                                         found(Severity::warning, {file, 0, 7}, "two lines"),
                                         found(Severity::error, {file, 4, 7}, "50%: a,\r\nb")};
  diagnostics[2].help = {"did you mean `c`?"};
  CHECK(github_report(diagnostics, sources) ==
        "::error file=a%2Cb%3Ac%25.md,line=2,endLine=2,col=1,endColumn=4,title=link-page-missing::"
        "50%25: a,%0D%0Ab%0Ahelp: did you mean `c`?\n"
        "::warning file=a%2Cb%3Ac%25.md,line=1,endLine=2,title=link-page-missing::two lines\n"
        "::notice title=link-page-missing::no place\n");
}

TEST_CASE("a report of more than GitHub shows says so first") {
  const std::vector<Diagnostic> ten(10, found(Severity::warning, {}, "w"));
  CHECK_FALSE(github_report(ten, Sources()).starts_with("::notice"));
  const std::vector<Diagnostic> eleven(11, found(Severity::warning, {}, "w"));
  CHECK(github_report(eleven, Sources())
            .starts_with("::notice title=silcrow::errors: 0, warnings: 11, notes: 0; "));
}
