// Citations come in the order of their first uses, so those of one page stand together.
#include "render/html/html_citations.h"

#include <utility>
#include <vector>

#include "model/section_place.h"
#include "render/html/html_escape.h"
#include "render/html/html_page_parts.h"
#include "render/html/html_place.h"
#include "render/html/html_words.h"

namespace silcrow {
namespace {

using mustache::Value;

// "ops/17-runbook.html" gives "ops-17-runbook".
std::string group_id(const LinkedPage& page) {
  std::string id = page.output_path.substr(0, page.output_path.rfind('.'));
  for (char& c : id) {
    if (c == '/' || c == ' ') c = '-';
  }
  return id;
}

class CitationList {
 public:
  CitationList(const HtmlSite& site, HtmlIds& ids, std::string& out)
      : book_(site.book()), ids_(ids), out_(out) {
    self_.id = no_page;
    self_.output_path = site.generated().references;
  }

  void write() {
    PageId open = no_page;
    for (const Citation& citation : book_.citations) {
      const PageId page = citation.uses[0].page;
      if (page != open) {
        if (open != no_page) out_ += "</ul>\n";
        open_group(book_.linked(page));
        open = page;
      }
      write_citation(citation);
    }
    out_ += "</ul>\n";
  }

  // The groups, for the list of what the page holds.
  Value take_sections() { return std::move(sections_); }

 private:
  void open_group(const LinkedPage& page) {
    const std::string id = ids_.free_id(group_id(page));
    std::string fragment;
    append_html_fragment(fragment, id);
    out_ += "<h2 class=\"sec\" id=\"";
    append_html_attribute(out_, id);
    out_ +=
        page.number.empty() ? "\"><a class=\"num bare\" href=\"#" : "\"><a class=\"num\" href=\"#";
    out_ += fragment;
    if (page.number.empty()) {
      out_.append("\" aria-label=\"").append(html_words::link_to_section).append("\">§");
    } else {
      out_ += "\">";
      append_html_text(out_, page.number);
    }
    out_ += "</a> <span>";
    append_html_text(out_, page.title);
    out_ += "</span></h2>\n<ul class=\"cited\">\n";
    Value section = Value::object();
    section.add("anchor", Value::text(std::move(fragment)));
    section.add("label", Value::borrowed(page.number));
    section.add("title", Value::borrowed(page.title));
    section.add("is_sub", Value::boolean(false));
    sections_.append(std::move(section));
  }

  void write_citation(const Citation& citation) {
    out_ += "<li><a class=\"ext\" href=\"";
    append_html_url(out_, citation.address);
    out_ += "\">";
    append_html_text(out_, citation.title.empty() ? citation.address : citation.title);
    out_ += "</a>";
    if (!citation.title.empty()) {
      out_ += " <span class=\"address\">";
      append_html_text(out_, citation.address);
      out_ += "</span>";
    }
    out_ += " <span class=\"places\">";
    write_places(citation);
    out_ += "</span></li>\n";
  }

  // A section that cites an address several times is named once.
  void write_places(const Citation& citation) {
    PageId last_page = no_page;
    uint32_t last_section = no_section;
    for (const CitationUse& use : citation.uses) {
      const LinkedPage& page = book_.linked(use.page);
      const uint32_t section = section_below_title(page, use.node);
      if (use.page == last_page && section == last_section) continue;
      if (last_page != no_page) out_ += ", ";
      last_page = use.page;
      last_section = section;
      const HtmlPlace place = html_place(book_, page, section);
      out_ += "<a class=\"reference\" href=\"";
      append_place_address(out_, book_, self_, use.page, section);
      if (place.names_section && !place.title.empty()) {
        out_ += "\" title=\"";
        append_html_attribute(out_, place.title);
      }
      out_ += "\">";
      append_html_text(out_, short_name(place));
      out_ += "</a>";
    }
  }

  const LinkedBook& book_;
  HtmlIds& ids_;
  std::string& out_;
  LinkedPage self_;  // what addresses are relative to
  Value sections_ = Value::list();
};

}  // namespace

std::string html_citations(const HtmlSite& site) {
  HtmlIds ids;
  std::string out;
  CitationList list(site, ids, out);
  list.write();
  Value values = frame_values(site, no_page, site.generated().references, ids);
  const std::string title(html_words::references);
  const std::string_view book_title = site.values()->find("title")->shown();
  values.add("window_title", Value::text(title + " | " + std::string(book_title)));
  values.add("share_title", Value::text(title));
  values.add("share_type", Value::borrowed("article"));
  values.add("title_html", Value::text(title));
  values.add("text", Value::text(std::move(out)));
  values.add("has_toc", Value::boolean(true));
  values.add("is_numbered", Value::boolean(true));
  values.add("sections", list.take_sections());
  return rendered(site, "references", values);
}

}  // namespace silcrow
