// What one chapter defines, sorted by name, so that a use costs a binary search.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/linked_book.h"
#include "resolve/references/title_keys.h"

namespace silcrow {

// What kind of name: labels have one for each word of Config::labels.
struct NameKind {
  uint32_t value = 0;

  auto operator<=>(const NameKind&) const = default;

  static constexpr NameKind number() { return {0}; }
  static constexpr NameKind title() { return {1}; }  // by the title's key
  static constexpr NameKind caption(CaptionKind kind) { return {2 + uint32_t(kind)}; }
  static constexpr NameKind label(size_t word) { return {16 + uint32_t(word)}; }
};

struct DefinedName {
  NameKind kind;
  std::string_view name;
  PageId page = no_page;
  uint32_t index = 0;  // in LinkedPage::sections; of a caption its node
};

class ChapterIndex {
 public:
  ChapterIndex() = default;
  // `keys`: of the titles of all these pages. Both outlive the index, which has views of them.
  ChapterIndex(const LinkedBook& book, std::span<const PageId> pages, const TitleKeys& keys);

  // By kind and name, those of one name in reading order.
  std::span<const DefinedName> names() const { return names_; }
  std::span<const DefinedName> find(NameKind kind, std::string_view name) const;
  // The titles that begin with `start` at whole words.
  std::span<const DefinedName> titles_that_begin(std::string_view start) const;

 private:
  void add_sections(const LinkedBook& book, PageId page, const std::vector<std::string>& keys);
  void add_captions(const LinkedBook& book, PageId page);

  std::vector<DefinedName> names_;
};

}  // namespace silcrow
