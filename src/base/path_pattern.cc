// Matches by going back to the last star only, once for names within a path and once for characters
// within a name: an earlier star could match nothing that the last one cannot.
#include "base/path_pattern.h"

#include <cstddef>
#include <vector>

namespace silcrow {

static std::vector<std::string_view> names_of(std::string_view path) {
  std::vector<std::string_view> names;
  for (size_t begin = 0; begin <= path.size();) {
    const size_t end = path.find('/', begin) == path.npos ? path.size() : path.find('/', begin);
    names.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

// Wildcard matching of one sequence against another: `is_star(p)` for an element of the pattern
// that takes any number of the text's, `fits(p, t)` for one that takes exactly one.
template <typename Pattern, typename Text, typename IsStar, typename Fits>
static bool matches(const Pattern& pattern, const Text& text, IsStar is_star, Fits fits) {
  size_t p = 0;
  size_t t = 0;
  size_t star = pattern.size();  // the last star met, and what it has taken so far
  size_t taken_to = 0;
  while (t < text.size()) {
    if (p < pattern.size() && is_star(pattern[p])) {
      star = p++;
      taken_to = t;
    } else if (p < pattern.size() && fits(pattern[p], text[t])) {
      ++p;
      ++t;
    } else if (star < pattern.size()) {
      p = star + 1;
      t = ++taken_to;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && is_star(pattern[p])) ++p;
  return p == pattern.size();
}

static bool name_matches(std::string_view pattern, std::string_view name) {
  return matches(
      pattern, name, [](char c) { return c == '*'; },
      [](char p, char t) { return p == '?' || p == t; });
}

bool text_matches(std::string_view pattern, std::string_view text) {
  return name_matches(pattern, text);
}

bool path_matches(std::string_view pattern, std::string_view path) {
  return matches(
      names_of(pattern), names_of(path), [](std::string_view name) { return name == "**"; },
      name_matches);
}

}  // namespace silcrow
