// A page without a theme: nobody looks at it for long.
#include "render/html/html_redirect.h"

#include "base/path.h"
#include "base/percent.h"
#include "render/html/html_escape.h"

namespace silcrow {

std::string html_redirect(const LinkedBook& book, const Redirect& redirect) {
  const LinkedPage& page = book.linked(redirect.page);
  const std::string& base_url = book.book.config.base_url;
  std::string address;
  append_html_attribute(address,
                        percent_encoded_path(relative_path(redirect.path, page.output_path)));
  std::string title;
  append_html_text(title, page.title);
  std::string language;
  append_html_attribute(language, book.book.config.language);

  std::string out = "<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n";
  out += "<meta charset=\"utf-8\">\n<title>" + title + "</title>\n";
  if (!base_url.empty()) {
    std::string canonical;
    append_html_attribute(canonical, base_url + percent_encoded_path(page.output_path));
    out += "<link rel=\"canonical\" href=\"" + canonical + "\">\n";
  }
  out += "<meta http-equiv=\"refresh\" content=\"0; url=" + address + "\">\n</head>\n<body>\n";
  out += "<p><a href=\"" + address + "\">" + title + "</a></p>\n";
  // A refresh forgets the fragment.
  out += "<script>location.replace(document.querySelector(\"a\").href + location.hash)</script>\n";
  return out + "</body>\n</html>\n";
}

}  // namespace silcrow
