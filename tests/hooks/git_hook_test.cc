// The hook of git in a repository of its own: what is staged counts, and nothing else.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "hooks/scratch_repository.h"

namespace fs = std::filesystem;

using namespace silcrow;

namespace {

bool is_git_absent() {
  if (std::system("git --version >/dev/null 2>&1") == 0) return false;
  WARN("git is not installed: the hook is not tested");
  return true;
}

class HookedRepository : public Repository {
 public:
  HookedRepository() {
    CHECK(run("silcrow init --hook docs").status == 0);
    commit_all();
  }
};

}  // namespace

TEST_CASE("a heading that is linked from elsewhere cannot be renamed alone") {
  if (is_git_absent()) return;
  const HookedRepository repository;
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
  const HookedRepository repository;
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
  const HookedRepository repository;
  CHECK(repository.run("git rm -q --cached docs/nodes.md && git commit -q -m gone").status == 1);
  CHECK(repository.run("git reset -q && git mv docs/nodes.md docs/hosts.md").status == 0);
  const Ran commit = repository.run("git commit -q -m moved");
  CHECK(commit.status == 1);
  CHECK(has(commit, "docs/restore.md:3:13"));
  CHECK(has(commit, "error[chapter-missing]"));
}

TEST_CASE("a hook of others is left alone, and one of ours is written anew") {
  if (is_git_absent()) return;
  const HookedRepository repository;
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
  const HookedRepository repository;
  const Ran commit = repository.run("SILCROW=no-such-program git commit -q --allow-empty -m empty");
  CHECK(commit.status == 1);
  CHECK(has(commit, "silcrow is not installed"));
}
