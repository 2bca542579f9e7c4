// One pass over each run: at every sign and at the beginning of every word that may open a
// reference its form is tried; what is no reference is passed over.
#include "resolve/references/reference_reader.h"

#include <algorithm>

#include "base/ascii.h"
#include "resolve/references/other_works.h"
#include "resolve/references/reference_lexer.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;

}  // namespace

ReferenceReader::ReferenceReader(const Symbols& symbols, const ReferenceOpenings& openings,
                                 const FolderCensus& folders, PageId page, Diagnostics& diagnostics)
    : symbols_(symbols),
      openings_(openings),
      page_(symbols.book().linked(page)),
      document_(*symbols.book().page(page).document),
      diagnostics_(diagnostics),
      binder_(symbols, page, diagnostics),
      mentions_(symbols, folders, page),
      knows_commits_(symbols.book().book.config.repositories.contains("home")),
      run_(document_) {
  for (const std::string& word : symbols.book().book.config.labels)
    label_words_.push_back(ascii_lower_case(word));
}

PageReferences ReferenceReader::read() {
  for (const NodeId block : prose_blocks(document_)) read_run(block);
  PageReferences found = binder_.take();
  std::stable_sort(found.references.begin(), found.references.end(),
                   [](const Reference& a, const Reference& b) {
                     return std::pair(uint32_t(a.first_node), a.first_offset) <
                            std::pair(uint32_t(b.first_node), b.first_offset);
                   });
  return found;
}

void ReferenceReader::read_run(NodeId block) {
  const Node& node = document_.node(block);
  const bool is_link = node.kind == NodeKind::link;
  PageId link_page = no_page;
  if (is_link) {
    const LinkTarget& target = page_.link_targets[node.data];
    if (target.kind != LinkKind::page) return;
    link_page = target.page;
  }
  run_.take(block);
  text_ = run_.text();
  last_end_ = read_end_ = plain_hash_end_ = 0;
  last_scope_.reset();
  const size_t before = binder_.references().size();
  binder_.begin_run(run_, is_link, link_page);
  for (size_t at = openings_.next(text_, 0); at < text_.size();) {
    const size_t behind = read_at(at);
    if (behind != npos) read_end_ = behind;
    at = openings_.next(text_, behind == npos ? at + 1 : behind);
  }
  if (is_link && binder_.references().size() > before) binder_.agree_with_link(node, before);
}

size_t ReferenceReader::read_at(size_t at) {
  const char c = text_[at];
  size_t end = npos;
  const size_t count = binder_.references().size();
  if (is_ascii_alphanumeric(c)) {
    if (!is_word_start(text_, at)) return npos;
    end = is_ascii_letter(c) ? read_word(at) : npos;
    if (end == npos && knows_commits_) end = read_commit(at);
  } else if (text_.substr(at, section_sign.size()) == section_sign) {
    end = is_escaped(at) ? npos : read_sign(at);
  } else if (c == '#') {
    end = read_hash(at);
  } else if (c == '(') {
    end = read_manual_page(at);
  } else if (c == '[') {
    end = read_bracket(at);
  } else if (c == code_mark) {
    end = read_code(at);
  } else if (!closing_quote(text_, at).empty()) {
    end = read_quote(at);
  } else if (uint8_t(c) >= 0x80) {
    end = read_label_word(at);
  }
  if (end == npos || binder_.references().size() == count) return end;
  // `above` and `below` right behind must be true.
  const size_t next = skip_spacing(text_, end);
  for (const std::string_view word : {"above", "below"}) {
    const size_t behind = scan_word(text_, next, word);
    if (next == end || behind == npos) continue;
    const size_t number = skip_spacing(text_, behind);
    if (number < text_.size() && is_ascii_digit(text_[number])) continue;
    binder_.direction(word == "above");
  }
  return end;
}

size_t ReferenceReader::read_word(size_t at) {
  // The second letter decides nearly always.
  const char first = ascii_lower_case(text_[at]);
  const char second = at + 1 < text_.size() ? ascii_lower_case(text_[at + 1]) : '\0';
  const auto begins_with = [&](std::string_view letters) {
    return first == letters[0] && second == letters[1];
  };
  size_t end = npos;
  if (begins_with("ch")) end = read_chapters(at);
  if (begins_with("se")) end = read_section_word(at);
  if (begins_with("pa")) end = read_parts(at);
  if (begins_with("ap")) end = read_appendices(at);
  if (begins_with("fi") || begins_with("ta") || begins_with("li")) end = read_captions(at);
  return end == npos ? read_label_word(at) : end;
}

size_t ReferenceReader::read_label_word(size_t at) {
  const char first = ascii_lower_case(text_[at]);
  const char second = at + 1 < text_.size() ? ascii_lower_case(text_[at + 1]) : '\0';
  const auto is_here = [&](const std::string& word) {
    if (word[0] != first || (word.size() > 1 && word[1] != second)) return false;
    return scan_word_or_plural(text_, at, word) != npos;
  };
  // What stands in front is asked only where a label does stand here.
  if (std::none_of(label_words_.begin(), label_words_.end(), is_here)) return npos;
  const std::optional<TitleScope> scope = given_scope(at);
  return read_labels(at, at, scope ? &*scope : nullptr);
}

void ReferenceReader::remember(size_t end, std::optional<TitleScope> scope) {
  last_end_ = end;
  last_scope_ = scope;
}

bool ReferenceReader::is_escaped(size_t at) const {
  const ProsePlace place = run_.begin_place(at);
  const Node& node = document_.node(place.node);
  const bool is_replaced = node.text.size() != node.span.end - node.span.begin;
  return is_replaced && symbols_.book().book.sources.text(node.span).starts_with('\\');
}

bool ReferenceReader::is_other_work(size_t begin, size_t end, const TitleScope* scope,
                                    const std::string& number) const {
  switch (other_work(symbols_, page_, run_, begin, end)) {
    case OtherWork::no: return false;
    case OtherWork::always: return true;
    case OtherWork::unless_own: break;
  }
  if (scope) return false;
  return symbols_.numbered(symbols_.opener(page_.id), number).empty();
}

}  // namespace silcrow
