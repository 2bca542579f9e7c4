// Reads a prompt from the left: indent, `(environment)`, who and where, sign, blank.
#include "parse/code/prompt.h"

#include "base/code_line.h"

namespace silcrow {
namespace {

constexpr std::string_view arrow = "❯";

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '_' || c == '-';
}

bool is_path(char c) { return is_name(c) || c == '/' || c == '~' || c == ':'; }

size_t skip_blanks(std::string_view line, size_t at) {
  while (at < line.size() && is_blank(line[at])) ++at;
  return at;
}

size_t skip_names(std::string_view line, size_t at) {
  while (at < line.size() && is_name(line[at])) ++at;
  return at;
}

size_t skip_path(std::string_view line, size_t at) {
  while (at < line.size() && is_path(line[at])) ++at;
  return at;
}

// `(venv) `; without one the position stays.
size_t skip_environment(std::string_view line, size_t at) {
  if (at >= line.size() || line[at] != '(') return at;
  const size_t end = skip_names(line, at + 1);
  if (end == at + 1 || end >= line.size() || line[end] != ')') return at;
  return skip_blanks(line, end + 1);
}

// `user@host`; without one the position stays.
size_t skip_user(std::string_view line, size_t at) {
  const size_t sign = skip_names(line, at);
  if (sign == at || sign >= line.size() || line[sign] != '@') return at;
  const size_t end = skip_names(line, sign + 1);
  return end == sign + 1 ? at : end;
}

// `user@host:~/path `, `[user@host path]`, `~ `; without one the position stays.
size_t skip_place(std::string_view line, size_t at) {
  if (at < line.size() && line[at] == '[') {
    size_t end = skip_user(line, at + 1);
    if (end == at + 1) return at;
    end = skip_path(line, skip_blanks(line, end));
    return end < line.size() && line[end] == ']' ? end + 1 : at;
  }
  if (at < line.size() && line[at] == '~') return skip_blanks(line, skip_path(line, at));
  const size_t end = skip_user(line, at);
  if (end == at) return at;
  return skip_blanks(line, skip_path(line, end));
}

}  // namespace

size_t prompt_length(std::string_view line, PromptSigns signs) {
  const size_t start = skip_environment(line, skip_blanks(line, 0));
  size_t at = skip_place(line, start);
  if (at >= line.size()) return 0;
  const bool has_place = at > start;
  if (line.substr(at).starts_with(arrow)) {
    at += arrow.size();
  } else {
    const bool is_sign =
        line[at] == '$' ||
        (line[at] == '#' && (has_place || signs.root == PromptSigns::Bare::accepted)) ||
        (line[at] == '%' &&
         (has_place || (at == 0 && signs.percent == PromptSigns::Bare::accepted)));
    if (!is_sign) return 0;
    ++at;
  }
  if (at == line.size()) return at;
  return is_blank(line[at]) ? at + 1 : 0;
}

}  // namespace silcrow
