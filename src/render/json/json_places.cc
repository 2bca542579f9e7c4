// Remembers the files that were asked for.
#include "render/json/json_places.h"

#include "base/path.h"
#include "base/percent.h"

namespace silcrow {

std::string json_url(std::string_view path, std::string_view query, std::string_view fragment) {
  std::string url = percent_encoded_path(path);
  url += query;
  if (!fragment.empty()) url += '#' + percent_encoded_fragment(fragment);
  return url;
}

JsonPlaces::JsonPlaces(const LinkedBook& book)
    : book_(book), folder_(plain_path(book.book.config.folder)), files_(book.book.sources.size()) {}

std::string JsonPlaces::from_folder(std::string_view disk_path) const {
  return relative_path(join_path(folder_, "x"), plain_path(disk_path));
}

std::string JsonPlaces::file(std::string_view path) const {
  return from_folder(disk_path(book_.book.config, path));
}

const JsonPlaces::File& JsonPlaces::known(FileId file) {
  std::unique_ptr<const File>& known = files_[size_t(file)];
  if (!known) {
    const SourceFile& source = book_.book.sources.file(file);
    known.reset(new File{from_folder(source.path), LineTable(source.text)});
  }
  return *known;
}

void JsonPlaces::write_begin(JsonWriter& json, Span span) {
  const File& file = known(span.file);
  const Position begin = file.lines.position(span.begin);
  json.member("file", file.path);
  json.member("line", begin.line);
  json.member("column", begin.column);
}

void JsonPlaces::write_range(JsonWriter& json, Span span) {
  write_begin(json, span);
  const Position end = known(span.file).lines.position(span.end);
  json.member("end_line", end.line);
  json.member("end_column", end.column);
}

}  // namespace silcrow
