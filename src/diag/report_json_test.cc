#include "diag/report_json.h"
#include "diag/rule.h"

#include <catch2/catch.hpp>

using namespace silcrow;

TEST_CASE("a report without problems is whole") {
  CHECK(json_report({}, Sources()) ==
        R"({"version":1,"diagnostics":[],"summary":{"errors":0,"warnings":0,"notes":0,"files":0}})"
        "\n");
}

TEST_CASE("places are lines and code points, the end is one past") {
  Sources sources;
  const FileId file = sources.add({"a.md", "é [x](y)\nlast"});
  Diagnostic diagnostic{Rule::link_page_missing, Severity::error, {file, 3, 9}, "no \"y\"\xff"};
  diagnostic.help = {"help"};
  diagnostic.related = {{{file, 11, 12}, "there"}};
  diagnostic.fix = Fix{FixSafety::unsafe, {{{file, 7, 8}, "z"}}};
  CHECK(json_report({&diagnostic, 1}, sources) ==
        R"({"version":1,"diagnostics":[{"rule":"link-page-missing","severity":"error",)"
        R"("file":"a.md","line":1,"column":3,"end_line":1,"end_column":9,)"
        "\"message\":\"no \\\"y\\\"\xEF\xBF\xBD\","
        R"("help":["help"],"related":[{"file":"a.md","line":2,"column":2,"message":"there"}],)"
        R"("fix":{"safe":false,"edits":[{"line":1,"column":7,"end_line":1,"end_column":8,)"
        R"("text":"z"}]}}],"summary":{"errors":1,"warnings":0,"notes":0,"files":1}})"
        "\n");
}

TEST_CASE("a problem of the book as a whole has no place") {
  const Diagnostic diagnostic{Rule::chapter_missing, Severity::warning, {}, "none"};
  CHECK(json_report({&diagnostic, 1}, Sources()) ==
        R"({"version":1,"diagnostics":[{"rule":"chapter-missing","severity":"warning",)"
        R"("file":null,"message":"none","help":[],"related":[]}],)"
        R"("summary":{"errors":0,"warnings":1,"notes":0,"files":0}})"
        "\n");
}
