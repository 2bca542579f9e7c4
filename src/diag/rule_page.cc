// Finds a page among the embedded files.
#include "diag/rule_page.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/embedded_files.h"

namespace silcrow {

static std::string_view without_front_matter(std::string_view page) {
  constexpr std::string_view mark = "---\n";
  if (!page.starts_with(mark)) return page;
  const size_t end = page.find("\n---\n");
  return end == page.npos ? page : trim_blanks_left(page.substr(end + 1 + mark.size()));
}

std::string_view rule_page(Rule rule) {
  const std::string path = "docs/rules/" + std::string(rule_name(rule)) + ".md";
  const auto files = embedded_files();
  const auto file =
      std::ranges::lower_bound(files, std::string_view(path), {}, &EmbeddedFile::path);
  const bool is_there = file != files.end() && file->path == path;
  return is_there ? without_front_matter(file->bytes) : std::string_view{};
}

std::string_view rule_help(Rule rule) {
  std::string_view page = rule_page(rule);
  page = page.substr(0, page.find("\n## Options\n"));
  const size_t first_section = page.find("## ");
  return first_section == page.npos ? page : trim_blanks_right(page.substr(first_section));
}

}  // namespace silcrow
