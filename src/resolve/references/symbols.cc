// Chapters side by side where all are asked for, then one map over their names.
#include "resolve/references/symbols.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/decimal.h"
#include "base/path.h"
#include "model/man_names.h"
#include "resolve/output_paths.h"

namespace silcrow {

namespace {

// More chapters with one name than anybody could list; a book where each of 10,000 chapters has a
// "Symptom" must not make a list to be searched.
constexpr size_t most_chapters = 16;

std::vector<SectionId> sections(std::span<const DefinedName> names) {
  std::vector<SectionId> ids;
  for (const DefinedName& name : names) ids.push_back({name.page, name.index});
  return ids;
}

std::vector<CaptionId> caption_ids(std::span<const DefinedName> names) {
  std::vector<CaptionId> ids;
  for (const DefinedName& name : names) ids.push_back({name.page, NodeId{name.index}});
  return ids;
}

// How many folders one has to leave and enter to come from one page to the other.
size_t folders_between(std::string_view a, std::string_view b) {
  const auto [left, right] = std::ranges::mismatch(a, b);
  const std::string_view shared = a.substr(0, size_t(left - a.begin()));
  const size_t common = shared.rfind('/') + 1;  // behind the last folder that both stand in
  return size_t(std::ranges::count(a.substr(common), '/') +
                std::ranges::count(b.substr(common), '/'));
}

// `17-runbook` and `runbook` of "ops/17-runbook.md".
std::vector<std::string_view> file_names_for_man(std::string_view path) {
  std::string_view name = file_name_of(path);
  name.remove_suffix(extension_of(name).size());
  const size_t number_end = name.find_first_not_of("0123456789");
  if (number_end == 0 || number_end == std::string_view::npos || name[number_end] != '-')
    return {name};
  return {name, name.substr(number_end + 1)};
}

}  // namespace

Symbols::Symbols(const LinkedBook& book, const Workers& workers)
    : book_(book),
      workers_(workers),
      chapter_pages_(book.pages.size()),
      trees_(std::make_unique<Lazy<SectionTree>[]>(book.pages.size())),
      chapter_names_(std::make_unique<Lazy<ChapterNames>[]>(book.pages.size())),
      title_words_(std::make_unique<Lazy<TitleWords>[]>(book.pages.size())) {
  add_chapters();
}

void Symbols::add_chapters() {
  for (const LinkedPage& page : book_.pages) {
    chapter_pages_[size_t(page.opener)].push_back(page.id);
    if (page.number.empty()) continue;
    const bool is_appendix =
        book_.page(page.id).role == PageRole::appendix || !is_ascii_digit(page.number.front());
    if (is_appendix) {
      appendices_.emplace(page.number, page.id);
      continue;
    }
    chapters_[page.number].push_back(page.id);
    by_number_.emplace_back(decimal_value(page.number), page.id);
    std::string_view folder = folder_of(book_.page(page.id).path);
    while (chapter_folders_.insert(folder).second && !folder.empty()) folder = folder_of(folder);
  }
  std::sort(by_number_.begin(), by_number_.end());
  positions_.resize(book_.pages.size(), uint32_t(book_.pages.size()));
  for (size_t i = 0; i < book_.reading_order.size(); ++i)
    positions_[size_t(book_.reading_order[i])] = uint32_t(i);
}

const SectionTree& Symbols::section_tree(PageId page) const {
  return trees_[size_t(page)].get(
      [&](SectionTree& tree) { tree = SectionTree(book_.linked(page).sections); });
}

const Symbols::ChapterNames& Symbols::chapter_names(PageId opener) const {
  return chapter_names_[size_t(opener)].get([&](ChapterNames& names) {
    const std::vector<PageId>& pages = chapter_pages_[size_t(opener)];
    names.keys = title_keys(book_, pages);
    names.index = ChapterIndex(book_, pages, names.keys);
  });
}

const TitleWords& Symbols::title_words(PageId opener) const {
  return title_words_[size_t(opener)].get([&](TitleWords& words) {
    words = TitleWords(chapter_pages_[size_t(opener)], chapter_names(opener).keys);
  });
}

const Symbols::BookNames& Symbols::book_names() const {
  return book_names_.get([&](BookNames& names) { list_book_names(names); });
}

void Symbols::list_book_names(BookNames& names) const {
  const size_t count = book_.pages.size();
  workers_.for_each(count, [&](size_t opener, unsigned) { chapter_names(PageId(opener)); });
  for (size_t opener = 0; opener < count; ++opener) {
    Name last{{UINT32_MAX}, {}};
    for (const DefinedName& defined : chapter_names(PageId(opener)).index.names()) {
      const Name name{defined.kind, defined.name};
      if (name == last) continue;
      last = name;
      std::vector<PageId>& chapters = names.chapters_with[name];
      if (chapters.size() < most_chapters) chapters.push_back(PageId(opener));
      if (name.kind == NameKind::number()) names.has_numbered_sections = true;
    }
  }
}

const Symbols::PagePaths& Symbols::page_paths() const {
  return page_paths_.get([&](PagePaths& paths) { list_paths(paths); });
}

void Symbols::list_paths(PagePaths& paths) const {
  for (size_t i = 0; i < book_.book.pages.size(); ++i) {
    const std::string_view path = book_.book.pages[i].path;
    paths.paths.emplace_back(path);
    paths.file_names.emplace_back(file_name_of(path));
    paths.folders.emplace(folder_of(path));
    for (size_t at = 0;;) {
      paths.endings[path.substr(at)].push_back(PageId(i));
      const size_t slash = path.find('/', at);
      if (slash == std::string_view::npos) break;
      at = slash + 1;
    }
  }
}

PageId Symbols::chapter(std::string_view number, PageId from) const {
  const auto found = chapters_.find(number);
  if (found == chapters_.end()) return no_page;
  if (found->second.size() == 1) return found->second[0];
  const std::string& here = book_.page(from).path;
  const auto distance = [&](PageId page) { return folders_between(here, book_.page(page).path); };
  return std::ranges::min(found->second, {}, distance);
}

bool Symbols::is_among_chapters(PageId page) const {
  if (!book_.linked(opener(page)).number.empty()) return true;
  const std::string_view folder = folder_of(book_.page(page).path);
  const auto is_above_here = [&](PageId chapter) {
    const std::string_view other = folder_of(book_.page(chapter).path);
    return other.empty() || folder.starts_with(std::string(other) + "/");
  };
  return chapter_folders_.contains(folder) ||
         std::ranges::any_of(by_number_, is_above_here, &std::pair<unsigned, PageId>::second);
}

bool Symbols::has_numbers(PageId opener) const {
  const std::span<const DefinedName> names = chapter_names(opener).index.names();
  return !names.empty() && names.front().kind == NameKind::number();
}

std::vector<PageId> Symbols::nearest_chapters(unsigned number) const {
  constexpr size_t most = 3;
  auto above = std::lower_bound(by_number_.begin(), by_number_.end(), std::pair(number, PageId{}));
  auto below = above;
  std::vector<PageId> near;
  while (near.size() < most && (above != by_number_.end() || below != by_number_.begin())) {
    const bool goes_down =
        above == by_number_.end() ||
        (below != by_number_.begin() && number - std::prev(below)->first <= above->first - number);
    near.push_back(goes_down ? (--below)->second : (above++)->second);
  }
  return near;
}

PageId Symbols::appendix(std::string_view letter) const {
  const auto found = appendices_.find(letter);
  return found == appendices_.end() ? no_page : found->second;
}

const std::vector<PageId>& Symbols::chapter_pages(PageId opener) const {
  return chapter_pages_[size_t(opener)];
}

std::span<const DefinedName> Symbols::named(PageId opener, NameKind kind,
                                            std::string_view name) const {
  if (opener == no_page) return {};
  return chapter_names(opener).index.find(kind, name);
}

std::vector<DefinedName> Symbols::named_anywhere(NameKind kind, std::string_view name) const {
  const auto& chapters_with = book_names().chapters_with;
  const auto found = chapters_with.find(Name{kind, name});
  if (found == chapters_with.end()) return {};
  const std::vector<PageId>& chapters = found->second;
  std::vector<DefinedName> names;
  for (const PageId opener : chapters) {
    const std::span<const DefinedName> here = named(opener, kind, name);
    names.insert(names.end(), here.begin(), chapters.size() == 1 ? here.end() : here.begin() + 1);
  }
  return names;
}

NameKind Symbols::label_kind(std::string_view word) const {
  const std::vector<std::string>& words = book_.book.config.labels;
  const std::string wanted = ascii_lower_case(word);
  const auto is_wanted = [&](const std::string& other) {
    return ascii_lower_case(other) == wanted;
  };
  const auto found = std::find_if(words.begin(), words.end(), is_wanted);
  return NameKind::label(size_t(found - words.begin()));
}

std::vector<SectionId> Symbols::numbered(PageId opener, std::string_view number) const {
  return sections(named(opener, NameKind::number(), number));
}

std::vector<SectionId> Symbols::titled(PageId opener, std::string_view key) const {
  return sections(named(opener, NameKind::title(), key));
}

std::vector<SectionId> Symbols::titles_that_begin(PageId opener, std::string_view start) const {
  if (opener == no_page) return {};
  std::vector<SectionId> found = sections(chapter_names(opener).index.titles_that_begin(start));
  std::sort(found.begin(), found.end(), [](SectionId a, SectionId b) {
    return std::pair(a.page, a.index) < std::pair(b.page, b.index);
  });
  return found;
}

std::vector<SectionId> Symbols::labelled(PageId opener, std::string_view word,
                                         std::string_view number) const {
  return sections(named(opener, label_kind(word), number));
}

std::vector<CaptionId> Symbols::captions(PageId opener, CaptionKind kind,
                                         std::string_view number) const {
  return caption_ids(named(opener, NameKind::caption(kind), number));
}

std::vector<SectionId> Symbols::numbered_anywhere(std::string_view number) const {
  return sections(named_anywhere(NameKind::number(), number));
}

std::vector<SectionId> Symbols::titled_anywhere(std::string_view key) const {
  return sections(named_anywhere(NameKind::title(), key));
}

std::vector<SectionId> Symbols::labelled_anywhere(std::string_view word,
                                                  std::string_view number) const {
  return sections(named_anywhere(label_kind(word), number));
}

std::vector<CaptionId> Symbols::captions_anywhere(CaptionKind kind, std::string_view number) const {
  return caption_ids(named_anywhere(NameKind::caption(kind), number));
}

const std::vector<std::string>& Symbols::page_names(std::string_view name) const {
  const PagePaths& paths = page_paths();
  return name.find('/') == std::string_view::npos ? paths.file_names : paths.paths;
}

PageId Symbols::page_at(const std::string& plain) const {
  const auto& endings = page_paths().endings;
  const auto found = endings.find(plain);
  if (found == endings.end()) return no_page;
  for (const PageId page : found->second)
    if (book_.page(page).path == plain) return page;
  return no_page;
}

// By the names that the manual pages have. A page may be called after its file as well, when no
// other is called so.
void Symbols::list_manual_pages(ManualPages& pages) const {
  const ManNames names(book_);
  std::map<std::string, PageId> by_file;
  for (const LinkedPage& page : book_.pages) {
    pages.emplace(man_name_text(names.of(page.id)), page.id);
    for (const std::string_view name : file_names_for_man(book_.page(page.id).path)) {
      const auto [entry, is_new] = by_file.emplace(std::string(name) + "(7)", page.id);
      if (!is_new) entry->second = no_page;
    }
  }
  pages.merge(by_file);
}

PageId Symbols::manual_page(std::string_view name) const {
  const ManualPages& pages = manual_pages_.get([&](ManualPages& made) { list_manual_pages(made); });
  const auto found = pages.find(name);
  return found == pages.end() ? no_page : found->second;
}

PageId Symbols::page_by_path(PageId from, std::string_view path) const {
  const std::string& here = book_.page(from).path;
  const PageId near = page_at(plain_path(join_path(folder_of(here), path)));
  if (near != no_page) return near;
  const std::string plain = plain_path(path);
  const PageId from_top = page_at(plain);
  if (from_top != no_page) return from_top;
  // From another folder of the book: the end of one page's path.
  const auto& endings = page_paths().endings;
  const auto found = endings.find(std::string_view(plain));
  if (found != endings.end()) return found->second.size() == 1 ? found->second[0] : no_page;
  // A folder's README is no other folder's.
  if (index_name_of(plain) != IndexName::none) return no_page;
  // `docs/17-runbook.md` from outside the book's folder: its end is the whole path of a page.
  for (size_t slash = plain.find('/'); slash != std::string::npos;
       slash = plain.find('/', slash + 1)) {
    const PageId page = page_at(plain.substr(slash + 1));
    if (page != no_page) return page;
  }
  return no_page;
}

}  // namespace silcrow
