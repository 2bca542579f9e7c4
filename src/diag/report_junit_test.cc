// Reads the reports with libxml2.
#include "diag/report_junit.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>

#include <catch2/catch.hpp>
#include <memory>

#include "diag/rule.h"

using namespace silcrow;

namespace {

class XmlReport {
 public:
  explicit XmlReport(const std::string& text)
      : document_(xmlReadMemory(text.data(), int(text.size()), "", nullptr,
                                XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET),
                  xmlFreeDoc) {}

  bool is_read() const { return document_ != nullptr; }

  std::string value(const char* path) const {
    const std::unique_ptr<xmlXPathContext, void (*)(xmlXPathContext*)> context(
        xmlXPathNewContext(document_.get()), xmlXPathFreeContext);
    const std::unique_ptr<xmlXPathObject, void (*)(xmlXPathObject*)> found(
        xmlXPathEvalExpression(reinterpret_cast<const xmlChar*>(path), context.get()),
        xmlXPathFreeObject);
    const std::unique_ptr<xmlChar, void (*)(void*)> text(xmlXPathCastToString(found.get()),
                                                         xmlFree);
    return reinterpret_cast<const char*>(text.get());
  }

 private:
  std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document_;
};

}  // namespace

TEST_CASE("errors and warnings fail, notes do not") {
  Sources sources;
  const FileId file = sources.add({"a & \"b\".md", "one\ntwo\n"});
  std::vector<Diagnostic> found = {
      {Rule::link_page_missing, Severity::error, {file, 4, 7}, "no <page> \x01 & \"more\"\nlast"},
      {Rule::code_unclosed, Severity::warning, {file, 0, 3}, "open"},
      {Rule::footnote_unused, Severity::note, {file, 0, 3}, "unused"},
      {Rule::chapter_missing, Severity::error, {}, "none"}};
  found[0].help = {"help"};
  const XmlReport report(junit_report(found, sources));
  REQUIRE(report.is_read());
  CHECK(report.value("/testsuites/@tests") == "4");
  CHECK(report.value("/testsuites/@failures") == "3");
  const std::string suite = "//testsuite[@name='a & \"b\".md']";
  CHECK(report.value((suite + "/@tests").c_str()) == "3");
  CHECK(report.value("//testcase[1]/@name") == "link-page-missing 2:1");
  CHECK(report.value("//failure/@message") == "no <page> \xEF\xBF\xBD & \"more\"\nlast");
  CHECK(report.value("//failure") == "no <page> \xEF\xBF\xBD & \"more\"\nlast\nhelp: help");
  CHECK(report.value("//testsuite[@name='book']/testcase/@name") == "chapter-missing");
  CHECK(report.value("//system-out") == "unused");
}

TEST_CASE("a clean report has a test that passed") {
  const XmlReport report(junit_report({}, Sources()));
  REQUIRE(report.is_read());
  CHECK(report.value("concat(/testsuites/@tests, ' ', count(//failure))") == "1 0");
}
