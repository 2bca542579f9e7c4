// A page of the book, and the glossary, which is several.
#include <algorithm>

#include "render/man/man_frame.h"
#include "render/man/man_node_writer.h"
#include "render/man/man_page.h"

namespace silcrow {
namespace {

// The pages that this one refers to or links to, or that do so to it, and what else it names.
void add_related(std::vector<ManName>& names, const ManSite& site, PageId id) {
  const LinkedPage& page = site.book().linked(id);
  for (const Reference& reference : page.references) {
    if (reference.status != ReferenceStatus::resolved) continue;
    if (reference.kind == ReferenceKind::manual_page) {
      const ManName name = man_name_of(site.names(), reference);
      if (!name.name.empty()) names.push_back(name);
    } else if (reference.target.page != no_page && reference.kind != ReferenceKind::term) {
      names.push_back(site.names().of(reference.target.page));
    }
  }
  for (const LinkTarget& target : page.link_targets) {
    if (target.kind == LinkKind::page) names.push_back(site.names().of(target.page));
  }
  for (const Backlink& backlink : page.backlinks) names.push_back(site.names().of(backlink.from));
}

}  // namespace

std::string man_chapter(const ManSite& site, PageId id) {
  std::string text;
  ManNodeWriter writer(site, id, text);
  writer.write_page(".SH DESCRIPTION");
  writer.finish();
  std::vector<ManName> see_also = {site.names().index()};
  add_related(see_also, site, id);
  const ManHead head{site.names().of(id), id, site.book().page(id).path,
                     man_description(site.book(), id)};
  return framed_man_page(site, head, text, std::move(see_also));
}

std::string man_glossary(const ManSite& site) {
  std::string text;
  std::vector<ManName> see_also = {site.names().index()};
  for (const PageId id : site.glossary_pages()) {
    ManNodeWriter writer(site, id, text);
    std::string title;
    append_man_text(title, site.book().linked(id).title, ManTone::prose);
    writer.write_section(".SH " + man_argument(title));
    writer.finish();
    add_related(see_also, site, id);
  }
  const ManHead head{site.names().glossary(), no_page, site.book().book.config.glossary,
                     man_glossary_description(site)};
  return framed_man_page(site, head, text, std::move(see_also));
}

}  // namespace silcrow
