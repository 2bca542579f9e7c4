// Filling the maps: one pass over the headings and captions of the book.
#include "resolve/references/symbols.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/path.h"
#include "resolve/references/title_key.h"

namespace silcrow {

namespace {

// More of one name in one map than anybody could list; a book where each of 10,000 chapters has a
// "Symptom" must not make the map of the whole book a list to be searched.
constexpr size_t most_of_a_name = 16;

enum class Name : char { number = 'n', title = 't', label = 'l' };

std::string scoped(Name kind, PageId opener, std::string_view name) {
  std::string key(1, char(kind));
  key += std::to_string(uint32_t(opener));
  key += ' ';
  return key.append(name);
}

std::string label_name(std::string_view word, std::string_view number) {
  std::string name = ascii_lower_case(word);
  name += ' ';
  return name.append(number);
}

std::string caption_name(CaptionKind kind, std::string_view number) {
  std::string name(1, char('0' + int(kind)));
  return name.append(number);
}

template <typename Map, typename Id>
void add(Map& map, const std::string& key, Id id) {
  std::vector<Id>& ids = map[key];
  if (ids.size() < most_of_a_name) ids.push_back(id);
}

template <typename Map>
const typename Map::mapped_type& find(const Map& map, const std::string& key) {
  static const typename Map::mapped_type none;
  const auto found = map.find(key);
  return found == map.end() ? none : found->second;
}

// `Step 2: …` is only labelled; `### 10 — …` under "The bugs" is numbered and labelled.
bool is_numbered(const Section& section) {
  if (section.number.empty() || section.label.empty()) return false;
  return section.word.empty() || !section.label.starts_with(section.word);
}

}  // namespace

Symbols::Symbols(const LinkedBook& book)
    : book_(book), keys_(book.pages.size()), chapter_pages_(book.pages.size()) {
  add_chapters();
  for (size_t i = 0; i < book.pages.size(); ++i) {
    add_sections(PageId(i));
    add_captions(PageId(i));
  }
  add_paths();
}

void Symbols::add_chapters() {
  for (const LinkedPage& page : book_.pages) {
    chapter_pages_[size_t(page.opener)].push_back(page.id);
    if (page.number.empty()) continue;
    const bool is_appendix =
        book_.page(page.id).role == PageRole::appendix || !is_ascii_digit(page.number.front());
    auto& map = is_appendix ? appendices_ : chapters_;
    map.emplace(page.number, page.id);
    if (!is_appendix) openers_.push_back(page.id);
  }
}

void Symbols::add_sections(PageId page) {
  const LinkedPage& linked = book_.linked(page);
  const PageId everywhere = no_page;
  keys_[size_t(page)].reserve(linked.sections.size());
  for (uint32_t i = 0; i < linked.sections.size(); ++i) {
    const Section& section = linked.sections[i];
    const SectionId id{page, i};
    keys_[size_t(page)].push_back(title_key(section.title));
    const bool is_page_title = section.heading == linked.title_heading && section.level == 1;
    for (const PageId scope : {linked.opener, everywhere}) {
      if (is_numbered(section) && !is_page_title) {
        has_numbered_sections_ = true;
        add(sections_, scoped(Name::number, scope, section.number), id);
      }
      if (!keys_[size_t(page)].back().empty())
        add(sections_, scoped(Name::title, scope, keys_[size_t(page)].back()), id);
      if (!section.word.empty() && !section.number.empty())
        add(sections_, scoped(Name::label, scope, label_name(section.word, section.number)), id);
    }
  }
}

void Symbols::add_captions(PageId page) {
  const Document& document = *book_.page(page).document;
  if (document.captions.empty()) return;
  const PageId opener = book_.linked(page).opener;
  for (uint32_t i = 0; i < document.nodes.size(); ++i) {
    const Node& node = document.nodes[i];
    if (node.kind != NodeKind::caption || node.data == no_data) continue;
    const Caption& caption = document.captions[node.data];
    for (const PageId scope : {opener, no_page})
      add(captions_, scoped(Name::number, scope, caption_name(caption.kind, caption.number)),
          CaptionId{page, NodeId{i}});
  }
}

void Symbols::add_paths() {
  for (size_t i = 0; i < book_.book.pages.size(); ++i) {
    const std::string& path = book_.book.pages[i].path;
    for (size_t at = 0;;) {
      paths_[path.substr(at)].push_back(PageId(i));
      const size_t slash = path.find('/', at);
      if (slash == std::string::npos) break;
      at = slash + 1;
    }
  }
}

PageId Symbols::chapter(std::string_view number) const {
  const auto found = chapters_.find(number);
  return found == chapters_.end() ? no_page : found->second;
}

PageId Symbols::appendix(std::string_view letter) const {
  const auto found = appendices_.find(letter);
  return found == appendices_.end() ? no_page : found->second;
}

const std::vector<PageId>& Symbols::chapter_pages(PageId opener) const {
  return chapter_pages_[size_t(opener)];
}

const std::vector<SectionId>& Symbols::numbered(PageId opener, std::string_view number) const {
  return find(sections_, scoped(Name::number, opener, number));
}

const std::vector<SectionId>& Symbols::titled(PageId opener, std::string_view key) const {
  return find(sections_, scoped(Name::title, opener, key));
}

const std::vector<SectionId>& Symbols::labelled(PageId opener, std::string_view word,
                                                std::string_view number) const {
  return find(sections_, scoped(Name::label, opener, label_name(word, number)));
}

const std::vector<CaptionId>& Symbols::captions(PageId opener, CaptionKind kind,
                                                std::string_view number) const {
  return find(captions_, scoped(Name::number, opener, caption_name(kind, number)));
}

const std::vector<SectionId>& Symbols::numbered_anywhere(std::string_view number) const {
  return numbered(no_page, number);
}

const std::vector<SectionId>& Symbols::titled_anywhere(std::string_view key) const {
  return titled(no_page, key);
}

const std::vector<SectionId>& Symbols::labelled_anywhere(std::string_view word,
                                                         std::string_view number) const {
  return labelled(no_page, word, number);
}

const std::vector<CaptionId>& Symbols::captions_anywhere(CaptionKind kind,
                                                         std::string_view number) const {
  return captions(no_page, kind, number);
}

PageId Symbols::page_by_path(PageId from, std::string_view path) const {
  const std::string& here = book_.page(from).path;
  const auto exact = [&](const std::string& plain) {
    const auto found = paths_.find(plain);
    if (found == paths_.end()) return no_page;
    for (const PageId page : found->second)
      if (book_.page(page).path == plain) return page;
    return no_page;
  };
  const PageId near = exact(plain_path(join_path(folder_of(here), path)));
  if (near != no_page) return near;
  const std::string plain = plain_path(path);
  const PageId from_top = exact(plain);
  if (from_top != no_page) return from_top;
  // `docs/17-runbook.md` from outside the book's folder: the shorter ending that is a page.
  for (size_t at = 0; at < plain.size();) {
    const auto found = paths_.find(plain.substr(at));
    if (found != paths_.end()) return found->second.size() == 1 ? found->second[0] : no_page;
    const size_t slash = plain.find('/', at);
    if (slash == std::string::npos) break;
    at = slash + 1;
  }
  return no_page;
}

}  // namespace silcrow
