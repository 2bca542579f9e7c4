// What stands right before a reference: the name of a page, or the reference before it in a list.
#include <algorithm>

#include "base/ascii.h"
#include "base/path.h"
#include "resolve/references/page_mention.h"
#include "resolve/references/reference_lexer.h"
#include "resolve/references/reference_reader.h"

namespace silcrow {

namespace {

bool is_path_char(char c) {
  return is_ascii_alphanumeric(c) || std::string_view("_-./").find(c) != std::string_view::npos;
}

// Something with an extension or a folder: `deploy.sh`, `docs/plan`.
bool is_file_name(std::string_view name) {
  if (name.empty() || name.find(' ') != std::string_view::npos) return false;
  return !extension_of(name).empty() || name.find('/') != std::string_view::npos;
}

}  // namespace

ReferenceReader::NameBefore ReferenceReader::name_before(size_t at) const {
  NameBefore before;
  size_t end = at;
  while (end > 0 && is_white_space(text_[end - 1])) --end;
  if (end == 0) return before;
  const char last = text_[end - 1];
  if (last == code_mark) {
    const std::string_view name = document_.node(run_.node_at(end - 1)).text;
    if (!is_file_name(name)) {
      // `step-02-plan` §3: a page's name without its ending.
      const bool is_name = !name.empty() && name.find(' ') == std::string_view::npos;
      if (is_name) before.page = symbols_.page_by_path(page_.id, std::string(name) + ".md");
      return before;
    }
    if (is_page_name(name)) before.page = symbols_.page_by_path(page_.id, name);
    before.is_other_file = before.page == no_page;
  } else if (last == link_mark) {
    const Node& link = document_.node(run_.node_at(end - 1));
    const LinkTarget& target = page_.link_targets[link.data];
    if (target.kind == LinkKind::page) before.page = target.page;
    before.is_other_file = before.page == no_page;
  } else if (is_path_char(last)) {
    size_t begin = end;
    while (begin > 0 && is_path_char(text_[begin - 1])) --begin;
    const std::string_view name = text_.substr(begin, end - begin);
    const bool is_readme = name == "README";
    if (!is_readme && !is_page_name(name)) return before;
    before.page = symbols_.page_by_path(page_.id, is_readme ? "README.md" : name);
    before.is_other_file = before.page == no_page;
  }
  return before;
}

std::optional<TitleScope> ReferenceReader::given_scope(size_t at) const {
  const NameBefore name = name_before(at);
  if (name.page != no_page) return TitleScope{symbols_.opener(name.page), name.page};
  const bool goes_on =
      last_scope_ && last_end_ < at && only_joins(text_.substr(last_end_, at - last_end_));
  return goes_on ? last_scope_ : std::nullopt;
}

}  // namespace silcrow
