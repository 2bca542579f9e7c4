// How long the steps of a command take. The only clock of a build stands here: no phase has one.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

class Timings {
 public:
  // Ends the step before. Steps are reported in the order in which they began.
  void begin(std::string_view step);

  // Ends the last step. A table in plain text, one line for each step and one for all of them: wall
  // seconds, seconds of the processors on all threads, and the latter's share in percent.
  std::string report();

 private:
  struct Reading {
    std::chrono::steady_clock::time_point wall;
    double cpu = 0;  // seconds
  };
  struct Step {
    std::string name;
    double wall = 0;  // seconds
    double cpu = 0;
  };

  static Reading read();
  void end();

  std::vector<Step> steps_;
  Reading start_;  // of the last step
};

}  // namespace silcrow
