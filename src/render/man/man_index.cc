// The table of contents, as a manual page and for programs.
#include <algorithm>

#include "render/man/man_frame.h"
#include "render/man/man_node_writer.h"
#include "render/man/man_page.h"

namespace silcrow {
namespace {

void append_entry(std::string& out, const ManName& name, std::string_view title,
                  std::string_view description) {
  out += ".TP\n.BR ";
  append_man_text(out, name.name, ManTone::code);
  out += " (" + name.section + ")\n";
  ManLayout layout(out);
  ManFiller filler(layout);
  const bool is_title_said = description.starts_with(title);
  if (!is_title_said) filler.add_text(std::string(title) + ": ");
  filler.add_text(description);
  filler.end_paragraph();
}

class Contents {
 public:
  Contents(const ManSite& site, std::string& out)
      : site_(site), out_(out), is_listed_(site.book().pages.size(), false) {}

  void write() {
    const LinkedBook& book = site_.book();
    out_ += ".SH CHAPTERS\n";
    for (const LinkedPart& part : book.parts) {
      std::string heading = part.number.empty() ? "" : "Part " + part.number + ": ";
      write_group(part.title.empty() ? "" : heading + part.title, part.pages);
    }
    write_group("Appendices", book.appendices);
    std::vector<PageId> others;
    for (const LinkedPage& page : book.pages) {
      const PageRole role = book.page(page.id).role;
      const bool is_other = role != PageRole::glossary && role != PageRole::front;
      if (is_other && !is_listed_[size_t(page.id)]) others.push_back(page.id);
    }
    write_group(out_.ends_with(".SH CHAPTERS\n") ? "" : "Other pages", others);
    if (site_.glossary_pages().empty()) return;
    append_heading("Glossary");
    append_entry(out_, site_.names().glossary(), "", man_glossary_description(site_));
  }

 private:
  void append_heading(std::string_view words) {
    out_ += ".SS ";
    std::string title;
    append_man_text(title, words, ManTone::prose);
    out_ += man_argument(title) + '\n';
  }

  void write_group(std::string_view heading, const std::vector<PageId>& pages) {
    if (pages.empty()) return;
    if (!heading.empty()) append_heading(heading);
    for (const PageId id : pages) {
      const LinkedPage& page = site_.book().linked(id);
      is_listed_[size_t(id)] = true;
      const std::string title = page.number.empty() ? page.title : page.number + " " + page.title;
      append_entry(out_, site_.names().of(id), title, man_description(site_.book(), id));
    }
  }

  const ManSite& site_;
  std::string& out_;
  std::vector<bool> is_listed_;
};

}  // namespace

std::string man_index(const ManSite& site) {
  std::string text;
  const PageId front = site.front();
  const Config& config = site.book().book.config;
  ManHead head{site.names().index(), front, config.file, man_index_description(site)};
  if (front != no_page) {
    ManNodeWriter writer(site, front, text);
    writer.write_page(".SH DESCRIPTION");
    Contents(site, text).write();
    writer.finish();
    head.source = site.book().page(front).path;
  } else {
    Contents(site, text).write();
  }
  return framed_man_page(site, head, text, {});
}

}  // namespace silcrow
