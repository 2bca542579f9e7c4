// Templates that may include each other, compiled once and rendered often: the way into the
// mustache engine. Include this and mustache_value.h.
//
//   auto built = TemplateSet::build({{"page", "<h1>{{title}}</h1>{{>nav}}"}, {"nav", "…"}}, {});
//   if (!built.set) report(built.errors);
//   Value data = Value::object();
//   data.set("title", Value::text("Start"));
//   std::string html;
//   if (const auto error = built.set->render("page", data, html)) report(*error);
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/mustache/mustache_contract.h"
#include "base/mustache/mustache_error.h"
#include "base/mustache/mustache_program.h"
#include "base/mustache/mustache_value.h"

namespace silcrow::mustache {

struct TemplateSource {
  std::string name;
  std::string text;  // UTF-8
};

struct TemplateSetResult;

// Immutable; any number of threads may render at once.
class TemplateSet {
 public:
  // Compiles all sources and checks them against each other and the contract.
  static TemplateSetResult build(std::vector<TemplateSource> sources, const Contract& contract);

  bool has(std::string_view name) const;

  // Appends the template `name`, rendered with `data`, to `out` (UTF-8). Returns unknown_template,
  // or what render_template() returns.
  std::optional<TemplateError> render(std::string_view name, const Value& data,
                                      std::string& out) const;

 private:
  explicit TemplateSet(TemplateTable table);

  TemplateTable table_;
};

// A set, or all errors of all its templates: by template as given, then by position.
struct TemplateSetResult {
  std::optional<TemplateSet> set;
  std::vector<TemplateError> errors;
};

}  // namespace silcrow::mustache
