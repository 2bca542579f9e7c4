// What the manual pages of a book are called: `deployment-runbook(7)`.
//
// apropos and whatis read names of `[a-z0-9._+-]` only, and all pages of a machine share one name
// space. So a page's name is made from the path of its file, without chapter numbers, which change,
// behind a prefix made from the book's title. A page may name itself in its front matter, or only
// its section: `man: silcrow-build(1)`, `man: {name: silcrow-build, section: 1}`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

struct ManName {
  std::string name;
  std::string section = "7";

  bool operator==(const ManName&) const = default;
};

class ManNames {
 public:
  explicit ManNames(const LinkedBook& book);

  // Of a page of the book; all glossary pages are one manual page, and so are the front page and
  // the index.
  const ManName& of(PageId page) const { return pages_[size_t(page)]; }
  const ManName& index() const { return index_; }
  const ManName& glossary() const { return glossary_; }

  // Whether the page names itself or its section: it is a manual page of its own right, with its
  // usual sections.
  bool is_own(PageId page) const { return is_own_[size_t(page)]; }

 private:
  std::vector<ManName> pages_;
  std::vector<bool> is_own_;
  ManName index_;
  ManName glossary_;
};

// "Kube basics — naïve?" gives "kube-basics-naive"; nothing of a text without letters of ASCII.
std::string man_slug(std::string_view text);

// "Deployment book" gives "deployment", "The Handbook of Ops" "handbook-of-ops".
std::string man_prefix(std::string_view book_title);

// Letters, digits and `._+-` of ASCII, a letter or digit first.
bool is_man_name(std::string_view text);

// A digit with, perhaps, letters behind: "7", "3pm".
bool is_man_section(std::string_view text);

// "silcrow-build(1)". The name is empty when the text is none.
ManName parse_man_name(std::string_view text);

// What `man` of the front matter asks for. What it does not name, or names in a way that cannot be,
// is empty.
ManName written_man_name(const FrontMatter& front_matter);

// What a reference of the kind manual_page names: a page of the book, or another one.
ManName man_name_of(const ManNames& names, const Reference& reference);

// "deployment-runbook(7)".
std::string man_name_text(const ManName& name);

// "man/man7/deployment-runbook.7".
std::string man_file_path(const ManName& name);

}  // namespace silcrow
