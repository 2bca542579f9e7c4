// Reads spec.txt line by line.
#include "spec/spec_examples.h"

#include <sstream>

#include "spec/parsed_text.h"

// Where the build put the package; without it, `npm ci` in this folder puts it here.
#ifndef SILCROW_COMMONMARK_SPEC
#define SILCROW_COMMONMARK_SPEC \
  SILCROW_SOURCE_DIR "/tests/spec/node_modules/commonmark-spec/spec.txt"
#endif

namespace silcrow {

namespace {

std::string with_tabs(std::string text) {
  const std::string arrow = "→";
  for (size_t at = text.find(arrow); at != std::string::npos; at = text.find(arrow, at))
    text.replace(at, arrow.size(), "\t");
  return text;
}

}  // namespace

std::vector<SpecExample> spec_examples() {
  const std::string fence(32, '`');
  enum class Place { text, markdown, html } place = Place::text;
  std::vector<SpecExample> examples;
  std::istringstream spec(file_text(SILCROW_COMMONMARK_SPEC));
  std::string section;
  int number = 0;
  for (std::string line; std::getline(spec, line);) {
    ++number;
    if (place == Place::text) {
      if (line == fence + " example") {
        examples.push_back({int(examples.size()) + 1, number, section, {}, {}});
        place = Place::markdown;
      } else if (line.starts_with('#')) {
        section = line.substr(line.find_first_not_of("# "));
      }
    } else if (line == fence) {
      place = Place::text;
    } else if (place == Place::markdown && line == ".") {
      place = Place::html;
    } else {
      SpecExample& example = examples.back();
      (place == Place::markdown ? example.markdown : example.html) += with_tabs(line) + "\n";
    }
  }
  return examples;
}

}  // namespace silcrow
