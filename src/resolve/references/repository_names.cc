// Addresses by pattern: `{number}` in the configuration's, GitHub's for `owner/name`.
#include "resolve/references/repository_names.h"

#include <algorithm>

#include "base/ascii.h"
#include "resolve/references/reference_lexer.h"

namespace silcrow {

namespace {

bool is_name_char(char c) {
  return is_ascii_alphanumeric(c) || c == '-' || c == '_' || c == '.' || c == '/';
}

std::string with_number(std::string pattern, std::string_view number) {
  const size_t place = pattern.find("{number}");
  if (place != std::string::npos) return pattern.replace(place, 8, number);
  while (pattern.ends_with('/')) pattern.pop_back();
  return pattern.append("/issues/").append(number);
}

// `owner/name`: one slash, and names on both its sides.
bool is_owner_and_name(std::string_view name) {
  const size_t slash = name.find('/');
  return slash != std::string_view::npos && slash > 0 && slash + 1 < name.size() &&
         name.find('/', slash + 1) == std::string_view::npos &&
         std::any_of(name.begin(), name.end(), is_ascii_letter);
}

bool is_hex(char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'f'); }

bool joins(char c) { return std::string_view("-:@./").find(c) != std::string_view::npos; }

}  // namespace

bool is_file_pattern(std::string_view address) {
  return address.find("{path}") != std::string_view::npos;
}

std::optional<RepositoryName> repository_issue(const Config& config, std::string_view text,
                                               size_t hash) {
  size_t end = hash + 1;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  if (end == hash + 1 || end - hash > 8 || !is_word_end(text, end)) return std::nullopt;
  size_t begin = hash;
  while (begin > 0 && is_name_char(text[begin - 1])) --begin;
  while (begin < hash && !is_ascii_alphanumeric(text[begin])) ++begin;
  const std::string name(text.substr(begin, hash - begin));
  const std::string_view number = text.substr(hash + 1, end - hash - 1);
  if (name.empty()) return std::nullopt;
  const auto known = config.repositories.find(name);
  if (known != config.repositories.end() && !is_file_pattern(known->second))
    return RepositoryName{begin, end, with_number(known->second, number)};
  if (!is_owner_and_name(name)) return std::nullopt;
  return RepositoryName{begin, end,
                        with_number("https://github.com/" + name + "/issues/{number}", number)};
}

std::optional<RepositoryName> repository_commit(const Config& config, std::string_view text,
                                                size_t at) {
  const auto home = config.repositories.find("home");
  if (home == config.repositories.end() || !is_word_start(text, at)) return std::nullopt;
  size_t end = at;
  size_t letters = 0;
  while (end < text.size() && is_hex(text[end])) letters += !is_ascii_digit(text[end++]);
  const size_t length = end - at;
  const bool is_long_enough = (length >= 7 && length <= 10) || length == 40;
  if (!is_long_enough || letters == 0 || letters == length || !is_word_end(text, end))
    return std::nullopt;
  const bool goes_on = end + 1 < text.size() && joins(text[end]) && !is_white_space(text[end + 1]);
  if ((at > 0 && joins(text[at - 1])) || goes_on) return std::nullopt;
  std::string url = home->second;
  while (url.ends_with('/')) url.pop_back();
  return RepositoryName{at, end, url + "/commit/" + std::string(text.substr(at, length))};
}

}  // namespace silcrow
