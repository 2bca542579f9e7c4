// Books built in memory, for the tests of search.
#pragma once

#include <zlib.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/workers.h"
#include "compile/compile.h"
#include "search/index_format.h"

namespace silcrow {

using SiteFiles = std::map<std::string, std::string>;  // bytes by path in the site

inline SiteFiles files_of(const Compilation& compilation, const Workers& workers) {
  REQUIRE(compilation.ok);
  SiteFiles site;
  for (const OutputFile& file : with_late_files(compilation.outputs, workers).files) {
    if (file.content) site[file.path] = file.content();
  }
  return site;
}

// The files of the index of a book that lies in the folder "b".
inline SiteFiles built_site(const std::map<std::string, std::string>& pages,
                            const Workers& workers = 1,
                            const std::vector<std::string>& outputs = {"search"}) {
  std::map<std::string, std::string> files;
  for (const auto& [name, text] : pages) files["b/" + name] = text;
  CompileOptions options;
  options.book = "b";
  options.outputs = outputs;
  options.workers = workers;
  return files_of(compile(MemoryFileSystem(std::move(files)), options), workers);
}

// The folder of a book of the source tree.
struct BookFolder {
  std::string path;
};

inline BookFolder bundled_book() { return {std::string(SILCROW_SOURCE_DIR) + "/book"}; }

inline SiteFiles built_site(const BookFolder& book, const Workers& workers = 1) {
  CompileOptions options;
  options.book = book.path;
  options.outputs = {"search"};
  options.workers = workers;
  return files_of(compile(DiskFileSystem(), options), workers);
}

// As servers zip it.
inline size_t zipped_size(const std::string& bytes) {
  uLongf size = compressBound(bytes.size());
  std::string zipped(size, '\0');
  compress2(reinterpret_cast<Bytef*>(zipped.data()), &size,
            reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), 9);
  return size;
}

// The path of a numbered file in the site; `kind` is "t" or "x".
inline std::string numbered_path(const nlohmann::json& manifest, const char* kind, size_t number) {
  std::string path = manifest[kind]["path"];
  path.replace(path.find("{n}"), 3, file_number(number));
  return std::string(index_folder) + path;
}

}  // namespace silcrow
