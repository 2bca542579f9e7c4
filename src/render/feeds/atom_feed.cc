// RFC 4287, section 4: the elements in the order in which readers show them.
#include "base/xml_text.h"
#include "model/page_description.h"
#include "model/site_names.h"
#include "render/feeds/feeds_files.h"

namespace silcrow {

namespace {

std::string link(std::string_view relation, std::string_view type, std::string_view address) {
  std::string out = "<link rel=\"";
  out.append(relation).append("\" type=\"").append(type).append("\" href=\"");
  return out.append(xml_escaped(address)).append("\"/>\n");
}

std::string entry(const LinkedBook& book, const PageChange& change) {
  const LinkedPage& page = book.linked(change.page);
  const std::string address = site_address(book.book.config, page.output_path);
  std::string out = "<entry>\n";
  out += xml_element("id", address);
  out += xml_element("title", numbered_title(page));
  out += xml_element("updated", change.time);
  out += link("alternate", "text/html", address);
  const std::string description = page_description(*book.page(change.page).document);
  if (!description.empty()) out += xml_element("summary", description);
  return out + "</entry>\n";
}

}  // namespace

std::string atom_feed(const LinkedBook& book, const std::vector<PageChange>& changes) {
  const Config& config = book.book.config;
  const std::string title(site_title(book));
  const std::string self = site_address(config, "feed.xml");
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  out += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + xml_escaped(config.language) +
         "\">\n";
  out += xml_element("id", self);
  out += xml_element("title", title.empty() ? config.base_url : title);
  if (!config.description.empty()) out += xml_element("subtitle", config.description);
  out += xml_element("updated", changes.front().time);
  // Every entry needs an author, and has the feed's.
  const std::string& author = config.author.empty() ? title : config.author;
  out +=
      "<author>" + xml_element("name", author.empty() ? config.base_url : author) + "</author>\n";
  out += link("self", "application/atom+xml", self);
  out += link("alternate", "text/html", config.base_url);
  out += "<generator>Silcrow</generator>\n";
  for (const PageChange& change : changes) out += entry(book, change);
  return out + "</feed>\n";
}

}  // namespace silcrow
