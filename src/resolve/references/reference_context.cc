// What stands right before a reference: the name of a page, or the reference before it in a list;
// and the names of pages in code spans.
#include <algorithm>

#include "base/ascii.h"
#include "base/path.h"
#include "resolve/references/page_mention.h"
#include "resolve/references/reference_lexer.h"
#include "resolve/references/reference_reader.h"
#include "resolve/references/repository_names.h"

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
    const std::string_view name = document_.node(run_->node_at(end - 1)).text;
    if (!is_file_name(name)) {
      // `step-02-plan` §3: a page's name without its ending.
      const bool is_name = !name.empty() && name.find(' ') == std::string_view::npos;
      if (is_name) before.page = symbols_.page_by_path(page_.id, std::string(name) + ".md");
      return before;
    }
    if (is_page_name(name)) before.page = symbols_.page_by_path(page_.id, name);
    before.is_other_file = before.page == no_page;
  } else if (last == link_mark) {
    const Node& link = document_.node(run_->node_at(end - 1));
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

// A code span that is the name of a page; a name that ends in `.md` and has no page nor file.
size_t ReferenceReader::read_code(size_t at) {
  const Node& code = document_.node(run_->node_at(at));
  const std::string_view name = code.text;
  const std::optional<RepositoryName> commit =
      repository_commit(symbols_.book().book.config, name, 0);
  if (commit && commit->end == name.size()) {
    binder_.outside({at, at + 1}, ReferenceKind::commit, commit->url);
    return at + 1;
  }
  if (!is_page_name(name) || name.find(' ') != std::string_view::npos)
    return std::string_view::npos;
  // A link's text is one only where it says nothing else.
  const bool is_part_of_a_link =
      document_.node(run_->block()).kind == NodeKind::link && text_.size() > 1;
  if (is_part_of_a_link) return std::string_view::npos;
  const PageId page = symbols_.page_by_path(page_.id, name);
  if (page != no_page) {
    binder_.page_mention({at, at + 1}, page);
    return at + 1;
  }
  const FolderTree& tree = symbols_.book().book.tree;
  const std::string& here = symbols_.book().page(page_.id).path;
  const bool is_file = tree.has_file(plain_path(join_path(folder_of(here), name))) ||
                       tree.has_file(plain_path(name));
  if (is_file || !means_a_page(symbols_, page_.id, *run_, at, name)) return std::string_view::npos;
  binder_.missing_page({at, at + 1}, name);
  return at + 1;
}

}  // namespace silcrow
