// Names as they stand in commands, addresses and settings.
#include "render/search/inner_names.h"

#include <catch2/catch.hpp>

using namespace silcrow;

namespace {

using Names = std::vector<std::string_view>;

Names names_of(std::string_view word) {
  Names names;
  inner_names(word, names);
  return names;
}

}  // namespace

TEST_CASE("a longer word gives the names inside") {
  CHECK(names_of("s|^OBS_TOKEN=.*|OBS_TOKEN=$new|") == Names{"s", "OBS_TOKEN", "OBS_TOKEN", "new"});
  CHECK(names_of("--dry-run=client") == Names{"--dry-run", "dry-run", "client"});
  CHECK(names_of("(deploy-k3s/config.yaml),") == Names{"deploy-k3s", "config.yaml"});
  CHECK(names_of("größe_x=1") == Names{"größe_x", "1"});
}

TEST_CASE("a word is no name inside itself") {
  CHECK(names_of("db_host") == Names{});
  CHECK(names_of("\"v1.2.3\".") == Names{});
  CHECK(names_of("--force") == Names{"force"});
  CHECK(names_of("=--=") == Names{});
  CHECK(names_of("") == Names{});
}
