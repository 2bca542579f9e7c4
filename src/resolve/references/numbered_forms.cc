// What is a word and a number, or a number with a mark: `Figure 3`, `Runbook 7`, `#10`, `88fb175`.
#include "base/ascii.h"
#include "resolve/references/reference_lexer.h"
#include "resolve/references/reference_reader.h"
#include "resolve/references/repository_names.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;

}  // namespace

size_t ReferenceReader::read_captions(size_t at) {
  struct Word {
    std::string_view singular;
    CaptionKind kind;
  };
  constexpr Word words[] = {{"figure", CaptionKind::figure},
                            {"table", CaptionKind::table},
                            {"listing", CaptionKind::listing}};
  for (const Word& word : words) {
    const size_t word_end = scan_word_or_plural(text_, at, word.singular);
    if (word_end == npos) continue;
    const bool is_plural = word_end - at > word.singular.size();
    size_t end = npos;
    size_t use_begin = at;
    for (size_t number_at = skip_spacing(text_, word_end); number_at > word_end;) {
      std::string number;
      const size_t number_end = scan_caption_number(text_, number_at, number);
      if (number_end == npos) break;
      if (use_begin == at && is_other_work(at, number_end, nullptr, number)) return number_end;
      if (!binder_.caption({use_begin, number_end}, word.kind, number)) break;
      end = number_end;
      const Separator separator = scan_separator(text_, end);
      if (!is_plural || separator.end == npos) break;
      number_at = use_begin = separator.end;
    }
    return end;
  }
  return npos;
}

// `**Step 3: drain**` names itself.
bool ReferenceReader::opens_label(size_t begin, size_t end) const {
  const size_t next = skip_spacing(text_, end);
  const std::string_view rest = text_.substr(next);
  const bool is_label = rest.empty() || rest.starts_with(":") || rest.starts_with(".") ||
                        rest.starts_with("—") || rest.starts_with("–");
  if (!is_label) return false;
  if (run_.opens_emphasis(begin)) return true;
  const NodeId parent = document_.node(run_.block()).parent;
  const bool is_item = document_.node(parent).kind == NodeKind::list_item;
  return begin == 0 && (is_item || rest.starts_with(":"));
}

// The numbers behind a label's word: `7`, `#10`, of a plural `1 and 3`, `#1, #3` in any case.
std::vector<ReferenceReader::Member> ReferenceReader::label_members(size_t at,
                                                                    bool is_plural) const {
  std::vector<Member> members;
  while (true) {
    Member member;
    member.begin = at;
    const bool has_hash = text_.substr(at, 1) == "#";
    member.end = scan_section_number(text_, at + has_hash, member.number);
    if (member.end == npos || !is_ascii_digit(member.number[0])) break;
    // `Phase 1/4 complete`
    const std::string_view behind = text_.substr(member.end);
    if (behind.size() > 1 && behind[0] == '/' && is_ascii_digit(behind[1])) break;
    members.push_back(member);
    const Separator separator = scan_separator(text_, member.end);
    if (separator.end == npos) break;
    if (!is_plural && text_.substr(separator.end, 1) != "#") break;
    at = separator.end;
  }
  return members;
}

// Labels of any declared word from `at` on; the first use begins at `use_begin`.
size_t ReferenceReader::read_labels(size_t use_begin, size_t at, const TitleScope* scope) {
  for (const std::string& word : label_words_) {
    if (at >= text_.size() || ascii_lower_case(text_[at]) != word[0]) continue;
    const size_t word_end = scan_word_or_plural(text_, at, word);
    if (word_end == npos) continue;
    const size_t number_at = skip_spacing(text_, word_end);
    if (number_at == word_end) return npos;
    std::vector<Member> members = label_members(number_at, word_end - at > word.size());
    if (members.empty()) return npos;
    members[0].begin = use_begin;
    if (use_begin == at && opens_label(at, members[0].end)) return members[0].end;
    return bind_labels(word, members, scope);
  }
  return npos;
}

size_t ReferenceReader::bind_labels(const std::string& word, std::vector<Member>& members,
                                    const TitleScope* scope) {
  const size_t first_end = members[0].end;
  const size_t last_end = members.back().end;
  if (!scope && is_other_work(members[0].begin, first_end, scope, members[0].number))
    return last_end;
  std::optional<TitleScope> of;
  const std::optional<OfChapter> chapter = scope ? std::nullopt : of_chapter(last_end);
  if (chapter) {
    of = TitleScope{binder_.chapter_page(chapter->number), no_page};
    scope = &*of;
    if (members.size() == 1) members[0].end = chapter->end;
  }
  size_t end = npos;
  for (const Member& member : members) {
    if (binder_.labelled({member.begin, member.end}, scope, word, member.number))
      end = member.end;
    else if (&member == members.data())
      return npos;
  }
  remember(end, scope ? std::optional(*scope) : std::nullopt);
  return end;
}

size_t ReferenceReader::read_hash(size_t at) {
  const Config& config = symbols_.book().book.config;
  if (const std::optional<RepositoryName> issue = repository_issue(config, text_, at)) {
    binder_.outside({issue->begin, issue->end}, ReferenceKind::issue, issue->url);
    return issue->end;
  }
  if (at > 0 && (!is_word_end(text_, at - 1) || text_[at - 1] == '&' || text_[at - 1] == '/'))
    return npos;
  std::string number;
  const size_t end = scan_section_number(text_, at + 1, number);
  if (end == npos || !is_ascii_digit(number[0])) return npos;
  const bool goes_on = plain_hash_end_ > 0 && plain_hash_end_ < at &&
                       only_joins(text_.substr(plain_hash_end_, at - plain_hash_end_));
  if (goes_on || is_of_a_tracker(at)) {
    plain_hash_end_ = end;
    return end;
  }
  return binder_.hash({at, end}, number) ? end : npos;
}

// `PR #10`, `issue #10`
bool ReferenceReader::is_of_a_tracker(size_t hash) const {
  const std::optional<ProseWord> before = last_word_before(text_, hash);
  if (!before) return false;
  const std::string word =
      ascii_lower_case(text_.substr(before->begin, before->end - before->begin));
  for (const std::string_view other :
       {"pr", "prs", "issue", "issues", "ticket", "tickets", "pull", "request", "requests"})
    if (word == other) return true;
  return false;
}

size_t ReferenceReader::read_commit(size_t at) {
  const Config& config = symbols_.book().book.config;
  const std::optional<RepositoryName> commit = repository_commit(config, text_, at);
  if (!commit) return npos;
  binder_.outside({commit->begin, commit->end}, ReferenceKind::commit, commit->url);
  return commit->end;
}

}  // namespace silcrow
