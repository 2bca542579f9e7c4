// Real repositories, made for the test.
#include "source/git_history.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "man/man_tools.h"
#include "source/test_folder.h"

using namespace silcrow;

namespace {

using Changes = std::map<std::string, int64_t>;

bool has_git() {
  if (!printed_by(".", "command -v git").empty()) return true;
  if (std::getenv("CI") != nullptr) FAIL("git is not here");
  WARN("dates are not checked: git is not here");
  return false;
}

// Runs git commands in a folder, with nobody's settings but the test's.
std::string git(const std::string& folder, const std::string& commands) {
  return printed_by(folder,
                    "unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE; export GIT_CONFIG_NOSYSTEM=1 "
                    "GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.com "
                    "GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.com; set -e; " +
                        commands);
}

std::string commit_at(const std::string& seconds) {
  return "git add -A; GIT_AUTHOR_DATE='" + seconds + " +0000' GIT_COMMITTER_DATE='" + seconds +
         " +0200' git commit -qm m; ";
}

}  // namespace

TEST_CASE("files are dated by the last commit that changed them") {
  if (!has_git()) return;
  const TestFolder folder;
  folder.put("book/a b.md", "1\n");
  folder.put("book/ops/é.md", "1\n");
  folder.put("book/gone.md", "1\n");
  folder.put("code.c", "1\n");
  git(folder.path().string(), "git init -q; " + commit_at("1000000000") +
                                  "echo 2 >book/ops/é.md; " + "git branch grafted; " +
                                  commit_at("1100000000") + "echo 2 >code.c; rm book/gone.md; " +
                                  commit_at("1200000000") + "echo 1 >book/new.md");
  const Changes expected = {
      {"a b.md", 1000000000}, {"gone.md", 1200000000}, {"ops/é.md", 1100000000}};
  CHECK(git_last_changes(folder.path().string() + "/book") == expected);
  CHECK(git_last_changes(folder.path().string()).at("code.c") == 1200000000);
}

TEST_CASE("files that a shallow clone knows nothing of have no date") {
  if (!has_git()) return;
  const TestFolder folder;
  folder.put("all/a.md", "1\n");
  folder.put("all/b.md", "1\n");
  git(folder.path().string(), "cd all; git init -q; " + commit_at("1000000000") + "echo 2 >a.md; " +
                                  commit_at("1100000000") + "echo 2 >b.md; " +
                                  commit_at("1200000000") +
                                  "cd ..; git clone -q --depth 2 \"file://$PWD/all\" some; " +
                                  "git clone -q --depth 1 \"file://$PWD/all\" last");
  CHECK(git_last_changes(folder.path().string() + "/some") == Changes{{"b.md", 1200000000}});
  CHECK(git_last_changes(folder.path().string() + "/last").empty());
}

TEST_CASE("a folder without history has no dates") {
  if (!has_git()) return;
  const TestFolder folder;
  folder.put("a.md", "1\n");
  CHECK(git_last_changes(folder.path().string()).empty());
  CHECK(git_last_changes(folder.path().string() + "/none").empty());
  git(folder.path().string(), "git init -q");
  CHECK(git_last_changes(folder.path().string()).empty());
}

TEST_CASE("a repository's settings cannot change what is read") {
  if (!has_git()) return;
  const TestFolder folder;
  folder.put("a.md", "1\n");
  git(folder.path().string(),
      "git init -q; " + commit_at("1000000000") +
          "git config log.showRoot false; git config log.showSignature true; "
          "git config gpg.program \"$PWD/never\"; git config color.ui always; "
          "git config diff.external \"$PWD/never\"; git config log.decorate full; "
          "printf '#!/bin/sh\\ntouch %s/ran\\n' \"$PWD\" >never; chmod +x never");
  CHECK(git_last_changes(folder.path().string()) == Changes{{"a.md", 1000000000}});
  CHECK(printed_by(folder.path().string(), "ls") == "a.md\nnever\n");
}
