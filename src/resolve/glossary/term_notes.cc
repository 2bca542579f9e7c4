// Notes are told by their first word and what follows it.
#include "resolve/glossary/term_notes.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "resolve/references/reference_lexer.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;

class NoteReader {
 public:
  NoteReader(const Document& document, const ProseRun& run)
      : document_(document), run_(run), text_(run.text()) {}

  std::optional<TermNote> read() const {
    size_t see = scan_word(text_, 0, "see");
    const size_t also = see == npos ? npos : scan_word(text_, skip_spacing(text_, see), "also");
    if (also != npos) see = also;
    if (see != npos && text_.substr(see, 1) == ":") return read_see(see + 1);
    const size_t deprecated = scan_word(text_, 0, "deprecated");
    if (deprecated == npos) return std::nullopt;
    const std::string_view rest = text_.substr(deprecated);
    if (rest.starts_with(":")) return read_deprecated(deprecated + 1);
    const bool says_no_more = trim_blanks(rest).empty() || trim_blanks(rest) == ".";
    if (!says_no_more) return std::nullopt;
    return TermNote{TermNoteKind::deprecated, {}};
  }

 private:
  TermNote read_see(size_t at) const {
    TermNote note{TermNoteKind::see, {}};
    while (at < text_.size()) {
      const size_t end = std::min(text_.find_first_of(",;", at), text_.size());
      add_name(note, at, end);
      at = end + 1;
    }
    return note;
  }

  TermNote read_deprecated(size_t at) const {
    TermNote note{TermNoteKind::deprecated, {}};
    size_t begin = at;
    while (begin < text_.size() && !is_marked(begin)) ++begin;
    if (begin < text_.size()) {
      size_t end = begin;
      while (end < text_.size() && is_marked(end)) ++end;
      add_name(note, begin, end);
      return note;
    }
    begin = skip_spacing(text_, at);
    for (const std::string_view word : {"say", "use"}) {
      const size_t behind = scan_word(text_, begin, word);
      if (behind == npos) continue;
      add_name(note, behind, end_of_words(behind));
      break;
    }
    return note;
  }

  // Of `replica lag instead.`: behind `lag`.
  size_t end_of_words(size_t begin) const {
    const size_t stop = std::min(text_.find_first_of(".,;:(", begin), text_.size());
    for (size_t at = begin; at < stop; ++at) {
      if (scan_word(text_, at, "instead") != npos) return at;
    }
    return stop;
  }

  bool is_marked(size_t at) const { return text_[at] == code_mark || run_.is_emphasised(at); }

  // Adds what stands there, less blanks and the full stop at the end.
  void add_name(TermNote& note, size_t begin, size_t end) const {
    begin = std::min(skip_spacing(text_, begin), end);
    const auto is_outside = [this](size_t at) {
      return is_white_space(text_[at]) || text_[at] == '.';
    };
    while (end > begin && is_outside(end - 1)) --end;
    if (begin == end || text_.substr(begin, end - begin).find(link_mark) != npos) return;
    std::string name;
    for (size_t at = begin; at < end; ++at) {
      if (text_[at] == code_mark) {
        name += document_.node(run_.node_at(at)).text;
      } else {
        name += text_[at];
      }
    }
    note.names.push_back({std::move(name), begin, end});
  }

  const Document& document_;
  const ProseRun& run_;
  std::string_view text_;
};

}  // namespace

std::optional<TermNote> read_term_note(const Document& document, const ProseRun& paragraph) {
  return NoteReader(document, paragraph).read();
}

}  // namespace silcrow
