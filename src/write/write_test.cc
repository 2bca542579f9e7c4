#include "write/write.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <new>
#include <thread>

#include "source/test_folder.h"
#include "write/manifest.h"

using namespace silcrow;
namespace fs = std::filesystem;

namespace {

class Place : public TestFolder {
 public:
  std::string site() const { return at("site"); }
  bool has(const std::string& name) const { return fs::exists(fs::symlink_status(at(name))); }
  struct stat status(const std::string& name) const {
    struct stat status {};
    REQUIRE(::stat(at(name).c_str(), &status) == 0);
    return status;
  }
  // The names beside and including the site: nothing temporary may be left.
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(path())) {
      names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
  }
};

using Texts = std::map<std::string, std::string>;

OutputTree tree_of(const Texts& texts) {
  OutputTree tree;
  for (const auto& [path, text] : texts) {
    tree.files.push_back({path, [text = text] { return text; }, ""});
  }
  return tree;
}

WriteResult write_tree(const Place& place, const OutputTree& tree) {
  return write(tree, DiskFileSystem(), {place.site(), {}, 2, {}});
}

WriteResult write_site(const Place& place, const Texts& texts) {
  return write_tree(place, tree_of(texts));
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a site is made, with its folders, parents and manifest") {
  const Place place;
  WriteOptions options{place.at("a/b/site/"), {}, 0, {}};
  const WriteResult result =
      write(tree_of({{"index.html", "one"}, {"x/y/z.html", "two"}}), DiskFileSystem(), options);
  CHECK(result.error == "");
  CHECK(result.written == 2);
  CHECK(place.text("a/b/site/index.html") == "one");
  CHECK(place.text("a/b/site/x/y/z.html") == "two");
  CHECK(manifest_paths(place.text("a/b/site/.silcrow-files")) ==
        std::vector<std::string>{"index.html", "x/y/z.html"});
}

TEST_CASE("files are replaced, added and removed; what stays keeps inode and times") {
  const Place place;
  REQUIRE(write_site(place, {{"a", "same"}, {"b/b", "old"}, {"c/c", "gone"}}).error == "");
  const struct stat before = place.status("site/a");
  const struct stat changed = place.status("site/b/b");
  const WriteResult result = write_site(place, {{"a", "same"}, {"b/b", "new"}, {"d", "more"}});
  CHECK(result.error == "");
  CHECK(result.written == 2);
  CHECK(result.unchanged == 1);
  CHECK(place.text("site/b/b") == "new");
  CHECK_FALSE(place.has("site/c"));
  const struct stat after = place.status("site/a");
  CHECK(before.st_ino == after.st_ino);
  CHECK(before.st_mtim.tv_nsec == after.st_mtim.tv_nsec);
  CHECK(after.st_nlink == 1);
  CHECK(changed.st_ino != place.status("site/b/b").st_ino);
  CHECK(place.names() == Names{"site"});
}

TEST_CASE("a build that changes nothing does not touch the folder") {
  const Place place;
  REQUIRE(write_site(place, {{"a", "1"}, {"b", "2"}}).error == "");
  const struct stat before = place.status("site");
  const WriteResult result = write_site(place, {{"a", "1"}, {"b", "2"}});
  CHECK(result.error == "");
  CHECK(result.unchanged == 2);
  CHECK(before.st_ino == place.status("site").st_ino);
  CHECK(before.st_mtim.tv_nsec == place.status("site").st_mtim.tv_nsec);
  CHECK(place.names() == Names{"site"});
}

TEST_CASE("a file becomes a folder, and back") {
  const Place place;
  REQUIRE(write_site(place, {{"a", "1"}}).error == "");
  REQUIRE(write_site(place, {{"a/b", "2"}}).error == "");
  CHECK(place.text("site/a/b") == "2");
  REQUIRE(write_site(place, {{"a", "3"}}).error == "");
  CHECK(place.text("site/a") == "3");
}

TEST_CASE("copies come from the file system") {
  const Place place;
  place.put("image.png", std::string("\0\xff\n", 3));
  OutputTree tree;
  tree.files.push_back({"images/image.png", {}, place.at("image.png")});
  CHECK(write_tree(place, tree).error == "");
  CHECK(place.text("site/images/image.png") == std::string("\0\xff\n", 3));
  CHECK(write_tree(place, tree).unchanged == 1);
}

TEST_CASE("what hosts and version control keep survives") {
  const Place place;
  place.put("site/.gitignore", "*\n");
  place.put("site/CNAME", "docs.example.com");
  place.put("site/.git/HEAD", "ref");
  const struct stat before = place.status("site/.gitignore");
  for (const char* text : {"1", "2"}) {
    REQUIRE(write_site(place, {{"a", text}, {"CNAME", "ours"}}).error == "");
    CHECK(place.text("site/a") == text);
    CHECK(place.text("site/.gitignore") == "*\n");
    CHECK(place.text("site/CNAME") == "docs.example.com");
    CHECK(place.text("site/.git/HEAD") == "ref");
  }
  CHECK(before.st_ino == place.status("site/.gitignore").st_ino);
  CHECK(place.names() == Names{"site"});
}

TEST_CASE("a folder that is kept for others is not written into") {
  const Place place;
  place.put("site/.well-known/acme", "theirs");
  for (const char* path : {".well-known/a.html", ".well-known/deep/a.html", ".well-known"}) {
    CHECK(write_site(place, {{"a", "1"}, {path, "ours"}}).error ==
          "`" + place.site() + "/.well-known` is kept for others, and `" + place.site() + "/" +
              path +
              "` would be written into it; name another folder with --out, or remove that one");
    CHECK(place.text("site/.well-known/acme") == "theirs");
    CHECK(place.names() == Names{"site"});
  }
  // Where it is only ours, so are its files.
  fs::remove_all(place.site());
  for (const char* text : {"1", "2"}) {
    REQUIRE(write_site(place, {{".well-known/a.html", text}}).error == "");
    CHECK(place.text("site/.well-known/a.html") == text);
  }
}

TEST_CASE("a folder with files of others is refused and stays as it is") {
  const Place place;
  SECTION("never built") { place.put("site/thesis.txt", "mine"); }
  SECTION("deep in a built site") {
    REQUIRE(write_site(place, {{"a/b", "1"}}).error == "");
    place.put("site/a/thesis.txt", "mine");
  }
  SECTION("a folder") {
    REQUIRE(write_site(place, {{"a/b", "1"}}).error == "");
    fs::create_directories(place.at("site/thesis.txt"));
  }
  SECTION("one of our folders is a link to elsewhere now") {
    REQUIRE(write_site(place, {{"thesis.txt/b", "1"}}).error == "");
    place.put("elsewhere/b", "mine");
    fs::remove_all(place.at("site/thesis.txt"));
    fs::create_symlink("../elsewhere", place.at("site/thesis.txt"));
  }
  const bool was_built = place.has("site/a/b");
  const std::string error = write_site(place, {{"a/b", "2"}}).error;
  CHECK(error.find("thesis.txt` is not of silcrow's making") != std::string::npos);
  CHECK(place.has("site/thesis.txt") != place.has("site/a/thesis.txt"));
  if (was_built) CHECK(place.text("site/a/b") == "1");
  if (place.has("elsewhere")) CHECK(place.text("elsewhere/b") == "mine");
}

TEST_CASE("whatever goes wrong leaves the old site") {
  const Place place;
  REQUIRE(write_site(place, {{"a", "1"}, {"b", "1"}}).error == "");
  OutputTree tree = tree_of({{"a", "2"}, {"b", "2"}});
  std::string reason;
  SECTION("content that cannot be made") {
    tree.files[1].content = []() -> std::string { throw std::bad_alloc(); };
    reason = "cannot make `" + place.site() + "/b`";
  }
  SECTION("a copy of nothing") {
    tree.files[1] = {"b", {}, place.at("nothing")};
    reason = "cannot read `" + place.at("nothing") + "`: no such file or directory";
  }
  SECTION("a name that is too long") {
    tree.files[1].path = "b" + std::string(300, 'b');
    reason = "file name too long";
  }
  SECTION("a file in the place of a folder") {
    tree.files[1].path = "a/b";
    reason = "cannot write `" + place.site() + "/a`: file exists";
  }
  SECTION("a path out of the site") {
    tree.files[1].path = "../b";
    reason = "`../b`";
  }
  CHECK(write_tree(place, tree).error.find(reason) != std::string::npos);
  CHECK(place.text("site/a") == "1");
  CHECK(place.text("site/b") == "1");
  CHECK(place.names() == Names{"site"});
}

TEST_CASE("a disk that is full in the middle of a file leaves the old site") {
  const Place place;
  REQUIRE(write_site(place, {{"a", "1"}}).error == "");
  // A limit on the size of files is a full disk with another errno.
  struct rlimit before {};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  struct rlimit small = before;
  small.rlim_cur = 10'000;
  ::setrlimit(RLIMIT_FSIZE, &small);
  const std::string error =
      write_site(place, {{"a", "2"}, {"b", std::string(20'000, 'b')}, {"c", "2"}}).error;
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  CHECK(error == "cannot write `" + place.site() + "/b`: file too large");
  CHECK(place.text("site/a") == "1");
  CHECK(place.names() == Names{"site"});
}

TEST_CASE("two processes take turns") {
  const Place place;
  const int lock = ::open(place.at(".site.silcrow-lock").c_str(), O_RDWR | O_CREAT, 0666);
  REQUIRE(::flock(lock, LOCK_EX) == 0);
  std::atomic<bool> is_released = false;
  bool was_released_before = false;
  std::jthread other([&] {
    OutputTree tree = tree_of({{"a", "1"}});
    tree.files[0].content = [&] {
      was_released_before = is_released;
      return std::string("1");
    };
    write_tree(place, tree);
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  is_released = true;
  ::unlink(place.at(".site.silcrow-lock").c_str());
  ::close(lock);
  other.join();
  CHECK(was_released_before);
  CHECK(place.text("site/a") == "1");
  CHECK(place.names() == Names{"site"});
}

TEST_CASE("places that cannot be a site are refused") {
  const Place place;
  const auto error_of = [&](const std::string& folder, std::vector<std::string> book = {}) {
    return write(tree_of({{"a", "1"}}), DiskFileSystem(), {folder, std::move(book), 1, {}}).error;
  };
  place.put("file", "");
  place.put("book/docs/a.md", "");
  fs::create_symlink("nowhere", place.at("link"));
  CHECK(error_of(place.at("file")).find("is no folder") != std::string::npos);
  CHECK(error_of(place.at("file/site")).find("not a directory") != std::string::npos);
  CHECK(error_of(place.at("link")).find("leads nowhere") != std::string::npos);
  CHECK(error_of("/proc").find("`/proc` is a mount point") != std::string::npos);
  CHECK(error_of("/").find("contains the working folder") != std::string::npos);
  CHECK(error_of(".").find("contains the working folder") != std::string::npos);
  const std::string book = place.at("book/docs");
  CHECK(error_of(place.at("book"), {book}).find("contains the book") != std::string::npos);
  CHECK(error_of(book, {book}).find("contains the book") != std::string::npos);
  CHECK(error_of(place.at("book/docs/site"), {book}) == "");
  CHECK(error_of(place.at("book/doc"), {book}) == "");
}

TEST_CASE("a link to a folder is followed") {
  const Place place;
  fs::create_directories(place.at("deep/real"));
  fs::create_symlink("deep/real", place.site());
  REQUIRE(write_site(place, {{"a", "1"}}).error == "");
  REQUIRE(write_site(place, {{"a", "2"}}).error == "");
  CHECK(fs::is_symlink(place.site()));
  CHECK(place.text("deep/real/a") == "2");
  CHECK(place.names() == Names{"deep", "site"});
}

TEST_CASE("what a dead process left is cleared away, and gives back what it kept") {
  const Place place;
  REQUIRE(write_site(place, {{"a", "1"}}).error == "");
  // One that died while it wrote, one while it wrote its manifest, one while it removed the old
  // site.
  place.put(".site.silcrow-new-1/.silcrow-files", manifest_text({"a", "b/c"}));
  place.put(".site.silcrow-new-1/b/c", "half");
  place.put(".site.silcrow-new-2/.silcrow-files", "# wri");
  place.put(".site.silcrow-new-3/.silcrow-files", manifest_text({"x", "y"}));
  place.put(".site.silcrow-new-3/y", "old");
  place.put(".site.silcrow-new-3/.git/HEAD", "ref");
  place.put(".site.silcrow-lock", "");
  REQUIRE(write_site(place, {{"a", "2"}}).error == "");
  CHECK(place.names() == Names{"site"});
  CHECK(place.text("site/.git/HEAD") == "ref");
}

TEST_CASE("a neighbour that is not ours stays") {
  const Place place;
  place.put(".site.silcrow-new-1/thesis.txt", "mine");
  REQUIRE(write_site(place, {{"a", "1"}}).error == "");
  CHECK(place.text(".site.silcrow-new-1/thesis.txt") == "mine");
}

TEST_CASE("a site that was on its way comes back") {
  const Place place;
  place.put(".site.silcrow-old-1/.silcrow-files", manifest_text({"a"}));
  place.put(".site.silcrow-old-1/a", "1");
  OutputTree tree = tree_of({{"a", "2"}});
  tree.files[0].content = []() -> std::string { throw std::bad_alloc(); };
  CHECK(write_tree(place, tree).error != "");
  CHECK(place.text("site/a") == "1");
  CHECK(place.names() == Names{"site"});
}

TEST_CASE("the mode of the folder stays") {
  const Place place;
  REQUIRE(write_site(place, {{"a", "1"}}).error == "");
  REQUIRE(::chmod(place.site().c_str(), 0750) == 0);
  REQUIRE(write_site(place, {{"a", "2"}}).error == "");
  CHECK((place.status("site").st_mode & 07777) == 0750);
}

TEST_CASE("a manifest keeps strange paths and refuses broken ones") {
  const std::vector<std::string> paths = {"a b", "back\\slash", "end", "line\nend", "é"};
  CHECK(manifest_paths(manifest_text(paths)) == paths);
  CHECK(manifest_paths(manifest_text({})) == std::vector<std::string>());
  const std::string whole = manifest_text({"a", "b"});
  for (size_t length = 0; length < whole.size(); ++length) {
    CHECK_FALSE(manifest_paths(whole.substr(0, length)).has_value());
  }
  CHECK_FALSE(manifest_paths(manifest_text({"../a"})).has_value());
  CHECK_FALSE(manifest_paths(manifest_text({"/a"})).has_value());
}
