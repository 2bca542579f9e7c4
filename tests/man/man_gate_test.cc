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
#include "model/man_names.h"
#include "source/test_folder.h"

using namespace silcrow;
namespace fs = std::filesystem;

namespace {

const std::string all_man_pages = "man/man*/*.[0-9]*";
const std::string lint_by_mandoc = "mandoc -T lint -W all " + all_man_pages;
const std::string warnings_of_groff =
    "for page in " + all_man_pages + "; do groff -t -man -ww -z -Tutf8 -K utf8 $page; done";

struct BookOfPages {
  std::string folder;  // where the pages are written
  std::shared_ptr<const LinkedBook> book;
  std::vector<std::string> files;  // "man/man7/x.7"
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
  const bool is_word = blank == words.npos && !words.starts_with("─");  // which a table draws
  if (is_word || is_address) return true;
  const std::string wanted = letters_of(line);
  return std::ranges::any_of(book.book.pages, [&](const Page& page) {
    return std::ranges::any_of(page.document->code_blocks, [&](const CodeBlock& code) {
      return wanted.empty() ? code.content.find(words) != std::string::npos
                            : letters_of(code.content).find(wanted) != std::string::npos;
    });
  });
}

// The lines of a page as it is shown, but for those that no formatter may break.
std::vector<std::string> wide_lines(const LinkedBook& book, const std::string& shown) {
  std::vector<std::string> wide;
  std::istringstream lines(shown);
  std::string line, head;
  std::getline(lines, head);  // the book's title, as long as it is
  while (std::getline(lines, line)) {
    if (columns_of(line) > 78 && !is_unbreakable(book, line)) wide.push_back(line);
  }
  return wide;
}

void check_width(const BookOfPages& pages) {
  for (const std::string& file : pages.files) {
    for (const std::string& line : wide_lines(*pages.book, shown_page(pages.folder, file, 78)))
      FAIL_CHECK(file << ": too wide: " << line);
  }
}

// For apropos and whatis: `FILE: "NAME - description"`, a line each.
void check_names(const BookOfPages& pages) {
  const std::string read = '\n' + printed_by(pages.folder, "lexgrog " + all_man_pages);
  for (const std::string& file : pages.files) {
    const std::string name = fs::path(file).stem().string();
    if (read.find('\n' + file + ": \"" + name + " - ") == std::string::npos)
      FAIL_CHECK(file << ": its NAME is not read");
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
  const TestFolder folder;
  const BookOfPages pages = pages_of(book, folder.path());
  REQUIRE(pages.files.size() > 1);
  CHECK(printed_by(folder.path(), lint_by_mandoc) == "");
  CHECK(printed_by(folder.path(), warnings_of_groff) == "");
  check_names(pages);
  check_width(pages);
  check_words(pages);
}

// Pages that no writer here makes, to see that those who read them do complain.
TEST_CASE("the readers of manual pages find what they look for") {
  if (!has_man_tools()) return;
  const TestFolder folder;
  const auto page_with = [&](const std::string& text) {
    folder.put("man/man7/x.7", ".TH X 7 2026-01-31 x x\n.SH NAME\n" + text);
  };
  page_with("x \\- a sound page\n");
  CHECK(printed_by(folder.path(), lint_by_mandoc) == "");
  CHECK(printed_by(folder.path(), warnings_of_groff) == "");
  CHECK(printed_by(folder.path(), "lexgrog " + all_man_pages) ==
        "man/man7/x.7: \"x - a sound page\"\n");
  page_with("x \\- a page\n.SH TEXT\n.P\nWords\n");
  CHECK_THAT(printed_by(folder.path(), lint_by_mandoc),
             Catch::Contains("skipping paragraph macro"));
  page_with("x \\- a page\n.SH TEXT\n.profile is lost\n");
  CHECK_THAT(printed_by(folder.path(), warnings_of_groff), Catch::Contains("profile"));
  CHECK(lost_word({"profile"}, words_of(shown_page(folder.path(), "man/man7/x.7", 500)), 50) != "");
  page_with("x: a page\n");
  CHECK_THAT(printed_by(folder.path(), "lexgrog " + all_man_pages),
             Catch::Contains("parse failed"));
}

TEST_CASE("a line that is too wide is found, unless it is code or an address") {
  const MemoryFileSystem disk({{"a.md", "# A\n\n```\nmake " + std::string(90, 'x') + "\n```\n"}});
  const Compilation compiled = compile(disk, {"", {"man"}, 1, CompileGoal::outputs});
  REQUIRE(compiled.ok);
  const std::string word(80, 'x');
  CHECK(wide_lines(*compiled.book, "A(7)\n  make " + word + "\n  [L1] " + word + '\n').empty());
  CHECK(wide_lines(*compiled.book, "A(7)\n  take " + word + '\n').size() == 1);
  std::string rule = "A(7)\n";
  for (int i = 0; i < 79; ++i) rule += "─";
  CHECK(wide_lines(*compiled.book, rule).size() == 1);
}

TEST_CASE("a lost word is found") {
  const std::vector<std::string> words = {"one", "two", "three"};
  CHECK(lost_word(words, {"x", "one", "two", "y", "three"}, 2).empty());
  CHECK(lost_word(words, {"one", "three"}, 2) == "\"two\" behind \"one\"");
  CHECK(lost_word(words, {"two", "one", "three"}, 2) == "\"two\" behind \"one\"");
  CHECK(lost_word(words, {"one", "x", "y", "two", "three"}, 2) == "\"two\" behind \"one\"");
}

// Silcrow's own pages, where a package would put them.
TEST_CASE("cmake --install lays out Silcrow's manual pages for man") {
  if (!has_man_tools()) return;
  const TestFolder folder;
  const std::string build = fs::path(SILCROW_EXECUTABLE).parent_path().string();
  const std::string printed =
      printed_by(folder.path(), "cmake --install '" + build + "' --prefix '" + folder.at("") + "'");
  INFO(printed);
  const std::string manpath = "MANPATH=" + folder.at("share/man") + "; export MANPATH; ";
  printed_by(folder.path(), manpath + "mandb -u -q share/man");
  for (const char* command : {"build", "lint", "man", "explain", "refs", "renumber", "move"}) {
    const std::string name = std::string("silcrow-") + command;
    CHECK_THAT(printed_by(folder.path(), manpath + "whatis " + name),
               Catch::StartsWith(name + " (1)"));
  }
  CHECK_THAT(printed_by(folder.path(), manpath + "whatis silcrow"),
             Catch::StartsWith("silcrow (1)"));
  CHECK_THAT(printed_by(folder.path(), manpath + "apropos 'what a book is made of'"),
             Catch::StartsWith("silcrow.yaml (5)"));
  CHECK_THAT(printed_by(folder.path(), manpath + "man -w silcrow"),
             Catch::EndsWith("/share/man/man1/silcrow.1\n"));
}

TEST_CASE("apropos and whatis answer from a built book") {
  if (!has_man_tools()) return;
  const TestFolder folder;
  pages_of("book", folder.path());
  const std::string manpath = "MANPATH=" + folder.path().string() + "/man; export MANPATH; ";
  printed_by(folder.path(), manpath + "mandb -u -q man");
  CHECK_THAT(printed_by(folder.path(), manpath + "whatis deployment-runbook"),
             Catch::StartsWith("deployment-runbook (7)"));
  CHECK_THAT(printed_by(folder.path(), manpath + "apropos 'what that looks like'"),
             Catch::StartsWith("deployment-failure-modes (7)"));
  CHECK_THAT(printed_by(folder.path(), manpath + "man -w deployment-book"),
             Catch::EndsWith("/man/man7/deployment-book.7\n"));
}
