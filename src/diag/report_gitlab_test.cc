#include "diag/report_gitlab.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "diag/rule.h"

using namespace silcrow;
using Json = nlohmann::json;

TEST_CASE("an issue has what GitLab asks for") {
  Sources sources;
  const FileId file = sources.add({"a.md", "# A\n\n[x](y.md)\n"});
  const Diagnostic found{Rule::link_page_missing, Severity::error, {file, 9, 13}, "no page"};
  Json report = Json::parse(gitlab_report({&found, 1}, sources));
  CHECK(report[0]["fingerprint"].get<std::string>().size() == 32);
  report[0].erase("fingerprint");
  CHECK(report == Json::parse(R"([{"description":"no page","check_name":"link-page-missing",
    "severity":"major","location":{"path":"a.md","lines":{"begin":3,"end":3}}}])"));
}

TEST_CASE("a problem without a place still has a path") {
  const Diagnostic found{Rule::chapter_missing, Severity::note, {}, "none"};
  const Json report = Json::parse(gitlab_report({&found, 1}, Sources()));
  CHECK(report[0]["location"] == Json::parse(R"({"path":".","lines":{"begin":1}})"));
  CHECK(report[0]["severity"] == "info");
}

TEST_CASE("a clean report is an empty array") { CHECK(gitlab_report({}, Sources()) == "[]\n"); }
