// Building and asking values.
#include "base/mustache/mustache_value.h"

#include <catch2/catch.hpp>
#include <utility>

namespace silcrow::mustache {
namespace {

TEST_CASE("mustache value: what counts as true") {
  CHECK_FALSE(Value().is_truthy());
  CHECK_FALSE(Value::boolean(false).is_truthy());
  CHECK_FALSE(Value::text("").is_truthy());
  CHECK_FALSE(Value::borrowed("").is_truthy());
  CHECK_FALSE(Value::list().is_truthy());
  CHECK(Value::boolean(true).is_truthy());
  CHECK(Value::text("x").is_truthy());
  CHECK(Value::borrowed("x").is_truthy());
  CHECK(Value::number(0).is_truthy());
  CHECK(Value::object().is_truthy());
  Value list = Value::list();
  list.append(Value());
  CHECK(list.is_truthy());
}

TEST_CASE("mustache value: what an interpolation shows") {
  CHECK(Value().shown().empty());
  CHECK(Value::boolean(true).shown() == "true");
  CHECK(Value::boolean(false).shown() == "false");
  CHECK(Value::number(-12).shown() == "-12");
  CHECK(Value::text("x").shown() == "x");
  CHECK(Value::borrowed("x").shown() == "x");
  CHECK(Value::list().shown().empty());
  CHECK(Value::object().shown().empty());
}

TEST_CASE("mustache value: members") {
  Value object = Value::object();
  object.set("a", Value::borrowed("1"));
  object.set("b", Value::borrowed("2"));
  object.set("a", Value::borrowed("3"));
  REQUIRE(object.find("a") != nullptr);
  CHECK(object.find("a")->shown() == "3");
  CHECK(object.find("b")->shown() == "2");
  CHECK(object.find("c") == nullptr);
  CHECK(Value::text("a").find("a") == nullptr);
}

TEST_CASE("mustache value: shared values are looked through") {
  Value site = Value::object();
  site.set("name", Value::text("Handbook"));
  const auto shared = std::make_shared<const Value>(std::move(site));
  const auto twice = std::make_shared<const Value>(Value::shared(shared));
  const Value page = Value::shared(twice);
  CHECK(&page.target() == shared.get());
  CHECK(page.is_truthy());
  REQUIRE(page.find("name") != nullptr);
  CHECK(page.find("name")->shown() == "Handbook");
  CHECK(page.as_list() == nullptr);
}

}  // namespace
}  // namespace silcrow::mustache
