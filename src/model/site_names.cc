// One place for them, so that all outputs say the same.
#include "model/site_names.h"

#include <algorithm>

#include "base/percent.h"

namespace silcrow {

std::string_view site_title(const LinkedBook& book) {
  if (!book.book.config.title.empty()) return book.book.config.title;
  const auto front = std::ranges::find(book.book.pages, PageRole::front, &Page::role);
  if (front == book.book.pages.end()) return {};
  return book.pages[size_t(front - book.book.pages.begin())].title;
}

std::string numbered_title(const LinkedPage& page) {
  return page.number.empty() ? page.title : page.number + ' ' + page.title;
}

std::string site_address(const Config& config, std::string_view path) {
  if (config.base_url.empty()) return {};
  return path == "index.html" ? config.base_url : config.base_url + percent_encoded_path(path);
}

}  // namespace silcrow
