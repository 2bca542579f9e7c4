// Written ids first, slugs second, short ids last.
#include "resolve/anchors/page_anchors.h"

#include <algorithm>
#include <unordered_set>

#include "resolve/anchors/slug.h"

namespace silcrow {

namespace {

const Heading& heading_of(const Document& document, const Section& section) {
  return document.headings[document.node(section.heading).data];
}

class AnchorMaker {
 public:
  AnchorMaker(AnchorDialect dialect, AnchorGroup& group)
      : dialect_(dialect), slugs_(dialect), group_(group) {}

  void make() {
    for (size_t i = 0; i < group_.pages.size(); ++i) take_written_ids(i);
    for (Section* section : doubled_) give_free_id(*section);
    for (size_t i = 0; i < group_.pages.size(); ++i) {
      LinkedPage& page = *group_.pages[i];
      for (Section& section : page.sections) {
        if (!section.anchor.empty()) continue;
        section.anchor = slugs_.unique(group_.documents[i]->plain_text(section.heading));
      }
      fill(i);
    }
    for (size_t i = 0; i < group_.pages.size(); ++i) add_short_anchors(i);
  }

 private:
  void take_written_ids(size_t index) {
    LinkedPage& page = *group_.pages[index];
    for (const HtmlAnchor& anchor : page.html_anchors) {
      slugs_.reserve(anchor.id);
      html_ids_.insert(anchor.id);
    }
    for (Section& section : page.sections) {
      const std::string_view id = heading_of(*group_.documents[index], section).id;
      if (id.empty()) continue;
      slugs_.reserve(id);
      section.anchor = id;
      if (!written_.emplace(id, 0).second) doubled_.push_back(&section);
    }
  }

  void give_free_id(Section& section) {
    const std::string id = section.anchor;
    do {
      const size_t suffix = ++written_[id];
      section.anchor = id + '-' + std::to_string(suffix);
    } while (!written_.emplace(section.anchor, 0).second || html_ids_.contains(section.anchor));
    slugs_.reserve(section.anchor);
  }

  // The first place of an id counts, as in a browser; a heading before raw HTML.
  void fill(size_t index) {
    LinkedPage& page = *group_.pages[index];
    AnchorTable& anchors = *group_.anchors[index];
    const auto numbered = std::ranges::count_if(
        page.sections, [](const Section& section) { return !section.label.empty(); });
    anchors.reserve(page.sections.size() + size_t(numbered) + page.html_anchors.size());
    if (group_.pages.size() > 1) add_own_ids(index);
    for (size_t i = 0; i < page.sections.size(); ++i) {
      const std::string_view id = page.sections[i].anchor;
      anchors.add(id, {id, uint32_t(i)});
    }
    for (const HtmlAnchor& anchor : page.html_anchors) {
      anchors.add(anchor.id, {anchor.id, no_section});
    }
  }

  // The ids that the page would have by itself lead to those that it has.
  void add_own_ids(size_t index) {
    LinkedPage& page = *group_.pages[index];
    const Document& document = *group_.documents[index];
    SlugRegistry own(dialect_);
    for (const HtmlAnchor& anchor : page.html_anchors) own.reserve(anchor.id);
    for (const Section& section : page.sections) own.reserve(heading_of(document, section).id);
    for (size_t i = 0; i < page.sections.size(); ++i) {
      const Section& section = page.sections[i];
      const std::string_view id = heading_of(document, section).id;
      page.texts.push_back(id.empty() ? own.unique(document.plain_text(section.heading))
                                      : std::string(id));
      group_.anchors[index]->add(page.texts.back(), {section.anchor, uint32_t(i)});
    }
  }

  void add_short_anchors(size_t index) {
    if (group_.pages.size() > 1) return;  // numbers of several pages would meet
    LinkedPage& page = *group_.pages[index];
    for (size_t i = 0; i < page.sections.size(); ++i) {
      Section& section = page.sections[i];
      if (section.label.empty() || section.label.find(' ') != std::string::npos) continue;
      std::string wanted = "s" + section.number;
      std::ranges::replace(wanted, '.', '-');
      if (group_.anchors[index]->find(wanted) != nullptr) continue;
      section.short_anchor = std::move(wanted);
      const std::string_view id = section.short_anchor;
      group_.anchors[index]->add(id, {id, uint32_t(i)});
    }
  }

  AnchorDialect dialect_;
  SlugRegistry slugs_;
  AnchorGroup& group_;
  std::unordered_map<std::string, size_t> written_;  // `{#id}`s, each with its last suffix
  std::unordered_set<std::string_view> html_ids_;
  std::vector<Section*> doubled_;
};

}  // namespace

void make_anchors(AnchorDialect dialect, AnchorGroup& group) { AnchorMaker(dialect, group).make(); }

void collect_ids(LinkedPage& page) {
  page.ids.clear();
  for (const Section& section : page.sections) {
    page.ids.push_back(section.anchor);
    if (!section.short_anchor.empty()) page.ids.push_back(section.short_anchor);
    for (const std::string& alias : section.aliases) page.ids.push_back(alias);
  }
  for (const HtmlAnchor& anchor : page.html_anchors) page.ids.push_back(anchor.id);
  std::ranges::sort(page.ids);
  page.ids.erase(std::unique(page.ids.begin(), page.ids.end()), page.ids.end());
}

}  // namespace silcrow
