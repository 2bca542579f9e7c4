// The sources of a title, strongest first.
#include "resolve/page_titles.h"

#include "base/ascii.h"
#include "resolve/page_name.h"

namespace silcrow {

namespace {

// "16. Failure modes" -> "Failure modes" in chapter 16 only: a title may begin with any other
// number.
std::string without_number(std::string_view title, const ChapterNumber& chapter) {
  title = trim_blanks(title);
  HeadingLabel label = chapter_heading_label(title);
  if (label.number.empty()) label = appendix_heading_label(title);
  if (label.number.empty() || label.number != chapter.number) return std::string(title);
  return std::string(title.substr(label.title_offset));
}

}  // namespace

size_t heading_title_offset(const PageHeading& heading, const ChapterNumber& chapter) {
  return chapter.is_numbered_kind || !chapter.number.empty() ? heading.label.title_offset : 0;
}

std::string page_title(const Book& book, const Page& page, const PageHeading& heading,
                       const ChapterNumber& chapter) {
  const std::string_view heading_text = heading.text;
  std::string title = without_number(page.document->front_matter.value("title"), chapter);
  if (title.empty()) title = without_number(page.configured_title, chapter);
  if (title.empty())
    title = trim_blanks(heading_text.substr(heading_title_offset(heading, chapter)));
  if (title.empty()) title = readable_name(page.path);
  if (title.empty()) title = book.config.title;
  return title.empty() ? "Home" : title;
}

}  // namespace silcrow
