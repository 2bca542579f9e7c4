// Compares name by name, and within a name run by run of digits and others.
#include "load/natural_order.h"

#include <algorithm>
#include <tuple>

#include "base/path.h"

namespace silcrow {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view digits_at(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return text.substr(at, end - at);
}

std::string_view without_zeros(std::string_view digits) {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

// Below 0, 0 or above 0, as strcmp.
int compare_names(std::string_view a, std::string_view b) {
  size_t i = 0;
  size_t j = 0;
  while (i < a.size() && j < b.size()) {
    const std::string_view a_digits = digits_at(a, i);
    const std::string_view b_digits = digits_at(b, j);
    if (a_digits.empty() || b_digits.empty()) {
      if (a[i] != b[j]) return uint8_t(a[i]) < uint8_t(b[j]) ? -1 : 1;
      ++i;
      ++j;
      continue;
    }
    const std::string_view a_value = without_zeros(a_digits);
    const std::string_view b_value = without_zeros(b_digits);
    if (a_value.size() != b_value.size()) return a_value.size() < b_value.size() ? -1 : 1;
    if (a_value != b_value) return a_value < b_value ? -1 : 1;
    i += a_digits.size();
    j += b_digits.size();
  }
  if (i < a.size()) return 1;
  if (j < b.size()) return -1;
  return a.compare(b);  // "02" and "2"
}

// 0: the folder's own page; 1: other files; 2: folders.
int rank(std::string_view name, bool is_file) {
  if (!is_file) return 2;
  const std::string_view stem = name.substr(0, name.rfind('.'));
  return stem == "index" || stem == "README" || stem == "readme" ? 0 : 1;
}

}  // namespace

bool is_naturally_before(std::string_view a, std::string_view b) {
  for (;;) {
    const size_t a_slash = a.find('/');
    const size_t b_slash = b.find('/');
    const bool a_is_file = a_slash == std::string_view::npos;
    const bool b_is_file = b_slash == std::string_view::npos;
    const std::string_view a_name = a.substr(0, a_slash);
    const std::string_view b_name = b.substr(0, b_slash);
    const int a_rank = rank(a_name, a_is_file);
    const int b_rank = rank(b_name, b_is_file);
    if (a_rank != b_rank) return a_rank < b_rank;
    const int order = compare_names(a_name, b_name);
    if (order != 0) return order < 0;
    if (a_is_file) return false;
    a.remove_prefix(a_slash + 1);
    b.remove_prefix(b_slash + 1);
  }
}

}  // namespace silcrow
