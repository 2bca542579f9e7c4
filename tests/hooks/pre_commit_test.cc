// The framework pre-commit (https://pre-commit.com) with the hook that this repository offers.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "hooks/scratch_repository.h"

namespace fs = std::filesystem;

using namespace silcrow;

namespace {

bool is_framework_absent() {
  if (std::system("git --version >/dev/null 2>&1 && pre-commit --version >/dev/null 2>&1") == 0) {
    return false;
  }
  WARN("git or pre-commit is not installed: the framework's hook is not tested");
  return true;
}

// What the framework needs of this repository, as one of its own beside the book's.
void offer_hook(const Repository& repository) {
  const fs::path source = SILCROW_SOURCE_DIR;
  const fs::path offered = repository.folder() / "silcrow";
  fs::create_directories(offered / "integrations/git");
  fs::copy_file(source / ".pre-commit-hooks.yaml", offered / ".pre-commit-hooks.yaml");
  fs::copy_file(source / "integrations/git/lint-staged", offered / "integrations/git/lint-staged");
  REQUIRE(repository
              .run("cd ../silcrow && git init -q . && git config user.name x && "
                   "git config user.email x@example.com && git add . && git commit -q -m offer")
              .status == 0);
}

void use_hook(const Repository& repository) {
  const Ran revision = repository.run("git -C ../silcrow rev-parse HEAD");
  const std::string offered = (repository.folder() / "silcrow").string();
  repository.write(".pre-commit-config.yaml",
                   "repos:\n  - repo: " + offered + "\n    rev: " + revision.printed +
                       "    hooks:\n      - id: silcrow-lint\n        args: [--book, docs]\n");
  REQUIRE(repository.run("pre-commit install").status == 0);
}

}  // namespace

TEST_CASE("the framework's hook judges the whole book as it is staged") {
  if (is_framework_absent()) return;
  const Repository repository;
  offer_hook(repository);
  use_hook(repository);
  repository.commit_all();

  repository.write("docs/nodes.md", "# Nodes\n\n## Empty a node\n\nFirst.\n");
  const Ran renamed = repository.run("git commit -q -a -m rename");
  CHECK(renamed.status == 1);
  CHECK(has(renamed, "error[link-anchor-missing]"));
  CHECK(has(renamed, "--> docs/restore.md:3:13\n"));

  const Ran deleted = repository.run(
      "git reset -q --hard && git rm -q docs/nodes.md && "
      "git commit -q -m delete");
  CHECK(deleted.status == 1);
  CHECK(has(deleted, "error[link-page-missing]"));

  REQUIRE(repository.run("git reset -q --hard").status == 0);
  repository.write("docs/new.md", "# New\n");
  repository.write("docs/restore.md", "# Restore\n\nSee [there](new.md).\n");
  CHECK(repository.run("git commit -q -a -m untracked").status == 1);
  CHECK(repository.run("git add . && git commit -q -m tracked").status == 0);
  // What is not staged does not count, and a commit that touches no page is judged, too.
  repository.write("docs/restore.md", "# Restore\n\nSee [there](nowhere.md).\n");
  CHECK(repository.run("git commit -q --allow-empty -m empty").status == 0);
}
