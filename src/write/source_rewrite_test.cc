// That files are rewritten together or not at all, on a real disk.
#include "write/source_rewrite.h"

#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "source/test_folder.h"

using namespace silcrow;
namespace fs = std::filesystem;

namespace {

class Folder : public TestFolder {
 public:
  // Names with sizes, so that nothing is left behind unseen.
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(path())) {
      names.push_back(fs::relative(entry.path(), path()).string());
    }
    std::sort(names.begin(), names.end());
    return names;
  }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("files are rewritten in their places and keep their mode") {
  const Folder folder;
  folder.put("a.md", "one");
  folder.put("b.md", "two");
  fs::permissions(folder.at("a.md"), fs::perms(0640));
  CHECK(rewrite_sources(
            {{folder.at("a.md"), "one", "ONE", ""}, {folder.at("b.md"), "two", "TWO", ""}})
            .empty());
  CHECK(folder.text("a.md") == "ONE");
  CHECK(folder.text("b.md") == "TWO");
  CHECK(fs::status(folder.at("a.md")).permissions() == fs::perms(0640));
  CHECK(folder.names() == Names{"a.md", "b.md"});
}

TEST_CASE("a file that is not as it was read stops all of them") {
  const Folder folder;
  folder.put("a.md", "one");
  folder.put("b.md", "another");
  const std::string error = rewrite_sources(
      {{folder.at("a.md"), "one", "ONE", ""}, {folder.at("b.md"), "two", "TWO", ""}});
  CHECK(error.find("has changed since it was read") != std::string::npos);
  CHECK(folder.text("a.md") == "one");
  CHECK(folder.text("b.md") == "another");
  CHECK(folder.names() == Names{"a.md", "b.md"});
}

TEST_CASE("a file moves into a new folder") {
  const Folder folder;
  folder.put("a.md", "one");
  CHECK(rewrite_sources({{folder.at("a.md"), "one", "ONE", folder.at("ops/x/b.md")}}).empty());
  CHECK(folder.text("ops/x/b.md") == "ONE");
  CHECK(folder.names() == Names{"ops", "ops/x", "ops/x/b.md"});
}

TEST_CASE("nothing is overwritten by a move, and folders made for it go again") {
  const Folder folder;
  folder.put("a.md", "one");
  folder.put("b.md", "two");
  CHECK(rewrite_sources({{folder.at("a.md"), "one", "ONE", folder.at("b.md")}}).find("exists") !=
        std::string::npos);
  CHECK(folder.text("a.md") == "one");
  CHECK(folder.text("b.md") == "two");

  // The second step of the second file fails: a file stands where its folder should be.
  CHECK_FALSE(rewrite_sources({{folder.at("a.md"), "one", "ONE", folder.at("new/a.md")},
                               {folder.at("b.md"), "two", "TWO", folder.at("a.md/b.md")}})
                  .empty());
  CHECK(folder.names() == Names{"a.md", "b.md"});
  CHECK(folder.text("a.md") == "one");
}

TEST_CASE("what a symbolic link points to is rewritten, and the link stays") {
  const Folder folder;
  folder.put("a.md", "one");
  fs::create_symlink("a.md", folder.at("link.md"));
  CHECK(rewrite_sources({{folder.at("link.md"), "one", "ONE", ""}}).empty());
  CHECK(fs::is_symlink(folder.at("link.md")));
  CHECK(folder.text("a.md") == "ONE");
}
