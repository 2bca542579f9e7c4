// posix_spawn with a pipe.
#include "source/child_program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

extern char** environ;

namespace silcrow {

namespace {

// As the system's calls want them, which do not write into them.
std::vector<char*> with_null_behind(const std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (const std::string& text : texts) pointers.push_back(const_cast<char*>(text.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

// Starts the program with its output in `pipe`; 0 where that cannot be done.
pid_t start(const std::vector<std::string>& words, const std::vector<std::string>& variables,
            int pipe) {
  const std::vector<char*> arguments = with_null_behind(words);
  const std::vector<char*> environment = with_null_behind(variables);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, pipe, STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int error =
      ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environment.data());
  ::posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? child : 0;
}

void read_all(int descriptor, const std::function<void(std::string_view piece)>& hear) {
  std::array<char, 65536> buffer;
  for (;;) {
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return;
    hear({buffer.data(), size_t(got)});
  }
}

std::optional<int> end_of(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return std::nullopt;
  }
  if (!WIFEXITED(status)) return std::nullopt;
  return WEXITSTATUS(status);
}

}  // namespace

std::vector<std::string> environment_variables() {
  std::vector<std::string> variables;
  for (char** variable = environ; *variable; ++variable) variables.emplace_back(*variable);
  return variables;
}

std::optional<int> program_status(const std::vector<std::string>& words,
                                  const std::vector<std::string>& variables,
                                  const std::function<void(std::string_view piece)>& hear) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  const pid_t child = start(words, variables, ends[1]);
  ::close(ends[1]);
  if (child != 0) read_all(ends[0], hear);
  ::close(ends[0]);
  if (child == 0) return std::nullopt;
  return end_of(child);
}

bool run_program(const std::vector<std::string>& words, const std::vector<std::string>& variables,
                 const std::function<void(std::string_view piece)>& hear) {
  return program_status(words, variables, hear) == 0;
}

}  // namespace silcrow
