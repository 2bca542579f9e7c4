// Names that apropos can read, that no two pages share.
#include "model/man_names.h"

#include <catch2/catch.hpp>

using namespace silcrow;

TEST_CASE("a slug has only characters that apropos reads") {
  CHECK(man_slug("Kube basics — naïve?") == "kube-basics-naive");
  CHECK(man_slug("don't panic") == "dont-panic");
  CHECK(man_slug("silcrow.yaml") == "silcrow.yaml");
  CHECK(man_slug("-x.") == "x");
  CHECK(man_slug("部署").empty());
}

TEST_CASE("a prefix is the title without what kind of work it is") {
  CHECK(man_prefix("Deployment book") == "deployment");
  CHECK(man_prefix("The Handbook of Ops") == "handbook-of-ops");
  CHECK(man_prefix("Silcrow") == "silcrow");
  CHECK(man_prefix("How three platforms are run and mended") == "how-three-platforms-are");
}

TEST_CASE("the front matter names a page with its section") {
  CHECK(parse_man_name("silcrow-build(1)") == ManName{"silcrow-build", "1"});
  CHECK(parse_man_name(" x.yaml(5) ") == ManName{"x.yaml", "5"});
  CHECK(parse_man_name("silcrow build(1)").name.empty());
  CHECK(parse_man_name("../../etc(1)").name.empty());
  CHECK(parse_man_name("x(/)").name.empty());
  CHECK(parse_man_name("x").name.empty());
  CHECK(parse_man_name("x(99)").name.empty());
}

TEST_CASE("a page lies where MANPATH finds it") {
  CHECK(man_file_path({"deployment-runbook", "7"}) == "man/man7/deployment-runbook.7");
  CHECK(man_file_path({"x", "3pm"}) == "man/man3/x.3pm");
}
