// One pass over the nodes, in which plural headings label what is below them.
#include "resolve/sections.h"

#include "base/ascii.h"
#include "model/opening_words.h"
#include "resolve/heading_label.h"

namespace silcrow {

namespace {

Section make_section(NodeId node, uint8_t level, std::string_view text, HeadingLabel label) {
  Section section;
  section.heading = node;
  section.level = level;
  section.label = std::move(label.shown);
  section.word = std::move(label.word);
  section.number = std::move(label.number);
  section.title_offset = uint32_t(label.title_offset);
  section.title = trim_blanks(text.substr(label.title_offset));
  return section;
}

HeadingLabel label_of(std::string_view text, uint8_t level, std::span<const std::string> words) {
  HeadingLabel label = worded_heading_label(text, words);
  if (label.number.empty() && level > 1) label = numbered_heading_label(text);
  return label;
}

// A heading numbered plainly answers to the label whose plural ends the title of the nearest
// heading it stands under: "## Runbooks" makes "### 7. Restart" Runbook 7.
class PluralHeadings {
 public:
  explicit PluralHeadings(std::span<const std::string> words) : words_(words) {}

  void visit(Section& section) {
    if (section.word.empty() && !section.number.empty() && section.level > 1) {
      for (size_t level = section.level - 1u; level > 0 && section.word.empty(); --level) {
        section.word = open_[level];
      }
    }
    for (size_t level = section.level; level <= 6; ++level) open_[level].clear();
    for (const std::string& word : words_) {
      if (ends_in_plural(section.title, word)) open_[section.level] = word;
    }
  }

 private:
  std::span<const std::string> words_;
  std::string open_[7];  // by level: the word that its open heading declares
};

}  // namespace

void make_sections(const Document& document, size_t title_offset,
                   std::span<const std::string> words, LinkedPage& page) {
  page.section_of_heading.assign(document.headings.size(), no_data);
  page.sections.reserve(document.headings.size());
  PluralHeadings plurals(words);
  const std::span<const NodeId> headings = document.by_kind.of(NodeKind::heading);
  for (size_t i = 0; i < headings.size(); ++i) {
    const NodeId id = headings[i];
    const Node& node = document.node(id);
    const std::string text = document.plain_text(id);
    const uint8_t level = document.headings[node.data].level;
    const bool is_title = id == page.title_heading;
    HeadingLabel label;
    if (is_title) {
      label.title_offset = title_offset;
    } else {
      label = label_of(text, level, words);
    }
    page.section_of_heading[node.data] = uint32_t(page.sections.size());
    page.sections.push_back(make_section(id, level, text, std::move(label)));
    const size_t next = i + 1 < headings.size() ? size_t(headings[i + 1]) : document.nodes.size();
    page.sections.back().opening = opening_paragraph(document, uint32_t(node.end), uint32_t(next));
    // A labelled title stays whole, but references find it.
    if (is_title && title_offset == 0) {
      HeadingLabel worded = worded_heading_label(text, words);
      page.sections.back().word = std::move(worded.word);
      page.sections.back().number = std::move(worded.number);
    }
    plurals.visit(page.sections.back());
  }
}

}  // namespace silcrow
