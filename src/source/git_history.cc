// Reads the log while git writes it. Each commit is "\1<seconds>\1<decorations>\1", a NUL, and the
// paths of the files that it changed, each with a NUL behind it; the newest comes first.
#include "source/git_history.h"

#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

#include "source/child_program.h"

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
std::vector<std::string> log_variables() {
  std::vector<std::string> variables = environment_variables();
  std::erase_if(variables, [](const std::string& variable) {
    return variable.starts_with("GIT_") || variable.starts_with("LC_ALL=");
  });
  for (const char* own :
       {"GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C"}) {
    variables.emplace_back(own);
  }
  return variables;
}

std::vector<std::string> log_command(const std::string& folder) {
  return {"git",
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
}

}  // namespace

std::map<std::string, int64_t> git_last_changes(const std::string& folder) {
  LogReader log;
  const bool is_whole = run_program(log_command(folder.empty() ? "." : folder), log_variables(),
                                    [&](std::string_view piece) { log.add(piece); });
  if (!is_whole) return {};
  return log.take();
}

}  // namespace silcrow
