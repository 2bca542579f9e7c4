// Runs the cases of tests/cli: a small world in files, command lines, and what they print. A case
// is text:
//
//   What the case is about.
//   -- book/index.md --
//   # A page
//   $ silcrow build book
//   stdout:
//   site: 1 page, no problems
//   status: 0
//
// Each case has an empty folder of its own; a file section ends where a line begins the next
// section or a command. Commands are lines for sh, in order, with the program under test as
// `silcrow`. Below each stand `stdout:` and `stderr:` with what is printed (left out when nothing
// is) and, last, its exit status. A new command needs no expectation below it: SILCROW_UPDATE=1
// writes it.
#include <sys/wait.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "source/test_folder.h"

namespace fs = std::filesystem;

namespace {

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// The path of a line `-- path --`.
std::optional<std::string> section_path(std::string_view line) {
  if (!line.starts_with("-- ") || !line.ends_with(" --") || line.size() < 7) return std::nullopt;
  return std::string(line.substr(3, line.size() - 6));
}

std::string printed(const char* title, const std::string& text) {
  if (text.empty()) return {};
  return std::string(title) + "\n" + text + (text.ends_with('\n') ? "" : "\n(no line end)\n");
}

class CliCase {
 public:
  explicit CliCase(const fs::path& path) : path_(path) {
    fs::create_directories(folder_.path() / "world");
  }

  // The case as it would be written now.
  std::string played() {
    std::istringstream lines(read_text(path_));
    std::string line;
    while (std::getline(lines, line)) take(line);
    end_file();
    return result_;
  }

 private:
  void take(const std::string& line) {
    const std::optional<std::string> path = section_path(line);
    const bool is_command = line.starts_with("$ ");
    if (path || is_command) end_file();
    if (is_expectation_ && !path && !is_command) return;  // made anew by run()
    is_expectation_ = false;
    result_ += line + "\n";
    if (path) {
      file_ = *path;
    } else if (is_command) {
      run(line.substr(2));
      is_expectation_ = true;
    } else {
      text_ += line + "\n";
    }
  }

  void end_file() {
    if (!file_.empty()) folder_.put("world/" + file_, text_);
    file_.clear();
    text_.clear();
  }

  void run(const std::string& command) {
    folder_.put("command", command + "\n");
    const std::string program = fs::path(SILCROW_EXECUTABLE).parent_path().string();
    const std::string line = "cd '" + folder_.at("world") + "' && PATH='" + program +
                             "':\"$PATH\" LC_ALL=C sh ../command >../out 2>../err </dev/null";
    const int status = std::system(line.c_str());
    result_ += printed("stdout:", folder_.text("out"));
    result_ += printed("stderr:", folder_.text("err"));
    result_ += "status: " + std::to_string(WIFEXITED(status) ? WEXITSTATUS(status) : -1) + "\n";
  }

  fs::path path_;
  silcrow::TestFolder folder_;
  std::string file_;  // the section that is being read
  std::string text_;
  std::string result_;
  bool is_expectation_ = false;
};

std::vector<fs::path> case_files() {
  const char* filter = std::getenv("SILCROW_TEST_FILTER");
  const fs::path root = SILCROW_SOURCE_DIR;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(root / "tests/cli")) {
    const std::string name = fs::relative(entry.path(), root).string();
    const bool is_wanted = filter == nullptr || name.find(filter) != std::string::npos;
    if (entry.path().extension() == ".txt" && is_wanted) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

TEST_CASE("commands print what the cases of tests/cli say") {
  for (const fs::path& path : case_files()) {
    DYNAMIC_SECTION(path.stem().string()) {
      const std::string played = CliCase(path).played();
      if (std::getenv("SILCROW_UPDATE") != nullptr) {
        if (played != read_text(path)) std::ofstream(path, std::ios::binary) << played;
      } else {
        CHECK(played == read_text(path));
      }
    }
  }
}
