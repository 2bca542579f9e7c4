// Everything of the site is made, also what a test does not look at.
#include "feeds/feed_site.h"

#include <catch2/catch.hpp>

namespace silcrow {

std::map<std::string, std::string> feed_site(const FeedBook& book) {
  std::map<std::string, std::string> files;
  for (const auto& [path, text] : book.files) files["b/" + path] = text;
  const DatedFileSystem disk(std::move(files), book.changes);
  CompileOptions options;
  options.book = "b";
  options.outputs = book.outputs;
  options.date = book.date;
  const Compilation compiled = compile(disk, options);
  REQUIRE(compiled.ok);
  std::map<std::string, std::string> site;
  for (const OutputFile& file : compiled.outputs.files)
    if (file.content) site[file.path] = file.content();
  return site;
}

}  // namespace silcrow
