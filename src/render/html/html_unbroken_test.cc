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
        "<i>--kubeconfig=</i>/etc/rancher/k3s/k3s.yaml");
  CHECK(unbroken("/etc/a-name/that/is/too-long-for-a-phone") ==
        "/etc/a-name/that/is/too-long-for-a-phone");
  CHECK(unbroken("--a-flag-that-is-too-long-for-a-narrow-column=1") ==
        "--a-flag-that-is-too-long-for-a-narrow-column=1");
}
