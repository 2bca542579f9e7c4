// Sites of small books, for the tests that look at whole pages.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "compile/compile.h"

namespace silcrow {

// One file of the site of a book that lies in the folder "b"; "none" where the site lacks it.
inline std::string site_file(const std::map<std::string, std::string>& pages,
                             const std::string& path) {
  std::map<std::string, std::string> files;
  for (const auto& [name, text] : pages) files["b/" + name] = text;
  CompileOptions options;
  options.book = "b";
  options.outputs = {"html"};
  const Compilation compilation = compile(MemoryFileSystem(std::move(files)), options);
  REQUIRE(compilation.ok);
  const auto& outputs = compilation.outputs.files;
  const auto file = std::ranges::find(outputs, path, &OutputFile::path);
  return file == outputs.end() ? "none" : file->content();
}

// What stands between two marks of a page, the first of each.
inline std::string between(const std::string& html, const std::string& begin,
                           const std::string& end) {
  const size_t at = html.find(begin);
  if (at == std::string::npos) return {};
  return html.substr(at + begin.size(), html.find(end, at + begin.size()) - at - begin.size());
}

inline size_t count_of(const std::string& html, const std::string& part) {
  size_t count = 0;
  for (size_t at = html.find(part); at != std::string::npos; at = html.find(part, at + 1)) ++count;
  return count;
}

}  // namespace silcrow
