// Every manual page that can be had here is read by those who will read it: mandoc's lint, groff
// with all warnings, lexgrog (for apropos and whatis), and a reader who wants every word, in order,
// on a terminal of 80 columns.
//
// The pages are those of the bundled book, of the manual, of the book of all constructs and of all
// cases.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/unicode.h"
#include "compile/compile.h"
#include "man/man_tools.h"
#include "man/page_words.h"
#include "render/man/man_names.h"

using namespace silcrow;
namespace fs = std::filesystem;

namespace {

struct BookOfPages {
  std::string folder;  // where the pages are written
  std::shared_ptr<const LinkedBook> book;
  std::vector<std::string> files;  // "man/man7/x.7"
};

class TemporaryFolder {
 public:
  TemporaryFolder() {
    path_ = (fs::temp_directory_path() / "silcrow-man-XXXXXX").string();
    REQUIRE(::mkdtemp(path_.data()) != nullptr);
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

BookOfPages pages_of(const std::string& book, const std::string& folder) {
  const DiskFileSystem disk;
  const Compilation compiled =
      compile(disk, {SILCROW_SOURCE_DIR "/" + book, {"man"}, 1, CompileGoal::outputs});
  REQUIRE(compiled.ok);
  BookOfPages pages{folder, compiled.book, {}};
  for (const OutputFile& file : compiled.outputs.files) {
    const fs::path path = fs::path(folder) / file.path;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << file.content();
    if (!file.path.ends_with(".json")) pages.files.push_back(file.path);
  }
  return pages;
}

size_t columns_of(std::string_view line) {
  size_t columns = 0;
  for (const char32_t c : utf8_to_utf32(line)) columns += column_width(c);
  return columns;
}

std::string letters_of(std::string_view text) {
  std::string letters;
  for (const std::string& word : words_of(text)) letters += word;
  return letters;
}

// Lines that no formatter may break: of code, of one word, and the addresses under LINKS.
bool is_unbreakable(const LinkedBook& book, std::string_view line) {
  const size_t begin = line.find_first_not_of(' ');
  const std::string_view words = line.substr(std::min(begin, line.size()));
  const size_t blank = words.find(' ');
  const bool is_address = words.starts_with("[L") && words.find(' ', blank + 1) == words.npos;
  if (blank == words.npos || is_address) return true;
  const std::string wanted = letters_of(line);
  return std::ranges::any_of(book.book.pages, [&](const Page& page) {
    return std::ranges::any_of(page.document->code_blocks, [&](const CodeBlock& code) {
      return letters_of(code.content).find(wanted) != std::string::npos;
    });
  });
}

void check_width(const BookOfPages& pages) {
  for (const std::string& file : pages.files) {
    std::istringstream lines(shown_page(pages.folder, file, 78));
    std::string line, head;
    std::getline(lines, head);  // the book's title, as long as it is
    while (std::getline(lines, line)) {
      if (columns_of(line) <= 78 || is_unbreakable(*pages.book, line)) continue;
      FAIL_CHECK(file << ": too wide: " << line);
    }
  }
}

void check_words(const BookOfPages& pages) {
  const ManNames names(*pages.book);
  for (const LinkedPage& page : pages.book->pages) {
    // Between the text of the front page and its notes stand all chapters.
    const bool is_front = pages.book->page(page.id).role == PageRole::front;
    const std::ptrdiff_t most_between = is_front ? 5000 : 150;
    const std::string file = man_file_path(names.of(page.id));
    std::vector<std::string> shown = words_of(shown_page(pages.folder, file, 500));
    std::vector<std::string> wanted = page_words(*pages.book, page.id);
    if (names.is_own(page.id)) {  // its sections are in capitals
      for (std::string& word : wanted) word = simple_upper_case(word);
      for (std::string& word : shown) word = simple_upper_case(word);
    }
    const std::string lost = lost_word(wanted, shown, most_between);
    if (!lost.empty()) FAIL_CHECK(file << ": lost " << lost);
  }
}

}  // namespace

TEST_CASE("manual pages please their readers") {
  if (!has_man_tools()) return;
  const std::string book =
      GENERATE("book", "docs", "tests/browser/constructs", "tests/cases", "tests/refs");
  INFO(book);
  const TemporaryFolder folder;
  const BookOfPages pages = pages_of(book, folder.path());
  REQUIRE(pages.files.size() > 1);
  CHECK(printed_by(folder.path(), "mandoc -T lint -W all man/man*/*.[0-9]*") == "");
  CHECK(printed_by(folder.path(),
                   "for page in man/man*/*.[0-9]*; do groff -t -man -ww -z -Tutf8 -K utf8 $page; "
                   "done") == "");
  CHECK(printed_by(folder.path(), "lexgrog man/man*/*.[0-9]* | grep -v ': \"[^ ]* - .*\"$'") == "");
  check_width(pages);
  check_words(pages);
}

TEST_CASE("a lost word is found") {
  const std::vector<std::string> words = {"one", "two", "three"};
  CHECK(lost_word(words, {"x", "one", "two", "y", "three"}, 2).empty());
  CHECK(lost_word(words, {"one", "three"}, 2) == "\"two\" behind \"one\"");
  CHECK(lost_word(words, {"two", "one", "three"}, 2) == "\"two\" behind \"one\"");
  CHECK(lost_word(words, {"one", "x", "y", "two", "three"}, 2) == "\"two\" behind \"one\"");
}

TEST_CASE("apropos and whatis answer from a built book") {
  if (!has_man_tools()) return;
  const TemporaryFolder folder;
  pages_of("book", folder.path());
  const std::string manpath = "MANPATH=" + folder.path() + "/man; export MANPATH; ";
  printed_by(folder.path(), manpath + "mandb -u -q man");
  CHECK_THAT(printed_by(folder.path(), manpath + "whatis deployment-runbook"),
             Catch::StartsWith("deployment-runbook (7)"));
  CHECK_THAT(printed_by(folder.path(), manpath + "apropos 'what that looks like'"),
             Catch::StartsWith("deployment-failure-modes (7)"));
  CHECK_THAT(printed_by(folder.path(), manpath + "man -w deployment-book"),
             Catch::EndsWith("/man/man7/deployment-book.7\n"));
}
