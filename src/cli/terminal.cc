// Writes to the two standard streams past stdio, so that errors are seen.
#include "cli/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include "diag/terminal_text.h"

namespace silcrow {

static bool print(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno == EPIPE;
    text.remove_prefix(size_t(count));
  }
  return true;
}

bool is_output_terminal() { return isatty(STDOUT_FILENO) == 1; }
bool is_error_terminal() { return isatty(STDERR_FILENO) == 1; }

static Colour colour_on(bool is_terminal) {
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  const bool is_refused = (no_color != nullptr && *no_color != '\0') ||
                          (term != nullptr && std::string_view(term) == "dumb");
  return is_terminal && !is_refused ? Colour::ansi : Colour::none;
}

Colour error_colour() { return colour_on(is_error_terminal()); }
Colour output_colour() { return colour_on(is_output_terminal()); }

size_t output_width() {
  winsize size{};
  const bool is_known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return is_known ? std::max<size_t>(size.ws_col, 40) : 100;
}

bool print_output(std::string_view text) { return print(STDOUT_FILENO, text); }
void print_error(std::string_view text) { print(STDERR_FILENO, text); }

void print_world_error(std::string_view message, std::string_view help) {
  const bool is_coloured = error_colour() == Colour::ansi;
  std::string text = is_coloured ? "\x1b[1;31merror\x1b[0m" : "error";
  text += fmt::format(": {}\n", terminal_text(message));
  if (!help.empty()) text += fmt::format("  = help: {}\n", terminal_text(help));
  print_error(text);
}

// Nothing is shown for work that is done before one would wonder.
Progress::Progress(std::string what)
    : what_(std::move(what)),
      next_(is_error_terminal() ? std::chrono::steady_clock::now() + std::chrono::milliseconds(500)
                                : std::chrono::steady_clock::time_point::max()) {}

Progress::~Progress() {
  if (is_shown_) print_error("\r\x1b[K");
}

void Progress::show(size_t done, size_t total) {
  const std::lock_guard lock(mutex_);
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  is_shown_ = true;
  print_error(fmt::format("\r{} of {} {}\x1b[K", done, total, what_));
}

}  // namespace silcrow
