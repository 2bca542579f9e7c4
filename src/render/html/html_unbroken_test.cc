// Which words of code stay on one line.
#include <catch2/catch.hpp>

#include "render/html/html_unbroken.h"

using namespace silcrow;

namespace {

std::string unbroken(std::string_view text) {
  std::string out;
  append_unbroken_words(out, text);
  return out;
}

}  // namespace

TEST_CASE("short words with a hyphen stay whole", "[html]") {
  CHECK(unbroken("ls -l --all <dir>") == "ls <i>-l</i> <i>--all</i> &lt;dir&gt;");
  CHECK(unbroken("plain words ") == "plain words ");
  CHECK(unbroken("").empty());
}

TEST_CASE("a long flag stays whole up to its value", "[html]") {
  CHECK(unbroken("--kubeconfig=/etc/rancher/k3s/k3s.yaml") ==
        "<i>--kubeconfig=</i>/etc/<wbr>rancher/<wbr>k3s/<wbr>k3s.<wbr>yaml");
  CHECK(unbroken("/etc/a-name/that/is/too-long-for-a-phone") ==
        "/etc/<wbr>a-name/<wbr>that/<wbr>is/<wbr>too-long-for-a-phone");
  CHECK(unbroken("--a-flag-that-is-too-long-for-a-narrow-column=1") ==
        "--a-flag-that-is-too-long-for-a-narrow-column=<wbr>1");
}

TEST_CASE("a placeholder in quotes stays whole", "[html]") {
  const auto literal = [](std::string_view text) {
    std::string out;
    append_unbroken_string(out, text);
    return out;
  };
  CHECK(literal("\"<name>\"") == "<i>\"&lt;name&gt;\"</i>");
  CHECK(literal("'two <words>'") == "'two &lt;words&gt;'");
  CHECK(literal("\"$plain\"") == "\"$plain\"");
  CHECK(literal("'https://<a-host>/that/is/longer'") == "'https://&lt;a-host&gt;/that/is/longer'");
}

TEST_CASE("a long word breaks between its parts", "[html]") {
  CHECK(unbroken("https://api.example.com/api/v1/health/?a=<b>&c") ==
        "https://<wbr>api.<wbr>example.<wbr>com/<wbr>api/<wbr>v1/<wbr>health/?<wbr>a=<wbr>"
        "&lt;b&gt;&amp;<wbr>c");
  CHECK(unbroken("http_request_duration_seconds") ==
        "http_<wbr>request_<wbr>duration_<wbr>seconds");
  CHECK(unbroken("/a/path/that/ends/in/a/sign/") ==
        "/a/<wbr>path/<wbr>that/<wbr>ends/<wbr>in/<wbr>a/<wbr>sign/");
  CHECK(unbroken("short/path_name") == "short/path_name");
}
