// Schemes are compared the way browsers read them.
#include "render/html/html_address.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/path.h"
#include "render/html/html_escape.h"

namespace silcrow {
namespace {

// The first bytes of an address in lower case, without what browsers strip from it.
std::string readable_start(std::string_view address) {
  std::string start;
  for (const char c : address) {
    if (start.size() == 24) break;
    if (static_cast<unsigned char>(c) > ' ') start += ascii_lower_case(c);
  }
  return start;
}

bool begins_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

}  // namespace

bool is_harmless_address(std::string_view address, AddressUse use) {
  const std::string start = readable_start(address);
  if (begins_with(start, "javascript:") || begins_with(start, "vbscript:")) return false;
  if (!begins_with(start, "data:")) return true;
  constexpr std::array<std::string_view, 5> images = {"data:image/png", "data:image/gif",
                                                      "data:image/jpeg", "data:image/webp",
                                                      "data:image/svg+xml"};
  return use == AddressUse::image &&
         std::any_of(images.begin(), images.end(),
                     [&start](std::string_view image) { return begins_with(start, image); });
}

bool is_web_address(std::string_view address) {
  const std::string start = readable_start(address);
  return begins_with(start, "https:") || begins_with(start, "http:") || begins_with(start, "//");
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
