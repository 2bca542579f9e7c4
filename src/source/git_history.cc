// Reads the log while git writes it. Each commit is "\1<seconds>\1<decorations>\1", a NUL, and the
// paths of the files that it changed, each with a NUL behind it; the newest comes first.
#include "source/git_history.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <string_view>
#include <vector>

extern char** environ;

namespace silcrow {

namespace {

constexpr char header_mark = '\1';

class LogReader {
 public:
  void add(std::string_view piece) {
    for (size_t end = piece.find('\0'); end != std::string_view::npos; end = piece.find('\0')) {
      rest_ += piece.substr(0, end);
      read_field(rest_);
      rest_.clear();
      piece.remove_prefix(end + 1);
    }
    rest_ += piece;
  }

  std::map<std::string, int64_t> take() { return std::move(changes_); }

 private:
  void read_field(std::string_view field) {
    if (field.starts_with('\n')) field.remove_prefix(1);
    if (field.starts_with(header_mark)) return read_header(field.substr(1));
    if (is_known_ && !field.empty()) changes_.emplace(field, seconds_);
  }

  // A commit whose parents the clone has not got seems to have made all files that there are.
  void read_header(std::string_view header) {
    const size_t end = header.find(header_mark);
    const auto [stop, error] = std::from_chars(header.data(), header.data() + end, seconds_);
    is_known_ = error == std::errc() && stop == header.data() + end;
    if (header.substr(end).find("grafted") != std::string_view::npos) is_known_ = false;
  }

  std::string rest_;
  int64_t seconds_ = 0;
  bool is_known_ = false;
  std::map<std::string, int64_t> changes_;
};

// Variables of a hook that is running would name another repository than the folder's.
std::vector<char*> environment(std::vector<std::string>& own) {
  own = {"GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C"};
  std::vector<char*> variables;
  for (char** variable = environ; *variable; ++variable) {
    const std::string_view text = *variable;
    if (!text.starts_with("GIT_") && !text.starts_with("LC_ALL=")) variables.push_back(*variable);
  }
  for (std::string& variable : own) variables.push_back(variable.data());
  variables.push_back(nullptr);
  return variables;
}

// Starts the log with its output in `pipe`; 0 where that cannot be done.
pid_t start_log(const std::string& folder, int pipe) {
  std::vector<std::string> words = {"git",
                                    "--no-pager",
                                    "-c",
                                    "protocol.allow=never",
                                    "-c",
                                    "log.showRoot=true",
                                    "-C",
                                    folder,
                                    "log",
                                    "-z",
                                    "--name-only",
                                    "--relative",
                                    "--no-renames",
                                    "--no-show-signature",
                                    "--no-ext-diff",
                                    "--decorate-refs-exclude=*",
                                    "--max-count=20000",
                                    "--format=%x01%ct%x01%D%x01",
                                    "--",
                                    "."};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::vector<std::string> own_variables;
  std::vector<char*> variables = environment(own_variables);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, pipe, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int error =
      posix_spawnp(&child, "git", &actions, nullptr, arguments.data(), variables.data());
  posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? child : 0;
}

void read_all(int descriptor, LogReader& log) {
  std::array<char, 65536> buffer;
  for (;;) {
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return;
    log.add({buffer.data(), size_t(got)});
  }
}

bool has_succeeded(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return false;
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::map<std::string, int64_t> git_last_changes(const std::string& folder) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return {};
  const pid_t child = start_log(folder.empty() ? "." : folder, ends[1]);
  ::close(ends[1]);
  LogReader log;
  if (child != 0) read_all(ends[0], log);
  ::close(ends[0]);
  if (child == 0 || !has_succeeded(child)) return {};
  return log.take();
}

}  // namespace silcrow
