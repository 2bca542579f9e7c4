// One word after the other; a long one is kept whole up to its value, and breaks behind what parts
// it.
#include "render/html/html_unbroken.h"

#include "render/html/html_escape.h"

namespace silcrow {
namespace {

// How many bytes at the beginning of a word must not be parted; 0 where it may break anywhere.
size_t unbroken_size(std::string_view word) {
  size_t size = word.size();
  if (size > longest_unbroken) {
    const size_t end = word.find_first_of("=/", 1);
    if (end == std::string_view::npos) return 0;
    size = end + 1;
  }
  const bool has_hyphen = word.substr(0, size).find('-') != std::string_view::npos;
  return has_hyphen && size <= longest_unbroken ? size : 0;
}

// With `<wbr>` behind each run of signs that parts a path, an address or a name, but for the last.
void append_parts(std::string& out, std::string_view word) {
  constexpr std::string_view signs = "/_.:=@?&,";
  while (true) {
    const size_t sign = word.find_first_of(signs);
    const size_t next = sign == word.npos ? word.npos : word.find_first_not_of(signs, sign);
    append_html_text(out, word.substr(0, next));
    if (next == std::string_view::npos) return;
    if (sign > 0) out += "<wbr>";  // a sign that begins the word belongs to it
    word.remove_prefix(next);
  }
}

}  // namespace

void append_unbroken_words(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const size_t end = text.find_first_of(" \t\n");
    const std::string_view word = text.substr(0, end);
    const size_t whole = unbroken_size(word);
    if (whole > 0) {
      out += "<i>";
      append_html_text(out, word.substr(0, whole));
      out += "</i>";
    }
    if (word.size() > longest_unbroken) {
      append_parts(out, word.substr(whole));
    } else {
      append_html_text(out, word.substr(whole));
    }
    if (end == std::string_view::npos) return;
    out += text[end];
    text.remove_prefix(end + 1);
  }
}

void append_unbroken_string(std::string& out, std::string_view literal) {
  const bool is_placeholder = literal.size() <= longest_unbroken &&
                              literal.find('<') != std::string_view::npos &&
                              literal.find_first_of(" \t\n") == std::string_view::npos;
  if (is_placeholder) out += "<i>";
  append_html_text(out, literal);
  if (is_placeholder) out += "</i>";
}

}  // namespace silcrow
