// A number, the Markdown, the HTML, parted by lines of hyphens; a line of equal signs ends it. With
// the option enableEscape `\t` stands for a tab.
#include "spec/extension_examples.h"

#include <sstream>

#include "spec/parsed_text.h"

#ifndef SILCROW_EXTENSION_EXAMPLES
#define SILCROW_EXTENSION_EXAMPLES "/usr/share/gocode/src/github.com/yuin/goldmark/extension/_test/"
#endif

namespace silcrow {

std::vector<SpecExample> extension_examples(const std::string& extension) {
  enum class Place { number, markdown, html } place = Place::number;
  std::vector<SpecExample> examples;
  std::istringstream file(file_text(SILCROW_EXTENSION_EXAMPLES + extension + ".txt"));
  int number = 0;
  bool has_escapes = false;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.starts_with("//- - -")) {
      place = place == Place::number ? Place::markdown : Place::html;
    } else if (line.starts_with("//= = =")) {
      place = Place::number;
    } else if (place == Place::number) {
      const bool is_number = !line.empty() && line[0] >= '1' && line[0] <= '9';
      if (is_number) examples.push_back({std::stoi(line), number, extension, {}, {}});
      has_escapes = !is_number && line.find("enableEscape") != std::string::npos;
    } else {
      for (size_t at = 0; has_escapes && (at = line.find("\\t", at)) != std::string::npos;)
        line.replace(at, 2, "\t");
      SpecExample& example = examples.back();
      (place == Place::markdown ? example.markdown : example.html) += line + "\n";
    }
  }
  return examples;
}

}  // namespace silcrow
