// One pass over each run: at every sign and at the beginning of every word that may open a
// reference its form is tried; what is no reference is passed over.
#include "resolve/references/reference_reader.h"

#include <algorithm>

#include "base/ascii.h"
#include "resolve/references/other_works.h"
#include "resolve/references/reference_lexer.h"
#include "resolve/references/repository_names.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;
constexpr size_t longest_title = 12;  // words

size_t scan_any_word(std::string_view text, size_t at,
                     std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    const size_t end = scan_word(text, at, word);
    if (end != npos) return end;
  }
  return npos;
}

}  // namespace

ReferenceReader::ReferenceReader(const Symbols& symbols, PageId page, Diagnostics& diagnostics)
    : symbols_(symbols),
      page_(symbols.book().linked(page)),
      document_(*symbols.book().page(page).document),
      diagnostics_(diagnostics),
      binder_(symbols, page, diagnostics) {
  for (const std::string& word : symbols.book().book.config.labels)
    label_words_.push_back(ascii_lower_case(word));
  mark_opening_bytes();
}

void ReferenceReader::mark_opening_bytes() {
  std::string letters = "cspaftl";  // of the words that read_word knows
  for (const std::string& word : label_words_) letters += word[0];
  const Config& config = symbols_.book().book.config;
  if (config.repositories.contains("home")) letters += "0123456789abcdef";
  for (const char c : letters) {
    roles_[uint8_t(c)] = ByteRole::letter;
    if (is_ascii_letter(c)) roles_[uint8_t(c - 'a' + 'A')] = ByteRole::letter;
  }
  for (const char c : {'#', '"', '\'', code_mark}) roles_[uint8_t(c)] = ByteRole::sign;
  for (size_t c = 0xC2; c < roles_.size(); ++c) roles_[c] = ByteRole::sign;
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
  const ProseRun run(document_, block);
  run_ = &run;
  text_ = run.text();
  last_end_ = 0;
  last_scope_.reset();
  const size_t before = binder_.references().size();
  binder_.begin_run(run, is_link, link_page);
  for (size_t at = 0; at < text_.size();) {
    const bool is_inside_word = at > 0 && is_ascii_alphanumeric(text_[at - 1]);
    const ByteRole role = roles_[uint8_t(text_[at])];
    const bool may_open = role == ByteRole::sign || (role == ByteRole::letter && !is_inside_word);
    const size_t behind = may_open ? read_at(at) : npos;
    at = behind == npos ? at + 1 : behind;
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
    if (end == npos) end = read_commit(at);
  } else if (text_.substr(at, section_sign.size()) == section_sign) {
    end = is_escaped(at) ? npos : read_sign(at);
  } else if (c == '#') {
    end = read_hash(at);
  } else if (c == code_mark) {
    end = read_code(at);
  } else if (!closing_quote(text_, at).empty()) {
    end = read_quote(at);
  }
  if (end == npos || binder_.references().size() == count) return end;
  // `above` and `below` right behind must be true.
  const size_t next = skip_blanks(text_, end);
  for (const std::string_view word : {"above", "below"}) {
    const size_t behind = scan_word(text_, next, word);
    if (next == end || behind == npos) continue;
    const size_t number = skip_blanks(text_, behind);
    if (number < text_.size() && is_ascii_digit(text_[number])) continue;
    binder_.direction(word == "above");
  }
  return end;
}

size_t ReferenceReader::read_word(size_t at) {
  size_t end = npos;
  switch (ascii_lower_case(text_[at])) {
    case 'c': end = read_chapters(at); break;
    case 's': end = read_section_word(at); break;
    case 'p': end = read_parts(at); break;
    case 'a': end = read_appendices(at); break;
    case 'f':
    case 't':
    case 'l': end = read_captions(at); break;
    default: break;
  }
  return end != npos ? end : read_labels(at);
}

void ReferenceReader::remember(size_t end, std::optional<TitleScope> scope) {
  last_end_ = end;
  last_scope_ = scope;
}

bool ReferenceReader::is_escaped(size_t at) const {
  const ProsePlace place = run_->begin_place(at);
  const Node& node = document_.node(place.node);
  const bool is_replaced = node.text.size() != node.span.end - node.span.begin;
  return is_replaced && symbols_.book().book.sources.text(node.span).starts_with('\\');
}

bool ReferenceReader::is_other_work(size_t begin, size_t end, const TitleScope* scope,
                                    const std::string& number) const {
  switch (other_work(symbols_, page_, *run_, begin, end)) {
    case OtherWork::no: return false;
    case OtherWork::always: return true;
    case OtherWork::unless_own: break;
  }
  if (scope) return false;
  return symbols_.numbered(symbols_.opener(page_.id), number).empty();
}

// ---- chapters, appendices, parts

std::vector<ReferenceReader::Member> ReferenceReader::chapter_members(size_t at,
                                                                      bool is_plural) const {
  std::vector<Member> members;
  bool is_range = false;
  while (true) {
    Member member;
    member.begin = at;
    member.end = scan_chapter_number(text_, at, member.number);
    if (member.end == npos) break;
    member.ends_range = is_range;
    members.push_back(member);
    const Separator separator = scan_separator(text_, member.end);
    if (separator.end == npos || (!is_plural && !separator.is_range)) break;
    // A dash with blanks round it is no range but the sentence going on, unless in a list.
    if (separator.is_range && !is_plural && text_[member.end] == ' ') break;
    at = separator.end;
    is_range = separator.is_range;
  }
  return members;
}

bool ReferenceReader::bind_chapters(size_t use_begin, const std::vector<Member>& members) {
  bool is_any = false;
  for (size_t i = 0; i < members.size(); ++i) {
    const UseRange range{i == 0 ? use_begin : members[i].begin, members[i].end};
    std::string missing;
    if (members[i].ends_range && symbols_.chapter(members[i].number) != no_page) {
      const unsigned first = unsigned(std::stoul(members[i - 1].number));
      const unsigned last = unsigned(std::stoul(members[i].number));
      for (unsigned number = first + 1; number < last && missing.empty(); ++number)
        if (symbols_.chapter(std::to_string(number)) == no_page) missing = std::to_string(number);
    }
    is_any = (missing.empty() ? binder_.chapter(range, members[i].number)
                              : binder_.missing_between(range, members[i].number, missing)) ||
             is_any;
  }
  return is_any;
}

size_t ReferenceReader::read_chapters(size_t at) {
  const size_t plural = scan_any_word(text_, at, {"chapters", "chs"});
  const size_t full = scan_word(text_, at, "chapter");
  size_t number_at = plural != npos ? plural : full;
  bool is_list = plural != npos;
  if (number_at == npos) {
    // `Ch 17`, `Ch. 17`, `ch17`.
    if (at + 2 >= text_.size() || ascii_lower_case(text_[at + 1]) != 'h') return npos;
    number_at = at + 2;
    is_list = !is_ascii_digit(text_[number_at]);
    if (text_[number_at] == '.') ++number_at;
  }
  const bool is_joined = number_at < text_.size() && is_ascii_digit(text_[number_at]);
  if (is_joined && full != npos) return npos;
  const size_t begin = skip_blanks(text_, number_at);
  if (begin == number_at && !is_joined) return npos;
  const std::vector<Member> members = chapter_members(begin, is_list);
  if (members.empty()) return npos;
  const size_t end = members.back().end;
  if (is_other_work(at, end, nullptr, members[0].number)) return end;

  if (members.size() == 1) {
    const TitleScope scope{symbols_.chapter(members[0].number), no_page};
    bool is_read = false;
    const size_t behind =
        scope.opener == no_page ? npos : read_section_tail(at, end, scope, is_read);
    if (is_read) return behind;
    if (scope.opener == no_page && symbols_.has_chapters()) {
      // The words behind belong to the use all the same: `Chapter 21 §3` is one error.
      const size_t sign = skip_blanks(text_, end);
      std::string number;
      if (text_.substr(sign, section_sign.size()) == section_sign) {
        const size_t number_end =
            scan_section_number(text_, skip_blanks(text_, sign + section_sign.size()), number);
        if (number_end != npos) {
          binder_.chapter({at, number_end}, members[0].number);
          return number_end;
        }
      }
    }
  }
  if (!bind_chapters(at, members)) return npos;
  if (members.size() == 1) remember(end, TitleScope{symbols_.chapter(members[0].number), no_page});
  return end;
}

// ` §26`, `, §26`, ` §"Title"`, `, Section 26`, ` step 2` behind a chapter's number.
size_t ReferenceReader::read_section_tail(size_t use_begin, size_t at, TitleScope scope,
                                          bool& is_read) {
  size_t next = at;
  if (next < text_.size() && text_[next] == ',') ++next;
  next = skip_blanks(text_, next);
  if (next == at) return npos;
  const size_t count = binder_.references().size();
  size_t end = npos;
  if (text_.substr(next, section_sign.size()) == section_sign && !is_escaped(next)) {
    size_t number_at = next + section_sign.size();
    const bool is_double = text_.substr(number_at, section_sign.size()) == section_sign;
    if (is_double) number_at += section_sign.size();
    end = read_numbers(use_begin, skip_blanks(text_, number_at), &scope,
                       is_double ? Signs::only_the_first : Signs::each_has_one, Absence::error);
    if (end == npos) end = read_title(use_begin, number_at, &scope);
  } else if (const size_t word = scan_any_word(text_, next, {"section", "sec"}); word != npos) {
    const size_t number_at = skip_blanks(text_, word + (text_.substr(word, 1) == "." ? 1 : 0));
    if (number_at < text_.size() && is_ascii_digit(text_[number_at]))
      end = read_numbers(use_begin, number_at, &scope, Signs::each_has_one, Absence::error);
  }
  is_read = end != npos && binder_.references().size() > count;
  return end;
}

size_t ReferenceReader::read_appendices(size_t at) {
  const size_t plural = scan_word(text_, at, "appendices");
  const size_t word = plural != npos ? plural : scan_word(text_, at, "appendix");
  if (word == npos || !symbols_.has_appendices()) return npos;
  size_t begin = skip_blanks(text_, word);
  size_t use_begin = at;
  size_t end = npos;
  while (begin < text_.size() && is_ascii_upper(text_[begin]) && is_word_end(text_, begin + 1)) {
    const std::string letter(1, text_[begin]);
    if (use_begin == at && is_other_work(at, begin + 1, nullptr, letter)) return begin + 1;
    const TitleScope scope{symbols_.appendix(letter), no_page};
    bool is_read = false;
    const size_t behind =
        scope.opener == no_page ? npos : read_section_tail(use_begin, begin + 1, scope, is_read);
    if (is_read) return behind;
    if (!binder_.appendix({use_begin, begin + 1}, letter)) return end;
    end = begin + 1;
    remember(end, scope.opener == no_page ? std::nullopt : std::optional(scope));
    const Separator separator = scan_separator(text_, end);
    if (plural == npos || separator.end == npos) break;
    begin = use_begin = separator.end;
  }
  return end;
}

size_t ReferenceReader::read_parts(size_t at) {
  const size_t plural = scan_word(text_, at, "parts");
  const size_t word = plural != npos ? plural : scan_word(text_, at, "part");
  if (word == npos) return npos;
  size_t begin = skip_blanks(text_, word);
  size_t use_begin = at;
  size_t end = npos;
  while (begin > word) {
    unsigned number = 0;
    const size_t number_end = scan_part_number(text_, begin, number);
    if (number_end == npos || !binder_.part({use_begin, number_end}, number)) break;
    end = number_end;
    const Separator separator = scan_separator(text_, end);
    if (plural == npos || separator.end == npos) break;
    begin = use_begin = separator.end;
  }
  return end;
}

// ---- sections

std::vector<ReferenceReader::Member> ReferenceReader::section_members(size_t at,
                                                                      Signs signs) const {
  std::vector<Member> members;
  bool is_range = false;
  size_t use_begin = at;
  while (true) {
    Member member;
    member.begin = use_begin;
    member.end = scan_section_number(text_, at, member.number);
    if (member.end == npos) break;
    member.ends_range = is_range;
    members.push_back(member);
    const Separator separator = scan_separator(text_, member.end);
    if (separator.end == npos) break;
    const bool has_sign = text_.substr(separator.end, section_sign.size()) == section_sign;
    const bool is_tight = separator.is_range && text_[member.end] != ' ';
    if (!has_sign && signs == Signs::each_has_one && !is_tight) break;
    if (!has_sign &&
        !is_ascii_digit(text_.substr(separator.end, 1).empty() ? ' ' : text_[separator.end]))
      break;
    use_begin = separator.end;
    at = has_sign ? skip_blanks(text_, separator.end + section_sign.size()) : separator.end;
    is_range = separator.is_range;
  }
  return members;
}

std::optional<ReferenceReader::OfChapter> ReferenceReader::of_chapter(size_t at) const {
  const size_t word_at = skip_blanks(text_, at);
  const size_t of = scan_any_word(text_, word_at, {"of", "in"});
  if (word_at == at || of == npos) return std::nullopt;
  OfChapter found;
  found.begin = skip_blanks(text_, of);
  size_t number_at = scan_any_word(text_, found.begin, {"chapter", "ch"});
  if (number_at == npos) return std::nullopt;
  if (text_.substr(number_at, 1) == ".") ++number_at;
  found.end = scan_chapter_number(text_, skip_blanks(text_, number_at), found.number);
  if (found.end == npos || symbols_.chapter(found.number) == no_page) return std::nullopt;
  return found;
}

// Numbers from `at` on; the first use begins at `use_begin`.
size_t ReferenceReader::read_numbers(size_t use_begin, size_t at, const TitleScope* scope,
                                     Signs signs, Absence absence) {
  std::vector<Member> members = section_members(at, signs);
  if (members.empty()) return npos;
  members[0].begin = use_begin;
  size_t end = members.back().end;
  if (!scope && is_other_work(use_begin, members[0].end, scope, members[0].number)) return end;

  std::optional<TitleScope> of;
  const std::optional<OfChapter> chapter = scope ? std::nullopt : of_chapter(end);
  if (chapter) {
    of = TitleScope{symbols_.chapter(chapter->number), no_page};
    scope = &*of;
    if (members.size() == 1) members[0].end = end = chapter->end;
  }
  bool is_any = false;
  for (const Member& member : members)
    is_any =
        binder_.section_number({member.begin, member.end}, scope, member.number, absence) || is_any;
  if (chapter && members.size() > 1) {
    binder_.chapter({chapter->begin, chapter->end}, chapter->number);
    end = chapter->end;
  }
  if (!is_any) return npos;
  remember(end, scope ? std::optional(*scope) : std::nullopt);
  return end;
}

// A title behind the sign, whose end is `at`.
size_t ReferenceReader::read_title(size_t use_begin, size_t at, const TitleScope* scope) {
  const size_t title_at = skip_blanks(text_, at);
  size_t content_begin = 0;
  size_t content_end = 0;
  const size_t quoted_end = scan_quoted(text_, title_at, content_begin, content_end);
  if (quoted_end != npos) {
    std::optional<TitleScope> of;
    size_t end = quoted_end;
    if (const std::optional<OfChapter> chapter = scope ? std::nullopt : of_chapter(quoted_end)) {
      of = TitleScope{symbols_.chapter(chapter->number), no_page};
      scope = &*of;
      end = chapter->end;
    }
    binder_.quoted_title({use_begin, end}, scope,
                         text_.substr(content_begin, content_end - content_begin));
    remember(end, scope ? std::optional(*scope) : std::nullopt);
    return end;
  }
  const std::vector<ProseWord> words = words_from(text_, title_at, longest_title);
  if (words.empty() || words[0].begin != title_at) return npos;
  // `§ ` before words that start small is prose when they name nothing.
  const bool is_apart = title_at > at;
  const bool starts_small = !is_ascii_upper(text_[words[0].begin]);
  const Absence absence = is_apart && starts_small && !scope ? Absence::prose : Absence::error;
  UseRange range{use_begin, words[0].end};
  if (!binder_.open_title(range, scope, words, absence)) return npos;
  remember(range.end, scope ? std::optional(*scope) : std::nullopt);
  return range.end;
}

// `(see MinIO §)`: the words in front are the title.
size_t ReferenceReader::read_title_before(size_t at) {
  const size_t end = at + section_sign.size();
  const size_t next = skip_blanks(text_, end);
  const bool is_behind =
      next >= text_.size() || std::string_view(".,;:!?)]").find(text_[next]) != npos;
  if (!is_behind) return npos;
  const std::vector<ProseWord> backwards = words_before(text_, at, longest_title);
  std::vector<ProseWord> words(backwards.rbegin(), backwards.rend());
  if (words.empty() || skip_blanks(text_, words.back().end) != at) return npos;
  const bool in_brackets = next < text_.size() && text_[next] == ')';
  const auto is_see = [&](const ProseWord& word) {
    return ascii_lower_case(text_.substr(word.begin, word.end - word.begin)) == "see";
  };
  const auto see = std::find_if(words.begin(), words.end(), is_see);
  const bool after_see = see != words.end();
  if (after_see) words.erase(words.begin(), see + 1);
  if (words.empty()) return npos;
  UseRange range{at, end};
  const Absence absence = in_brackets || after_see ? Absence::error : Absence::prose;
  if (!binder_.title_before(range, words, absence)) return npos;
  remember(end, std::nullopt);
  return end;
}

size_t ReferenceReader::read_sign(size_t at) {
  size_t behind = at + section_sign.size();
  const bool is_double = text_.substr(behind, section_sign.size()) == section_sign;
  if (is_double) behind += section_sign.size();
  const std::optional<TitleScope> scope = given_scope(at);
  const NameBefore name = name_before(at);
  if (name.is_other_file) return behind;
  const size_t number_end =
      read_numbers(at, skip_blanks(text_, behind), scope ? &*scope : nullptr,
                   is_double ? Signs::only_the_first : Signs::each_has_one, Absence::error);
  if (number_end != npos) return number_end;
  const size_t title_end = read_title(at, behind, scope ? &*scope : nullptr);
  if (title_end != npos) return title_end;
  return is_double ? npos : read_title_before(at);
}

size_t ReferenceReader::read_section_word(size_t at) {
  const size_t plural = scan_word(text_, at, "sections");
  size_t word = plural != npos ? plural : scan_any_word(text_, at, {"section", "sec"});
  if (word == npos) return npos;
  if (text_.substr(word, 1) == "." && word - at == 3) ++word;
  const size_t number_at = skip_blanks(text_, word);
  if (number_at == word || number_at >= text_.size() || !is_ascii_digit(text_[number_at]))
    return npos;
  const std::optional<TitleScope> scope = given_scope(at);
  return read_numbers(at, number_at, scope ? &*scope : nullptr,
                      plural != npos ? Signs::only_the_first : Signs::each_has_one, Absence::prose);
}

// ---- what has a word and a number

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
    for (size_t number_at = skip_blanks(text_, word_end); number_at > word_end;) {
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
  const size_t next = skip_blanks(text_, end);
  const std::string_view rest = text_.substr(next);
  const bool is_label = rest.empty() || rest.starts_with(":") || rest.starts_with(".") ||
                        rest.starts_with("—") || rest.starts_with("–");
  if (!is_label) return false;
  if (run_->opens_emphasis(begin)) return true;
  const NodeId parent = document_.node(run_->block()).parent;
  const bool is_item = document_.node(parent).kind == NodeKind::list_item;
  return begin == 0 && (is_item || rest.starts_with(":"));
}

size_t ReferenceReader::read_labels(size_t at) {
  for (const std::string& word : label_words_) {
    if (ascii_lower_case(text_[at]) != word[0]) continue;
    const size_t word_end = scan_word_or_plural(text_, at, word);
    if (word_end == npos) continue;
    const bool is_plural = word_end - at > word.size();
    const std::optional<TitleScope> scope = given_scope(at);
    size_t end = npos;
    size_t use_begin = at;
    for (size_t number_at = skip_blanks(text_, word_end); number_at > word_end;) {
      const bool has_hash = text_.substr(number_at, 1) == "#";
      std::string number;
      const size_t number_end = scan_section_number(text_, number_at + has_hash, number);
      if (number_end == npos || !is_ascii_digit(number[0])) break;
      if (use_begin == at && opens_label(at, number_end)) return number_end;
      if (!binder_.labelled({use_begin, number_end}, scope ? &*scope : nullptr, word, number))
        break;
      end = number_end;
      const Separator separator = scan_separator(text_, end);
      if (separator.end == npos) break;
      if (!is_plural && text_.substr(separator.end, 1) != "#") break;
      number_at = use_begin = separator.end;
    }
    return end;
  }
  return npos;
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
  const std::vector<ProseWord> before = words_before(text_, at, 1);
  if (!before.empty()) {
    const std::string word =
        ascii_lower_case(text_.substr(before[0].begin, before[0].end - before[0].begin));
    for (const std::string_view other :
         {"pr", "prs", "issue", "issues", "ticket", "pull", "request"})
      if (word == other) return end;
  }
  return binder_.hash({at, end}, number) ? end : npos;
}

size_t ReferenceReader::read_commit(size_t at) {
  const Config& config = symbols_.book().book.config;
  const std::optional<RepositoryName> commit = repository_commit(config, text_, at);
  if (!commit) return npos;
  binder_.outside({commit->begin, commit->end}, ReferenceKind::commit, commit->url);
  return commit->end;
}

// `"Node hardening" in Chapter 1`, `the "Disk layout" section`, `see "Disk layout"`.
size_t ReferenceReader::read_quote(size_t at) {
  size_t content_begin = 0;
  size_t content_end = 0;
  const size_t end = scan_quoted(text_, at, content_begin, content_end);
  if (end == npos || !is_word_start(text_, at)) return npos;
  const std::string_view title = text_.substr(content_begin, content_end - content_begin);
  size_t next = skip_blanks(text_, end);
  const size_t section = scan_any_word(text_, next, {"section", "chapter"});
  if (section != npos) next = skip_blanks(text_, section);
  const size_t before_next = section != npos ? section : end;
  const std::optional<OfChapter> chapter = of_chapter(before_next);
  const std::vector<ProseWord> before = words_before(text_, at, 1);
  const bool is_after_see =
      !before.empty() &&
      ascii_lower_case(text_.substr(before[0].begin, before[0].end - before[0].begin)) == "see";
  if (!chapter && section == npos && !is_after_see) return npos;
  TitleScope scope;
  if (chapter) scope.opener = symbols_.chapter(chapter->number);
  if (!binder_.equal_title({at, end}, chapter ? &scope : nullptr, title)) return npos;
  remember(end, std::nullopt);
  return end;
}

}  // namespace silcrow
