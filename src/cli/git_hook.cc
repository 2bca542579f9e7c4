// Asks git where things are: worktrees, submodules and core.hooksPath make that no matter of
// `.git`.
#include "cli/git_hook.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>

#include "base/embedded_files.h"
#include "source/child_program.h"
#include "write/new_file.h"

namespace fs = std::filesystem;

namespace silcrow {

namespace {

constexpr std::string_view mark = "# silcrow hook:";
constexpr std::string_view place_of_arguments = "# --- arguments of this repository ---\n";

std::string_view shipped_script() {
  const auto files = embedded_files();
  const auto file = std::ranges::find(files, std::string_view("integrations/git/lint-staged"),
                                      &EmbeddedFile::path);
  return file == files.end() ? std::string_view() : file->bytes;
}

// One word for sh.
std::string shell_word(std::string_view text) {
  std::string word = "'";
  for (const char c : text) {
    if (c == '\'') {
      word += "'\\''";
    } else {
      word += c;
    }
  }
  return word + "'";
}

std::string hook_text(const std::string& book) {
  std::string text(shipped_script());
  const size_t place = text.find(place_of_arguments);
  if (place == text.npos) return text;
  return text.replace(place, place_of_arguments.size(),
                      fmt::format("set -- --book {} \"$@\"\n", shell_word(book)));
}

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Of `git rev-parse` in a folder, without its last line end; nothing where it fails.
std::optional<std::string> answer_of_git(const std::string& folder,
                                         const std::vector<std::string>& words) {
  std::vector<std::string> all = {"git", "-C", folder, "rev-parse"};
  all.insert(all.end(), words.begin(), words.end());
  std::string text;
  const bool is_answered =
      run_program(all, environment_variables(), [&](std::string_view piece) { text += piece; });
  if (!is_answered) return std::nullopt;
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

HookResult write_git_hook(const std::string& folder) {
  const std::string here = folder.empty() ? "." : folder;
  const auto git = [&](const std::vector<std::string>& words) {
    return answer_of_git(here, words);
  };
  const auto prefix = git({"--show-prefix"});
  const auto hooks = git({"--path-format=absolute", "--git-path", "hooks"});
  if (!prefix || !hooks || !git({"--show-toplevel"})) {
    return {{}, fmt::format("`{}` is in no git repository, or git is not installed", here), {}};
  }
  std::string book = prefix->empty() ? "." : prefix->substr(0, prefix->size() - 1);
  const fs::path path = fs::path(*hooks) / "pre-commit";
  std::error_code error;
  const bool is_there = fs::exists(fs::symlink_status(path, error));
  if (is_there && read_text(path).find(mark) == std::string::npos) {
    return {path.string(), fmt::format("there is a hook already: `{}`", path.string()),
            "call integrations/git/lint-staged from it, or see docs/hooks.md"};
  }
  return {path.string(), replace_file(path.string(), hook_text(book), FileMode::program), {}};
}

}  // namespace silcrow
