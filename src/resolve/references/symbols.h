// Everything that a reference can name: by chapter, and for each name the chapters that have it.
// What a book's prose never asks for is not made.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/lazy.h"
#include "base/workers.h"
#include "model/linked_book.h"
#include "resolve/references/chapter_index.h"
#include "resolve/references/section_id.h"
#include "resolve/references/section_tree.h"
#include "resolve/references/title_keys.h"
#include "resolve/references/title_words.h"

namespace silcrow {

// A caption with its number.
struct CaptionId {
  PageId page = no_page;
  NodeId node{};

  bool operator==(const CaptionId&) const = default;
};

// Immutable once made, but for what is made on demand; views into the book, which outlives it.
// Thread-safe. Lists of sections are in reading order.
class Symbols {
 public:
  // What concerns the whole book is made on `workers`, the same on any number.
  Symbols(const LinkedBook& book, const Workers& workers);

  const LinkedBook& book() const { return book_; }
  const Section& section(SectionId id) const { return book_.linked(id.page).sections[id.index]; }
  const std::string& key(SectionId id) const {
    return chapter_names(opener(id.page)).keys.at(id.page)[id.index];
  }

  const SectionTree& section_tree(PageId page) const;

  // The page that opens a chapter or an appendix; no_page where there is none. Folders that nobody
  // listed may each have a Chapter 3: the one nearest to the page `from` is meant.
  PageId chapter(std::string_view number, PageId from) const;
  // Whether a page is a chapter's, or stands where chapters do: in a folder that has some, above or
  // below one.
  bool is_among_chapters(PageId page) const;
  PageId appendix(std::string_view letter) const;
  bool has_chapters() const { return !chapters_.empty(); }
  bool has_appendices() const { return !appendices_.empty(); }
  bool has_numbered_sections() const { return book_names().has_numbered_sections; }
  // Up to three chapters whose numbers are nearest, the nearest first.
  std::vector<PageId> nearest_chapters(unsigned number) const;
  const std::map<std::string, PageId, std::less<>>& appendices() const { return appendices_; }
  // Where a page comes in reading order; those that are not in it are last.
  uint32_t position(PageId page) const { return positions_[size_t(page)]; }

  // The pages of a chapter, the opener first; of a page without chapter that page.
  const std::vector<PageId>& chapter_pages(PageId opener) const;
  PageId opener(PageId page) const { return book_.linked(page).opener; }

  bool has_numbers(PageId opener) const;  // whether any section of a chapter has one

  // Sections within a chapter (by its opener).
  std::vector<SectionId> numbered(PageId opener, std::string_view number) const;
  std::vector<SectionId> titled(PageId opener, std::string_view key) const;
  std::vector<SectionId> titles_that_begin(PageId opener, std::string_view start) const;
  // Made when it is first asked for: most titles are found without.
  const TitleWords& title_words(PageId opener) const;
  std::vector<SectionId> labelled(PageId opener, std::string_view word,
                                  std::string_view number) const;
  std::vector<CaptionId> captions(PageId opener, CaptionKind kind, std::string_view number) const;

  // Over the whole book: where only one chapter has the name all that it has of it, else the first
  // of each chapter, of the first 16.
  std::vector<SectionId> numbered_anywhere(std::string_view number) const;
  std::vector<SectionId> titled_anywhere(std::string_view key) const;
  std::vector<SectionId> labelled_anywhere(std::string_view word, std::string_view number) const;
  std::vector<CaptionId> captions_anywhere(CaptionKind kind, std::string_view number) const;

  // A page by a path or file name as prose has it: from the page's own folder, from the book's, the
  // only one whose path ends so, or the one with whose path it ends. no_page where there is none or
  // several.
  PageId page_by_path(PageId from, std::string_view path) const;
  // By its path in the book, without `.` and `..`, and nothing else.
  PageId page_at(const std::string& plain) const;
  // Whether the path of any page ends so, or any page stands in such a folder.
  bool is_ending_of_a_path(const std::string& plain) const {
    return page_paths().endings.contains(plain);
  }
  bool has_folder(const std::string& plain) const { return page_paths().folders.contains(plain); }
  // The pages to compare a name with: file names for one without folder, else paths.
  const std::vector<std::string>& page_names(std::string_view name) const;
  // A page by its manual page's name, "deployment-runbook(7)", or in section 7 by its file's, with
  // or without the number in front.
  PageId manual_page(std::string_view name) const;

 private:
  struct Name {
    NameKind kind;
    std::string_view name;

    bool operator==(const Name&) const = default;
  };
  struct NameHash {
    size_t operator()(const Name& name) const {
      return std::hash<std::string_view>()(name.name) * 31 + name.kind.value;
    }
  };

  // What one chapter names.
  struct ChapterNames {
    TitleKeys keys;
    ChapterIndex index;
  };
  struct BookNames {
    std::unordered_map<Name, std::vector<PageId>, NameHash> chapters_with;
    bool has_numbered_sections = false;
  };
  struct PagePaths {
    std::unordered_map<std::string_view, std::vector<PageId>> endings;  // every one of each path
    std::unordered_set<std::string_view> folders;                       // that pages stand in
    std::vector<std::string> paths;
    std::vector<std::string> file_names;
  };
  using ManualPages = std::map<std::string, PageId, std::less<>>;  // no_page for several

  void add_chapters();
  const ChapterNames& chapter_names(PageId opener) const;
  const BookNames& book_names() const;
  const PagePaths& page_paths() const;
  void list_book_names(BookNames& names) const;
  void list_paths(PagePaths& paths) const;
  void list_manual_pages(ManualPages& pages) const;
  std::span<const DefinedName> named(PageId opener, NameKind kind, std::string_view name) const;
  std::vector<DefinedName> named_anywhere(NameKind kind, std::string_view name) const;
  NameKind label_kind(std::string_view word) const;

  const LinkedBook& book_;
  Workers workers_;
  std::unordered_map<std::string_view, std::vector<PageId>> chapters_;
  std::map<std::string, PageId, std::less<>> appendices_;
  std::vector<std::pair<unsigned, PageId>> by_number_;    // chapters, sorted
  std::vector<uint32_t> positions_;                       // by PageId
  std::vector<std::vector<PageId>> chapter_pages_;        // by the opener's PageId
  std::unordered_set<std::string_view> chapter_folders_;  // that chapters stand in, and those above
  std::unique_ptr<Lazy<SectionTree>[]> trees_;            // by PageId
  std::unique_ptr<Lazy<ChapterNames>[]> chapter_names_;   // by the opener's PageId
  std::unique_ptr<Lazy<TitleWords>[]> title_words_;       // by the opener's PageId
  Lazy<BookNames> book_names_;
  Lazy<PagePaths> page_paths_;
  Lazy<ManualPages> manual_pages_;
};

}  // namespace silcrow
