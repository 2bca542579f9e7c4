// Building: compile each, then link all.
#include "base/mustache/mustache_template_set.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/mustache/mustache_compile.h"
#include "base/mustache/mustache_link.h"
#include "base/mustache/mustache_render.h"
#include "base/nearest.h"

namespace silcrow::mustache {

TemplateSet::TemplateSet(TemplateTable table) : table_(std::move(table)) {}

TemplateSetResult TemplateSet::build(std::vector<TemplateSource> sources,
                                     const Contract& contract) {
  TemplateTable table;
  TemplateSetResult result;
  for (TemplateSource& source : sources) {
    const auto index = static_cast<std::uint32_t>(table.templates.size());
    if (!table.indices.emplace(source.name, index).second) {
      ErrorLog log(source.name, source.text);
      log.add(ErrorKind::duplicate_template, 0, source.name);
      std::ranges::move(log.take(), std::back_inserter(result.errors));
    }
    CompileResult compiled = compile_template(std::move(source.name), std::move(source.text));
    std::ranges::move(compiled.errors, std::back_inserter(result.errors));
    table.templates.push_back(std::move(compiled.compiled));
  }
  std::ranges::move(link_templates(table, contract), std::back_inserter(result.errors));
  // Linking comes after compiling, but the reader wants each template's errors together.
  std::stable_sort(result.errors.begin(), result.errors.end(),
                   [&](const TemplateError& left, const TemplateError& right) {
                     return table.indices.at(left.template_name) <
                            table.indices.at(right.template_name);
                   });
  if (result.errors.empty()) result.set = TemplateSet(std::move(table));
  return result;
}

bool TemplateSet::has(std::string_view name) const { return table_.indices.contains(name); }

std::optional<TemplateError> TemplateSet::render(std::string_view name, const Value& data,
                                                 std::string& out) const {
  const auto entry = table_.indices.find(name);
  if (entry != table_.indices.end()) return render_template(table_, entry->second, data, out);
  std::vector<std::string> names;
  for (const auto& [known, index] : table_.indices) names.push_back(known);
  TemplateError error;
  error.kind = ErrorKind::unknown_template;
  error.template_name = name;
  error.found = name;
  error.help = did_you_mean(name, names);
  return error;
}

}  // namespace silcrow::mustache
