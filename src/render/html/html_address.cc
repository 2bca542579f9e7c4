// From targets to the text of an attribute.
#include "render/html/html_address.h"

#include "base/path.h"
#include "render/html/html_escape.h"

namespace silcrow {
bool is_web_address(std::string_view address) {
  const std::string start = readable_start(address);
  return start.starts_with("https:") || start.starts_with("http:") || start.starts_with("//");
}

std::string path_to_root(std::string_view output_path) {
  std::string up;
  for (const char c : output_path) {
    if (c == '/') up += "../";
  }
  return up;
}

bool append_html_address(std::string& out, const LinkedBook& book, const LinkedPage& from,
                         const LinkTarget& target, std::string_view written, AddressUse use) {
  std::string path;
  switch (target.kind) {
    case LinkKind::none: return false;
    case LinkKind::external:
      written = target.external_address(written);
      if (book.book.config.raw_html == RawHtml::safe && !is_harmless_address(written, use)) {
        return false;
      }
      append_html_url(out, written);
      return true;
    case LinkKind::page: path = book.linked(target.page).output_path; break;
    case LinkKind::file: path = target.path; break;
  }
  const bool is_same_page = target.kind == LinkKind::page && target.page == from.id;
  if (!is_same_page || target.fragment.empty() || !target.query.empty()) {
    const std::string relative = relative_path(from.output_path, path);
    append_html_path(out, relative);
    append_html_url(out, target.query);
  }
  if (!target.fragment.empty()) {
    out += '#';
    append_html_fragment(out, target.fragment);
  }
  return true;
}

}  // namespace silcrow
