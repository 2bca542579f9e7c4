// `lint --shellcheck` with a program that answers what a file says, with none, and with the real
// one where it is installed.
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "source/test_folder.h"

namespace fs = std::filesystem;

namespace silcrow {

namespace {

// Tells in `asked` what it was given, and answers with `answers.json`.
constexpr const char* answering_program = R"script(#!/bin/sh
[ "$1" = --version ] && exit 0
echo "$1 $2 $3, files: $(($# - 3))" >asked
cat "$4" "$5" >>asked
sed "s|FOLDER|${4%/*}|" answers.json
exit 1
)script";

class Book {
 public:
  explicit Book(const std::string& page) {
    folder_.put("page.md", page);
    folder_.put("silcrow.yaml", "placeholders: [pid, dir]\n");
    folder_.put("bin/none", "");
  }

  void put_program(const std::string& text) const {
    folder_.put("bin/shellcheck", text);
    fs::permissions(folder_.at("bin/shellcheck"), fs::perms::owner_all);
  }

  // Its exit status; what it says stands in `said`. `path` is for PATH behind the book's programs.
  int lint(const std::string& options, const std::string& path) const {
    const std::string line = "cd '" + folder_.path().string() + "' && PATH='" + folder_.at("bin") +
                             ":" + path + "' '" SILCROW_EXECUTABLE "' lint " + options +
                             " >out 2>said";
    const int status = std::system(line.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  const TestFolder& folder() const { return folder_; }

 private:
  TestFolder folder_;
};

std::string file_text(const char* name) {
  std::ifstream file(SILCROW_SOURCE_DIR "/tests/shellcheck/" + std::string(name));
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string usual_path() { return std::getenv("PATH"); }

}  // namespace

TEST_CASE("what shellcheck finds stands at its place in the page") {
  const Book book(file_text("page.md"));
  book.folder().put("answers.json", file_text("answers.json"));
  book.put_program(answering_program);
  CHECK(book.lint("--shellcheck", usual_path()) == 0);
  CHECK(book.folder().text("said") == file_text("report.txt"));
  CHECK(book.folder().text("asked") ==
        "--norc --shell=bash --format=json1, files: 2\n"
        "rm -rf \"é/\"*  $x\nkill xxxxx $(ls)\n"
        "  for i in $(ls); do\n  echo; done\n    \n");
  CHECK(book.lint("--shellcheck --deny warnings", usual_path()) == 1);
}

TEST_CASE("shellcheck is asked when an option or the configuration says so") {
  const Book book("# A page\n\n```sh\nls\n```\n");
  book.put_program(
      "#!/bin/sh\n[ \"$1\" = --version ] || echo >>asked\necho '{\"comments\": []}'\n");
  CHECK(book.lint("", usual_path()) == 0);
  CHECK_FALSE(fs::exists(book.folder().at("asked")));
  book.folder().put("silcrow.yaml", "lint: {rules: {code-shellcheck: note}}\n");
  CHECK(book.lint("", usual_path()) == 0);
  CHECK_FALSE(fs::exists(book.folder().at("asked")));
  book.folder().put("silcrow.yaml", "lint: {shellcheck: true}\n");
  CHECK(book.lint("", usual_path()) == 0);
  CHECK(book.folder().text("asked") == "\n");
  book.folder().put("silcrow.yaml", "lint: {shellcheck: true, rules: {code-shellcheck: off}}\n");
  CHECK(book.lint("--shellcheck", usual_path()) == 0);
  CHECK(book.folder().text("asked") == "\n");
}

TEST_CASE("a severity in the configuration keeps what shellcheck thinks less grave below it") {
  const Book book("# A page\n\n```sh\nrm $(ls) $x\n```\n");
  book.put_program(R"script(#!/bin/sh
[ "$1" = --version ] && exit 0
cat <<END
{"comments": [
  {"file": "$4", "line": 1, "endLine": 1, "column": 4, "endColumn": 9,
   "level": "error", "code": 2068, "message": "Grave."},
  {"file": "$4", "line": 1, "endLine": 1, "column": 10, "endColumn": 12,
   "level": "warning", "code": 2086, "message": "Less so."}]}
END
)script");
  const auto severities = [&](const std::string& setting) {
    book.folder().put("silcrow.yaml", "lint: {shellcheck: true, rules: {" + setting + "}}\n");
    book.lint("", usual_path());
    std::string words;
    std::istringstream lines(book.folder().text("said"));
    for (std::string line; std::getline(lines, line);) {
      if (const size_t end = line.find("[code-shellcheck]"); end != std::string::npos) {
        words += line.substr(0, end) + " ";
      }
    }
    return words;
  };
  CHECK(severities("") == "warning note ");
  CHECK(severities("code-shellcheck: note") == "note note ");
  CHECK(severities("code-shellcheck: warning") == "warning note ");
  CHECK(severities("code-shellcheck: error") == "error warning ");
  CHECK(severities("code-shellcheck: off").empty());
}

TEST_CASE("a shellcheck that is not there is told of") {
  const Book book("# A page\n\n```sh\nls\n```\n");
  CHECK(book.lint("--shellcheck", "/nonexistent") == 2);
  CHECK(book.folder().text("said").starts_with("error: `shellcheck` cannot be run\n"));
  const std::string said = book.folder().text("said");
  book.folder().put("silcrow.yaml", "lint: {shellcheck: true}\n");
  CHECK(book.lint("", "/nonexistent") == 2);
  CHECK(book.folder().text("said") == said);
  book.folder().put("silcrow.yaml", "lint: {shellcheck: true, rules: {code-shellcheck: off}}\n");
  CHECK(book.lint("", "/nonexistent") == 0);
}

TEST_CASE("an answer that is none of shellcheck's is none") {
  const Book book("# A page\n\n```sh\nls\n```\n");
  for (const char* answer : {"", "[", "[]", "{\"comments\": [1]}", "{\"comments\": [{}]}"}) {
    book.put_program("#!/bin/sh\ncat <<'END'\n" + std::string(answer) + "\nEND\n");
    CHECK(book.lint("--shellcheck", usual_path()) == 0);
    CHECK(book.folder().text("said").find("code-shellcheck") == std::string::npos);
  }
}

TEST_CASE("the real shellcheck is understood") {
  if (std::system("shellcheck --version >/dev/null 2>&1") != 0) {
    WARN("shellcheck is not installed: what it really says is not tested");
    return;
  }
  const Book book(
      "# A page\n\n1. ```sh\n   cd /srv; echo $x\n\t\n   for i in $(ls <dir>); do echo é; done\n"
      "   for i in $(ls /srv); do echo; done\n   ```\n");
  CHECK(book.lint("--shellcheck", usual_path()) == 0);
  const std::string said = book.folder().text("said");
  INFO(said);
  CHECK(said.starts_with("warning[code-shellcheck]: SC2045: iterating over ls output is fragile"));
  CHECK(said.find("--> page.md:7:13\n") != std::string::npos);
  CHECK(said.find("^^^^^^^^^^") != std::string::npos);
}

}  // namespace silcrow
