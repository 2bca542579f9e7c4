// What parse makes: every page as a document, its links still only text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "model/config.h"
#include "model/document.h"
#include "model/inventory.h"
#include "source/source_file.h"

namespace silcrow {

// An index into Book::pages.
enum class PageId : uint32_t {};

inline constexpr PageId no_page{UINT32_MAX};

enum class PageRole : uint8_t {
  front,     // index.md or README.md of the book's folder
  chapter,   // listed in a part
  appendix,  // listed among the appendices
  extra,     // a Markdown file of the folder that no list names
  glossary,  // a file of the glossary
};

struct Page {
  std::string path;  // plain, relative to the book's folder: "ops/17-runbook.md"
  PageRole role = PageRole::extra;
  std::string configured_title;  // empty unless the configuration names one
  uint32_t part = 0;             // of a chapter: index into Config::parts
  std::shared_ptr<const Document> document;
  std::string committed = {};  // see LoadedPage::committed
  // 1-based, of its entry in the numbered list of SUMMARY.md, where a nested entry has the number
  // of the one that it is nested in; 0 where there is none.
  uint32_t list_number = 0;
};

// Names of all that lies in the book's folder, so that links can be judged without the disk.
// Keys are plain relative paths; folders end with `/`.
struct FolderTree {
  // What is there and is not read, and how one says so: where a link leads to it, or a list.
  struct Refusal {
    Rule rule;
    std::string message;
  };

  std::vector<std::string> paths;           // sorted in byte order
  std::map<std::string, Refusal> refusals;  // by plain path, also of folders; none in `paths`

  bool has_file(const std::string& path) const;
  bool has_folder(
      const std::string& path) const;  // without the `/`; "" is the book's folder itself
  // Of the path, or of a folder that it leads through; null where there is none.
  const Refusal* refusal(std::string_view path) const;
};

struct Book {
  Config config;
  Sources sources;
  FolderTree tree;
  FolderTree source_tree;   // of Config::source_tree; empty where there is none
  std::vector<Page> pages;  // in reading order: front, chapters, appendices, glossary, extras
  std::vector<Inventory> inventories;  // of Config::inventories, in their order
};

}  // namespace silcrow
