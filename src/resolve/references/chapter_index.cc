// Collected in reading order, then sorted.
#include "resolve/references/chapter_index.h"

#include <algorithm>

namespace silcrow {

namespace {

// `Step 2: …` is only labelled; `### 10 — …` under "The bugs" is numbered and labelled.
bool is_numbered(const Section& section) {
  if (section.number.empty() || section.label.empty()) return false;
  return section.word.empty() || !section.label.starts_with(section.word);
}

bool is_before(const DefinedName& a, const DefinedName& b) {
  return a.kind != b.kind ? a.kind < b.kind : a.name < b.name;
}

// Behind all names that begin with a word: a blank is the first byte that can follow it in a key.
struct BehindWord {
  std::string_view start;
};

bool is_before(const BehindWord& word, const DefinedName& name) {
  if (name.kind != NameKind::title()) return NameKind::title() < name.kind;
  const std::string_view front = name.name.substr(0, word.start.size());
  if (front != word.start) return word.start < front;
  return name.name.size() > word.start.size() && name.name[word.start.size()] > ' ';
}

}  // namespace

ChapterIndex::ChapterIndex(const LinkedBook& book, std::span<const PageId> pages,
                           const TitleKeys& keys) {
  for (const PageId page : pages) {
    add_sections(book, page, keys.at(page));
    add_captions(book, page);
  }
  std::stable_sort(names_.begin(), names_.end(),
                   [](const DefinedName& a, const DefinedName& b) { return is_before(a, b); });
}

void ChapterIndex::add_sections(const LinkedBook& book, PageId page,
                                const std::vector<std::string>& keys) {
  const LinkedPage& linked = book.linked(page);
  const std::vector<std::string>& words = book.book.config.labels;
  for (uint32_t i = 0; i < linked.sections.size(); ++i) {
    const Section& section = linked.sections[i];
    const bool is_page_title = section.heading == linked.title_heading && section.level == 1;
    if (is_numbered(section) && !is_page_title)
      names_.push_back({NameKind::number(), section.number, page, i});
    if (!keys[i].empty()) names_.push_back({NameKind::title(), keys[i], page, i});
    if (section.word.empty() || section.number.empty()) continue;
    const auto word = std::find(words.begin(), words.end(), section.word);
    names_.push_back({NameKind::label(size_t(word - words.begin())), section.number, page, i});
  }
}

void ChapterIndex::add_captions(const LinkedBook& book, PageId page) {
  const Document& document = *book.page(page).document;
  for (const NodeId id : document.by_kind.of(NodeKind::caption)) {
    const Node& node = document.node(id);
    if (node.data == no_data) continue;
    const Caption& caption = document.captions[node.data];
    names_.push_back({NameKind::caption(caption.kind), caption.number, page, uint32_t(id)});
  }
}

std::span<const DefinedName> ChapterIndex::find(NameKind kind, std::string_view name) const {
  const auto [begin, end] =
      std::equal_range(names_.begin(), names_.end(), DefinedName{kind, name},
                       [](const DefinedName& a, const DefinedName& b) { return is_before(a, b); });
  return {begin, end};
}

std::span<const DefinedName> ChapterIndex::titles_that_begin(std::string_view start) const {
  const auto begin =
      std::lower_bound(names_.begin(), names_.end(), DefinedName{NameKind::title(), start},
                       [](const DefinedName& a, const DefinedName& b) { return is_before(a, b); });
  const auto end = std::upper_bound(
      begin, names_.end(), BehindWord{start},
      [](const BehindWord& word, const DefinedName& name) { return is_before(word, name); });
  return {begin, end};
}

}  // namespace silcrow
