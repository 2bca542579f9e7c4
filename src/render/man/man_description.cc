// One line about a page, for its NAME, the index and SEE ALSO of others.
#include <algorithm>

#include "base/ascii.h"
#include "base/unicode.h"
#include "render/man/man_site.h"

namespace silcrow {
namespace {

constexpr size_t longest = 80;          // code points
constexpr size_t shortest_clause = 30;  // a shorter one would say too little

// Blanks in a row become one.
std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool is_gap = is_white_space(c);
    if (is_gap && (line.empty() || line.back() == ' ')) continue;
    line += is_gap ? ' ' : c;
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

std::string_view first_sentence(std::string_view text) {
  for (size_t at = text.find_first_of(".!?"); at != std::string_view::npos;
       at = text.find_first_of(".!?", at + 1)) {
    const bool is_followed =
        at + 2 < text.size() && text[at + 1] == ' ' &&
        (is_ascii_upper(text[at + 2]) || static_cast<unsigned char>(text[at + 2]) >= 0x80);
    if (is_followed) return text.substr(0, at + 1);
  }
  return text;
}

size_t offset_of(std::string_view text, size_t code_points) {
  size_t at = 0;
  for (size_t i = 0; i < code_points && at < text.size(); ++i) at += decode_utf8(text, at).length;
  return at;
}

// Ends at a clause if there is a fit one, else between words.
std::string shortened(std::string_view text) {
  const size_t limit = offset_of(text, longest);
  if (limit >= text.size()) return std::string(text);
  const size_t clause = text.substr(0, limit).find_last_of(",;:");
  if (clause != std::string_view::npos && clause >= shortest_clause && text[clause + 1] == ' ')
    return std::string(text.substr(0, clause));
  const size_t room = offset_of(text, longest - 2);
  const size_t blank = text.rfind(' ', room);
  return std::string(text.substr(0, blank == std::string_view::npos ? room : blank)) + " …";
}

std::string first_paragraph(const Document& document) {
  for (uint32_t child = 1; child < document.nodes.size();
       child = uint32_t(document.nodes[child].end)) {
    if (document.nodes[child].kind != NodeKind::paragraph) continue;
    std::string text = one_line(document.plain_text(NodeId{child}));
    if (!text.empty()) return text;
  }
  return {};
}

std::string as_description(std::string_view words) {
  std::string text = shortened(one_line(words));
  while (!text.empty() && std::string_view(".:;, ").find(text.back()) != std::string_view::npos)
    text.pop_back();
  return text.empty() ? "untitled" : text;
}

}  // namespace

std::string man_description(const LinkedBook& book, PageId page) {
  const Document& document = *book.page(page).document;
  std::string text = one_line(document.front_matter.value("description"));
  if (text.empty()) text = first_sentence(first_paragraph(document));
  return as_description(text.empty() ? book.linked(page).title : text);
}

std::string man_index_description(const ManSite& site) {
  const std::string& configured = site.book().book.config.description;
  if (!configured.empty()) return as_description(configured);
  if (site.front() != no_page) return man_description(site.book(), site.front());
  return as_description(site.title());
}

std::string man_glossary_description(const ManSite& site) {
  return as_description("what the words of “" + site.title() + "” mean");
}

}  // namespace silcrow
