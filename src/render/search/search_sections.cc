// Nodes are in reading order, so one pass deals the text of a page out to its sections.
#include "render/search/search_sections.h"

#include <algorithm>
#include <array>

#include "base/percent.h"

namespace silcrow {

namespace {

constexpr std::string_view glossary_title = "Glossary";

std::string joined(std::string_view number, std::string_view title) {
  if (number.empty()) return std::string(title);
  return title.empty() ? std::string(number) : std::string(number) + ' ' + std::string(title);
}

// The number of the chapter that the page belongs to.
std::string_view chapter_number(const LinkedBook& book, const LinkedPage& page) {
  return page.opener == no_page ? std::string_view() : book.linked(page.opener).number;
}

std::string_view chapter_word(const LinkedBook& book, const LinkedPage& page) {
  return book.page(page.id).role == PageRole::appendix ? "Appendix " : "Chapter ";
}

std::string page_heading(const LinkedPage& page) { return joined(page.number, page.title); }

// "17§26 §26"; of a labelled section what references call it.
std::string address_of(const LinkedBook& book, const LinkedPage& page, const Section& section) {
  if (section.number.empty()) return {};
  const std::string own = "§" + section.number;
  const std::string_view chapter = chapter_number(book, page);
  std::string address = chapter.empty() ? own : std::string(chapter) + own + ' ' + own;
  if (!section.word.empty()) address += ' ' + section.word + ' ' + section.number;
  return address;
}

std::string_view kind_of_page(const LinkedBook& book, PageId id) {
  constexpr std::array<std::string_view, 3> kinds = {"runbook", "alert", "reference"};
  const Page& page = book.page(id);
  if (page.role == PageRole::glossary) return "reference";
  const auto found = std::ranges::find(kinds, page.document->front_matter.value("kind"));
  return found == kinds.end() ? "page" : *found;
}

// What a page says of itself besides its text: names that people search for.
void add_front_matter(const Document& document, SearchText& text) {
  for (const std::string_view key : {"alerts", "services"}) {
    const FrontMatterField* field = document.front_matter.find(key);
    if (!field) continue;
    for (const std::string& value : field->values) text.add_words(value);
  }
}

// Headings above a section, outermost first.
class HeadingTrail {
 public:
  void enter(uint8_t level, const std::string& heading) {
    while (!open_.empty() && open_.back().level >= level) open_.pop_back();
    open_.push_back({level, heading});
  }

  // Of the heading that was entered last: those above it.
  void append_to(std::vector<std::string>& crumbs) const {
    for (size_t i = 0; i + 1 < open_.size(); ++i) crumbs.push_back(open_[i].heading);
  }

 private:
  struct Open {
    uint8_t level;
    std::string heading;
  };

  std::vector<Open> open_;
};

}  // namespace

SearchSections::SearchSections(const LinkedBook& book)
    : book_(book), part_crumbs_(book.pages.size()) {
  for (const LinkedPage& page : book.pages) {
    urls_.push_back(percent_encoded_path(page.output_path));
    const bool is_glossary = book.page(page.id).role == PageRole::glossary;
    if (is_glossary && first_glossary_ == no_page) first_glossary_ = page.id;
  }
  for (const LinkedPart& part : book.parts) {
    if (part.title.empty()) continue;
    for (const PageId page : part.pages) {
      part_crumbs_[size_t(page)] = joined(part.number, part.title);
    }
  }
}

SearchSection SearchSections::page_itself(PageId id) const {
  const LinkedPage& page = book_.linked(id);
  SearchSection section;
  section.url = urls_[size_t(id)];
  if (!part_crumbs_[size_t(id)].empty()) section.crumbs.push_back(part_crumbs_[size_t(id)]);
  section.heading = id == first_glossary_ ? std::string(glossary_title) : page_heading(page);
  if (!page.number.empty()) section.address = std::string(chapter_word(book_, page)) + page.number;
  section.kind = kind_of_page(book_, id);
  add_front_matter(*book_.page(id).document, section.text);
  return section;
}

void SearchSections::add_sections(PageId id, std::vector<SearchSection>& sections) const {
  const LinkedPage& page = book_.linked(id);
  const Document& document = *book_.page(id).document;
  const bool is_glossary = book_.page(id).role == PageRole::glossary;
  HeadingTrail trail;
  for (uint32_t i = 1; i < document.nodes.size();) {
    const Node& node = document.nodes[i];
    const bool is_terms = is_glossary && node.kind == NodeKind::definition_list;
    if (node.kind != NodeKind::heading) {
      if (!is_terms) sections.back().text.add(document, node);
      i = is_terms ? uint32_t(node.end) : i + 1;
      continue;
    }
    i = uint32_t(node.end);
    const uint32_t index = page.section_of_heading[node.data];
    const Section& heading = page.sections[index];
    if (heading.heading == page.title_heading) continue;
    SearchSection section;
    section.url = urls_[size_t(id)];
    section.anchor = percent_encoded_fragment(heading.anchor);
    section.level = heading.level;
    section.crumbs = sections.front().crumbs;
    section.crumbs.push_back(sections.front().heading);
    section.heading = joined(heading.label, heading.title);
    trail.enter(heading.level, section.heading);
    trail.append_to(section.crumbs);
    section.address = address_of(book_, page, heading);
    section.kind = heading.word == "Runbook" ? "runbook" : sections.front().kind;
    sections.push_back(std::move(section));
  }
}

// All terms are on one page, whatever file they are from.
void SearchSections::add_terms(PageId id, std::vector<SearchSection>& sections) const {
  const Document& document = *book_.page(id).document;
  for (const Term& term : book_.terms) {
    if (term.page != id) continue;
    SearchSection section;
    section.url = urls_[size_t(id)];
    section.anchor = percent_encoded_fragment(term.anchor);
    section.level = 2;
    section.crumbs = {std::string(glossary_title)};
    section.heading = term.name;
    for (const std::string& alias : term.aliases) {
      section.address += alias + ' ';
      section.text.add_words(alias);
    }
    for (const NodeId definition : term.definitions) {
      const uint32_t end = uint32_t(document.node(definition).end);
      for (uint32_t i = uint32_t(definition); i < end; ++i) {
        section.text.add(document, document.nodes[i]);
      }
    }
    section.kind = "reference";
    sections.push_back(std::move(section));
  }
}

std::vector<SearchSection> SearchSections::of(PageId id) const {
  std::vector<SearchSection> sections;
  sections.push_back(page_itself(id));
  add_sections(id, sections);
  if (book_.page(id).role == PageRole::glossary) {
    // Files of the glossary are no pages of their own: only the first stands for all.
    if (id != first_glossary_ && sections.front().text.text().empty())
      sections.erase(sections.begin());
    add_terms(id, sections);
  }
  return sections;
}

}  // namespace silcrow
