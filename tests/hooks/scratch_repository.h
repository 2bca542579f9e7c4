// A repository of git with a book, in a folder of its own, for tests of hooks.
#pragma once

#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "source/test_folder.h"

namespace silcrow {

struct Ran {
  int status = -1;
  std::string printed;  // on both streams
};

class Repository {
 public:
  // With docs/nodes.md and docs/restore.md, which links to a heading of the other.
  Repository() {
    std::filesystem::create_directories(folder() / "world/docs");
    run("git init -q . && git config user.name x && git config user.email x@example.com");
    write("docs/silcrow.yaml", "chapters: [nodes.md, restore.md]\n");
    write("docs/nodes.md", "# Nodes\n\n## Drain a node\n\nFirst.\n");
    write("docs/restore.md", "# Restore\n\nSee [there](nodes.md#drain-a-node).\n");
  }

  // Refused is a failed test.
  void commit_all() const {
    const Ran first = run("git add . && git commit -q -m first");
    INFO(first.printed);
    REQUIRE(first.status == 0);
  }

  // A line for sh, without the settings of whoever runs the test.
  Ran run(const std::string& command) const {
    std::ofstream(folder() / "command") << command << "\n";
    const std::string program = std::filesystem::path(SILCROW_EXECUTABLE).parent_path().string();
    const std::string line = "cd '" + (folder() / "world").string() +
                             "' && env -u GIT_DIR -u GIT_INDEX_FILE HOME=/nonexistent LC_ALL=C "
                             "GIT_CONFIG_NOSYSTEM=1 PRE_COMMIT_HOME='" +
                             (folder() / "framework").string() + "' PATH='" + program +
                             "':\"$PATH\" sh ../command >../out 2>&1 </dev/null";
    const int status = std::system(line.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(folder() / "out")};
  }

  void write(const std::string& path, const std::string& text) const {
    std::ofstream(folder() / "world" / path, std::ios::binary) << text;
  }

  static std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  std::filesystem::path folder() const { return folder_.path(); }

 private:
  TestFolder folder_;
};

inline bool has(const Ran& ran, const std::string& text) {
  return ran.printed.find(text) != std::string::npos;
}

}  // namespace silcrow
