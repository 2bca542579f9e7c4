// Names that are no words: of pages and source files in code spans, `[internal/db.go]`, manual
// pages.
#include <fmt/format.h>

#include "base/ascii.h"
#include "base/path.h"
#include "resolve/references/page_mention.h"
#include "resolve/references/reference_lexer.h"
#include "resolve/references/reference_reader.h"
#include "resolve/references/repository_names.h"
#include "resolve/references/source_paths.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;

bool is_manual_name_char(char c) {
  return is_ascii_alphanumeric(c) || std::string_view("._-+").find(c) != npos;
}

}  // namespace

size_t ReferenceReader::read_code(size_t at) {
  const std::string_view code = document_.node(run_.node_at(at)).text;
  const Config& config = symbols_.book().book.config;
  const std::optional<RepositoryName> commit = repository_commit(config, code, 0);
  if (commit && commit->end == code.size()) {
    binder_.outside({at, at + 1}, ReferenceKind::commit, commit->url);
    return at + 1;
  }
  if (code.find(' ') != npos) return npos;
  const size_t bracket = code.find('(');
  if (bracket != npos) {
    const std::optional<ManualName> manual = manual_name(code, bracket);
    const bool is_whole = manual && manual->begin == 0 && manual->end == code.size();
    return is_whole && bind_manual_page({at, at + 1}, *manual) ? at + 1 : npos;
  }
  if (is_page_name(code)) return read_page_name(at, code);
  return read_source_path({at, at + 1}, code);
}

// A page of this book; else a file that is there; else it is missing, but for a pattern.
size_t ReferenceReader::read_page_name(size_t at, std::string_view name) {
  const UseRange range{at, at + 1};
  // A link's text is one only where it says nothing else.
  const bool is_part_of_a_link =
      document_.node(run_.block()).kind == NodeKind::link && text_.size() > 1;
  if (is_part_of_a_link) return npos;
  const PageId page = symbols_.page_by_path(page_.id, name);
  if (page != no_page) {
    binder_.page_mention(range, page);
    return range.end;
  }
  const Book& book = symbols_.book().book;
  const std::optional<SourcePath> source = source_path(book.source_tree, name);
  if (source && has_source_path(book.source_tree, source->path))
    return read_source_path(range, name);
  if (!mentions_.is_missing_page(run_, at)) return read_source_path(range, name);
  binder_.missing_page(range, name);
  return range.end;
}

size_t ReferenceReader::read_source_path(UseRange range, std::string_view text) {
  const Book& book = symbols_.book().book;
  const std::optional<SourcePath> path = source_path(book.source_tree, text);
  if (!path) return npos;
  if (has_source_path(book.source_tree, path->path)) {
    binder_.outside(range, ReferenceKind::source_path, source_path_url(book.config, *path));
    return range.end;
  }
  // What lies in the book's own folder may be named from there.
  const std::string& here = symbols_.book().page(page_.id).path;
  const std::string beside = plain_path(join_path(folder_of(here), path->path));
  for (const std::string& own : {beside, plain_path(path->path)})
    if (book.tree.has_file(own) || book.tree.has_folder(own)) return npos;
  binder_.missing_source_path(range, path->path);
  return range.end;
}

// `[internal/middleware/db_health.go]` that is no link.
size_t ReferenceReader::read_bracket(size_t at) {
  const size_t end = text_.find_first_of(" []\x01\x02\x03", at + 1);
  if (end == npos || text_[end] != ']' || is_escaped(at)) return npos;
  return read_source_path({at + 1, end}, text_.substr(at + 1, end - at - 1));
}

// `kubectl(1)` round the bracket at `bracket`.
std::optional<ReferenceReader::ManualName> ReferenceReader::manual_name(std::string_view text,
                                                                        size_t bracket) {
  size_t end = bracket + 1;
  if (end >= text.size() || text[end] < '1' || text[end] > '9') return std::nullopt;
  for (++end; end < text.size() && text[end] >= 'a' && text[end] <= 'z';) ++end;
  if (end >= text.size() || text[end] != ')' || end - bracket > 6) return std::nullopt;
  size_t begin = bracket;
  while (begin > 0 && is_manual_name_char(text[begin - 1])) --begin;
  const bool is_name = begin < bracket && is_word_start(text, begin) &&
                       (is_ascii_letter(text[begin]) || text[begin] == '_') &&
                       is_word_end(text, end + 1);
  if (!is_name) return std::nullopt;
  return ManualName{begin, end + 1, text.substr(begin, bracket - begin),
                    text.substr(bracket + 1, end - bracket - 1)};
}

bool ReferenceReader::bind_manual_page(UseRange range, const ManualName& manual) {
  const PageId own = symbols_.manual_page(fmt::format("{}({})", manual.name, manual.section));
  if (own != no_page) {
    binder_.manual_page(range, own);
    return true;
  }
  std::string url = symbols_.book().book.config.manpages;
  if (url.empty()) return false;
  for (const auto& [mark, words] :
       {std::pair<std::string_view, std::string_view>("{name}", manual.name),
        {"{section}", manual.section}}) {
    for (size_t place = url.find(mark); place != npos; place = url.find(mark, place + words.size()))
      url.replace(place, mark.size(), words);
  }
  binder_.outside(range, ReferenceKind::manual_page, std::move(url));
  return true;
}

size_t ReferenceReader::read_manual_page(size_t bracket) {
  const std::optional<ManualName> manual = manual_name(text_, bracket);
  if (!manual || manual->begin < read_end_) return npos;
  return bind_manual_page({manual->begin, manual->end}, *manual) ? manual->end : npos;
}

}  // namespace silcrow
