// The lengths are the specification's, in characters.
#include "base/unicode.h"
#include "base/xml_text.h"
#include "model/generated_pages.h"
#include "model/site_names.h"
#include "render/feeds/feeds_files.h"

namespace silcrow {

namespace {

// At most so many code points, cut between words where there are some.
std::string cut(std::string_view text, size_t longest) {
  std::u32string letters = utf8_to_utf32(text);
  if (letters.size() <= longest) return std::string(text);
  const bool ends_word = letters[longest] == U' ';
  letters.resize(longest);
  const size_t blank = letters.rfind(U' ');
  if (!ends_word && blank != std::u32string::npos) letters.resize(blank);
  return utf32_to_utf8(letters);
}

}  // namespace

std::string opensearch_description(const LinkedBook& book) {
  const Config& config = book.book.config;
  std::string title(site_title(book));
  if (title.empty()) title = "Book";
  const std::string results =
      site_address(config, generated_pages(book).search) + "?q={searchTerms}";
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  out += "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n";
  out += xml_element("ShortName", cut(title, 16));
  out += xml_element("LongName", cut(title, 48));
  out += xml_element(
      "Description",
      cut(config.description.empty() ? "Search in " + title : config.description, 1024));
  out += xml_element("Language", config.language);
  out += xml_element("InputEncoding", "UTF-8");
  out += xml_element("OutputEncoding", "UTF-8");
  out += "<Url type=\"text/html\" method=\"get\" template=\"" + xml_escaped(results) + "\"/>\n";
  out += "<Url type=\"application/opensearchdescription+xml\" rel=\"self\" template=\"" +
         xml_escaped(site_address(config, "opensearch.xml")) + "\"/>\n";
  return out + "</OpenSearchDescription>\n";
}

}  // namespace silcrow
