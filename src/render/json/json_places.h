// Where things lie, in the words of book.json: files from the book's folder, lines and columns.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/linked_book.h"
#include "render/json/json_writer.h"
#include "source/line_table.h"

namespace silcrow {

// An address relative to the root of the site, percent-encoded; `query` with its `?`.
std::string json_url(std::string_view path, std::string_view query, std::string_view fragment);

// Finds the lines of each file once, when they are first asked for. Keeps a reference to the book;
// not thread-safe.
class JsonPlaces {
 public:
  explicit JsonPlaces(const LinkedBook& book);

  // The path from the book's folder to a file of the book, of whose glossary too: "ops/17.md",
  // "../glossary/node.md". `path` is relative to the book's folder, as in Page::path.
  std::string file(std::string_view path) const;

  // The members file, line and column.
  void write_begin(JsonWriter& json, Span span);
  // And end_line and end_column.
  void write_range(JsonWriter& json, Span span);

 private:
  struct File {
    std::string path;
    LineTable lines;
  };

  const File& known(FileId file);
  std::string from_folder(std::string_view disk_path) const;

  const LinkedBook& book_;
  std::string folder_;                              // plain
  std::vector<std::unique_ptr<const File>> files_;  // by FileId
};

}  // namespace silcrow
