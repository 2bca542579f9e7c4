// Lines become numbers, a script of kept, removed and added lines is found, and its changes with
// what stands around them are written as hunks.
#include "source/unified_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace silcrow {

namespace {

constexpr size_t context = 3;
constexpr size_t most_changes = 2000;

enum class Step : char { keep = ' ', remove = '-', add = '+' };

// With their line ends.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

// Equal lines have equal numbers.
class LineNumbers {
 public:
  std::vector<uint32_t> of(const std::vector<std::string_view>& lines) {
    std::vector<uint32_t> numbers;
    numbers.reserve(lines.size());
    for (const std::string_view line : lines) {
      numbers.push_back(numbers_.try_emplace(line, uint32_t(numbers_.size())).first->second);
    }
    return numbers;
  }

 private:
  std::unordered_map<std::string_view, uint32_t> numbers_;
};

// Myers' greedy search: on each diagonal k = x - y, how far (x) one gets with d changes. The
// frontiers are kept so that the way can be walked back.
class Script {
 public:
  Script(const std::vector<uint32_t>& before, const std::vector<uint32_t>& after)
      : before_(before), after_(after) {}

  std::vector<Step> take() {
    const auto [same_before, same_after] =
        std::mismatch(before_.begin(), before_.end(), after_.begin(), after_.end());
    first_ = int64_t(same_before - before_.begin());
    const size_t most = std::min(before_.size(), after_.size()) - size_t(first_);
    size_t tail = 0;
    while (tail < most && before_[before_.size() - 1 - tail] == after_[after_.size() - 1 - tail]) {
      ++tail;
    }
    width_ = int64_t(before_.size() - tail) - first_;
    height_ = int64_t(after_.size() - tail) - first_;

    std::vector<Step> steps(size_t(first_), Step::keep);
    if (!search()) {
      steps.insert(steps.end(), size_t(width_), Step::remove);
      steps.insert(steps.end(), size_t(height_), Step::add);
    } else {
      const std::vector<Step> way = way_back();
      steps.insert(steps.end(), way.rbegin(), way.rend());
    }
    steps.insert(steps.end(), tail, Step::keep);
    return steps;
  }

 private:
  using Frontier = std::vector<int64_t>;  // x by k + d + 1

  static int64_t at(const Frontier& frontier, int64_t d, int64_t k) {
    return frontier[size_t(k + d + 1)];
  }

  // Whether the step that leads to diagonal k with d changes adds a line (goes down).
  static bool goes_down(const Frontier& last, int64_t d, int64_t k) {
    return k == -d || (k != d && at(last, d - 1, k - 1) < at(last, d - 1, k + 1));
  }

  bool is_same(int64_t x, int64_t y) const {
    return before_[size_t(first_ + x)] == after_[size_t(first_ + y)];
  }

  // Fills `frontiers_`; false when more changes than are allowed would be needed.
  bool search() {
    for (int64_t d = 0; d <= int64_t(most_changes); ++d) {
      Frontier frontier(size_t(2 * d + 3), 0);
      for (int64_t k = -d; k <= d; k += 2) {
        int64_t x = 0;
        if (d > 0) {
          const Frontier& last = frontiers_.back();
          x = goes_down(last, d, k) ? at(last, d - 1, k + 1) : at(last, d - 1, k - 1) + 1;
        }
        while (x < width_ && x - k < height_ && is_same(x, x - k)) ++x;
        frontier[size_t(k + d + 1)] = x;
        if (x < width_ || x - k < height_) continue;
        frontiers_.push_back(std::move(frontier));
        return true;
      }
      frontiers_.push_back(std::move(frontier));
    }
    return false;
  }

  // The steps from the end to the beginning.
  std::vector<Step> way_back() const {
    std::vector<Step> way;
    int64_t x = width_;
    int64_t y = height_;
    for (int64_t d = int64_t(frontiers_.size()) - 1; d > 0; --d) {
      const Frontier& last = frontiers_[size_t(d - 1)];
      const bool is_addition = goes_down(last, d, x - y);
      const int64_t k = is_addition ? x - y + 1 : x - y - 1;
      const int64_t from_x = at(last, d - 1, k);
      const int64_t from_y = from_x - k;
      const int64_t kept = std::min(x - from_x, y - from_y);
      way.insert(way.end(), size_t(kept), Step::keep);
      way.push_back(is_addition ? Step::add : Step::remove);
      x = from_x;
      y = from_y;
    }
    way.insert(way.end(), size_t(x), Step::keep);
    return way;
  }

  const std::vector<uint32_t>& before_;
  const std::vector<uint32_t>& after_;
  int64_t first_ = 0;  // where the first difference is
  int64_t width_ = 0;  // lines between the first and the last difference
  int64_t height_ = 0;
  std::vector<Frontier> frontiers_;
};

// `12,3`; `12` for one line; of none, the line before.
std::string hunk_range(size_t first, size_t count) {
  if (count == 1) return fmt::format("{}", first + 1);
  return fmt::format("{},{}", count == 0 ? first : first + 1, count);
}

class Hunks {
 public:
  Hunks(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after,
        const std::vector<Step>& steps)
      : before_(before), after_(after), steps_(steps) {}

  std::string take() {
    size_t at = 0;
    while (at < steps_.size()) {
      const size_t change = next_change(at);
      if (change == steps_.size()) break;
      const size_t begin = std::max(at, change - std::min(change, context));
      pass(at, begin);
      const size_t end = hunk_end(change);
      write(begin, end);
      at = end;
    }
    return std::move(out_);
  }

 private:
  size_t next_change(size_t at) const {
    while (at < steps_.size() && steps_[at] == Step::keep) ++at;
    return at;
  }

  // Changes whose contexts touch stand in one hunk.
  size_t hunk_end(size_t change) const {
    size_t end = change;
    while (true) {
      while (end < steps_.size() && steps_[end] != Step::keep) ++end;
      const size_t next = next_change(end);
      if (next == steps_.size() || next - end > 2 * context) break;
      end = next;
    }
    return std::min(end + context, steps_.size());
  }

  void pass(size_t begin, size_t end) {
    x_ += end - begin;
    y_ += end - begin;
  }

  void write(size_t begin, size_t end) {
    const auto first = steps_.begin() + ptrdiff_t(begin);
    const auto last = steps_.begin() + ptrdiff_t(end);
    const size_t added = size_t(std::count(first, last, Step::add));
    const size_t removed = size_t(std::count(first, last, Step::remove));
    const size_t length = end - begin;
    out_ += fmt::format("@@ -{} +{} @@\n", hunk_range(x_, length - added),
                        hunk_range(y_, length - removed));
    for (size_t i = begin; i < end; ++i) {
      const bool is_addition = steps_[i] == Step::add;
      write_line(steps_[i], is_addition ? after_[y_] : before_[x_]);
      if (!is_addition) ++x_;
      if (steps_[i] != Step::remove) ++y_;
    }
  }

  void write_line(Step step, std::string_view line) {
    out_ += char(step);
    out_ += line;
    if (!line.ends_with('\n')) out_ += "\n\\ No newline at end of file\n";
  }

  const std::vector<std::string_view>& before_;
  const std::vector<std::string_view>& after_;
  const std::vector<Step>& steps_;
  size_t x_ = 0;  // lines of the old and of the new text that lie behind
  size_t y_ = 0;
  std::string out_;
};

}  // namespace

std::string unified_diff(std::string_view old_path, std::string_view new_path,
                         std::string_view before, std::string_view after) {
  if (before == after) return {};
  const std::vector<std::string_view> old_lines = lines_of(before);
  const std::vector<std::string_view> new_lines = lines_of(after);
  LineNumbers numbers;
  const std::vector<uint32_t> old_numbers = numbers.of(old_lines);
  const std::vector<uint32_t> new_numbers = numbers.of(new_lines);
  const std::vector<Step> steps = Script(old_numbers, new_numbers).take();
  return fmt::format("--- a/{}\n+++ b/{}\n", old_path, new_path) +
         Hunks(old_lines, new_lines, steps).take();
}

}  // namespace silcrow
