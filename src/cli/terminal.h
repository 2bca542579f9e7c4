// Standard output and standard error, and what may be sent to them.
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>

#include "diag/report_text.h"

namespace silcrow {

// Colour is for terminals, unless NO_COLOR is set to anything (no-color.org) or TERM is `dumb`.
Colour error_colour();
Colour output_colour();

// Whether standard output or standard error is a terminal.
bool is_output_terminal();
bool is_error_terminal();

// How many columns results may take: those of the terminal, 100 where there is none.
size_t output_width();

// All bytes, at once. A reader that has gone away is not our problem: that counts as printed.
// Returns false when standard output cannot take them (a full disk).
bool print_output(std::string_view text);
void print_error(std::string_view text);

// `error: message` with an optional line of help, for wrong use and problems of the world.
void print_world_error(std::string_view message, std::string_view help = {});

// A line that counts, on terminals only; it vanishes when the Progress does. Thread-safe.
class Progress {
 public:
  // `what`: "files".
  explicit Progress(std::string what);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(size_t done, size_t total);

 private:
  std::string what_;
  std::mutex mutex_;
  std::chrono::steady_clock::time_point next_;
  bool is_shown_ = false;
};

}  // namespace silcrow
