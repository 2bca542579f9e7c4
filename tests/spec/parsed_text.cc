// Gives parse_page() what load would have.
#include "spec/parsed_text.h"
#include "diag/rule.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

namespace silcrow {

bool ParsedText::has(Rule rule) const {
  const std::vector<Diagnostic>& list = diagnostics.list();
  return std::any_of(list.begin(), list.end(),
                     [&](const Diagnostic& diagnostic) { return diagnostic.rule == rule; });
}

std::vector<std::string> ParsedText::reports() const {
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : diagnostics.list())
    all.push_back(std::string(rule_name(diagnostic.rule)) + ": " + diagnostic.message);
  return all;
}

ParsedText parse_text(std::string text, const std::map<std::string, std::string>& includes,
                      const std::string& path) {
  ParsedText parsed;
  parsed.file = parsed.sources.add({path, std::move(text)});
  std::map<std::string, FileId> included = {{path, parsed.file}};
  for (const auto& [name, content] : includes) included[name] = parsed.sources.add({name, content});
  ParseScratch scratch;
  const ComposeInput input{parsed.sources, included, path, parsed.file};
  parsed.page = parse_page(input, scratch, parsed.diagnostics);
  return parsed;
}

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  INFO(path);
  REQUIRE(file.is_open());
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace silcrow
