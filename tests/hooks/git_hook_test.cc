// The hook of git in a repository of its own: what is staged counts, and nothing else.
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace fs = std::filesystem;

namespace {

struct Ran {
  int status = -1;
  std::string printed;  // on both streams
};

class Repository {
 public:
  Repository() {
    std::string folder = (fs::temp_directory_path() / "silcrow-hook-XXXXXX").string();
    REQUIRE(::mkdtemp(folder.data()) != nullptr);
    folder_ = folder;
    fs::create_directories(folder_ / "world/docs");
    run("git init -q . && git config user.name x && git config user.email x@example.com");
    write("docs/silcrow.yaml", "chapters: [nodes.md, restore.md]\n");
    write("docs/nodes.md", "# Nodes\n\n## Drain a node\n\nFirst.\n");
    write("docs/restore.md", "# Restore\n\nSee [there](nodes.md#drain-a-node).\n");
    CHECK(run("silcrow init --hook docs").status == 0);
    const Ran first = run("git add . && git commit -q -m first");
    INFO(first.printed);
    REQUIRE(first.status == 0);
  }
  ~Repository() { fs::remove_all(folder_); }

  // A line for sh, without the settings of whoever runs the test.
  Ran run(const std::string& command) const {
    std::ofstream(folder_ / "command") << command << "\n";
    const std::string program = fs::path(SILCROW_EXECUTABLE).parent_path().string();
    const std::string line = "cd '" + (folder_ / "world").string() +
                             "' && env -u GIT_DIR -u GIT_INDEX_FILE HOME=/nonexistent LC_ALL=C "
                             "GIT_CONFIG_NOSYSTEM=1 PATH='" +
                             program + "':\"$PATH\" sh ../command >../out 2>&1 </dev/null";
    const int status = std::system(line.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(folder_ / "out")};
  }

  void write(const std::string& path, const std::string& text) const {
    std::ofstream(folder_ / "world" / path, std::ios::binary) << text;
  }

  static std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  fs::path folder() const { return folder_; }

 private:
  fs::path folder_;
};

bool has(const Ran& ran, const std::string& text) {
  return ran.printed.find(text) != std::string::npos;
}

bool is_git_absent() {
  if (std::system("git --version >/dev/null 2>&1") == 0) return false;
  WARN("git is not installed: the hook is not tested");
  return true;
}

}  // namespace

TEST_CASE("a heading that is linked from elsewhere cannot be renamed alone") {
  if (is_git_absent()) return;
  const Repository repository;
  repository.write("docs/nodes.md", "# Nodes\n\n## Empty a node\n\nFirst.\n");
  Ran commit = repository.run("git add . && git commit -q -m rename");
  CHECK(commit.status == 1);
  CHECK(has(commit, "error[link-anchor-missing]"));
  CHECK(has(commit, "--> docs/restore.md:3:13\n"));
  // The link is mended in the folder, but not staged.
  repository.write("docs/restore.md", "# Restore\n\nSee [there](nodes.md#empty-a-node).\n");
  CHECK(repository.run("git commit -q -m rename").status == 1);
  CHECK(repository.run("git add . && git commit -q -m rename").status == 0);
  // `git commit PATH` and `-a` have an index of their own.
  repository.write("docs/restore.md", "# Restore\n\nSee [there](nodes.md#drain-a-node).\n");
  CHECK(repository.run("git commit -q -m back docs/restore.md").status == 1);
  CHECK(repository.run("git commit -q -a -m back").status == 1);
}

TEST_CASE("a page that git does not know is not there") {
  if (is_git_absent()) return;
  const Repository repository;
  repository.write("docs/disk.md", "# Disk\n\nFull.\n");
  repository.write("docs/restore.md", "# Restore\n\nSee [the disk](disk.md).\n");
  const Ran commit = repository.run("git commit -q -a -m link");
  CHECK(commit.status == 1);
  CHECK(has(commit, "error[link-page-missing]"));
  CHECK(has(commit, "--> docs/restore.md:3:16\n"));
  CHECK(repository.run("git add . && git commit -q -m link").status == 0);
}

TEST_CASE("what is staged to be deleted or renamed is gone") {
  if (is_git_absent()) return;
  const Repository repository;
  CHECK(repository.run("git rm -q --cached docs/nodes.md && git commit -q -m gone").status == 1);
  CHECK(repository.run("git reset -q && git mv docs/nodes.md docs/hosts.md").status == 0);
  const Ran commit = repository.run("git commit -q -m moved");
  CHECK(commit.status == 1);
  CHECK(has(commit, "docs/restore.md:3:13"));
  CHECK(has(commit, "error[chapter-missing]"));
}

TEST_CASE("a hook of others is left alone, and one of ours is written anew") {
  if (is_git_absent()) return;
  const Repository repository;
  CHECK(repository.run("silcrow init --hook").status == 0);
  const fs::path hook = repository.folder() / "world/.git/hooks/pre-commit";
  CHECK(Repository::read(hook).find("set -- --book '.'") != std::string::npos);
  repository.write(".git/hooks/pre-commit", "#!/bin/sh\nexit 0\n");
  const Ran refused = repository.run("silcrow init --hook docs");
  CHECK(refused.status == 2);
  CHECK(has(refused, "there is a hook already"));
  CHECK(Repository::read(hook) == "#!/bin/sh\nexit 0\n");
  CHECK(repository.run("git config core.hooksPath .hooks && silcrow init --hook docs").status == 0);
  CHECK(fs::exists(repository.folder() / "world/.hooks/pre-commit"));
  CHECK(repository.run("cd / && silcrow init --hook").status == 2);
}

TEST_CASE("without silcrow no commit passes unjudged") {
  if (is_git_absent()) return;
  const Repository repository;
  const Ran commit = repository.run("SILCROW=no-such-program git commit -q --allow-empty -m empty");
  CHECK(commit.status == 1);
  CHECK(has(commit, "silcrow is not installed"));
}
