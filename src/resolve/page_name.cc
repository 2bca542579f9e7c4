// The number goes, joints become blanks.
#include "resolve/page_name.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/path.h"
#include "base/unicode.h"
#include "model/name_number.h"
#include "resolve/output_paths.h"

namespace silcrow {

std::string readable_name(std::string_view path) {
  const bool is_index = index_name_of(path) != IndexName::none;
  const std::string_view stem = is_index ? folder_of(path) : page_stem(path);
  const std::string_view name = file_name_of(stem);
  const size_t rest = name_number(name).rest;
  std::string title = well_formed_utf8(rest < name.size() ? name.substr(rest) : name);
  std::ranges::replace_if(
      title, [](char c) { return c == '-' || c == '_'; }, ' ');
  title = trim_blanks(title);
  if (!title.empty() && is_ascii_letter(title[0]) && !is_ascii_upper(title[0])) {
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
  }
  return title;
}

}  // namespace silcrow
