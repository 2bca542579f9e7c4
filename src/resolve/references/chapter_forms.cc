// `Chapter 17`, `Ch. 3–4`, `Appendix A`, `Part II`, and the section behind them: `, §26`.
#include "base/ascii.h"
#include "base/decimal.h"
#include "resolve/references/reference_lexer.h"
#include "resolve/references/reference_reader.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;

}  // namespace

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
    if (members[i].ends_range && binder_.chapter_page(members[i].number) != no_page) {
      const uint32_t first = decimal_value(members[i - 1].number);
      const uint32_t last = decimal_value(members[i].number);
      for (uint32_t number = first + 1; number < last && missing.empty(); ++number)
        if (binder_.chapter_page(std::to_string(number)) == no_page)
          missing = std::to_string(number);
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
  const size_t begin = skip_spacing(text_, number_at);
  if (begin == number_at && !is_joined) return npos;
  const std::vector<Member> members = chapter_members(begin, is_list);
  if (members.empty()) return npos;
  const size_t end = members.back().end;
  if (is_other_work(at, end, nullptr, members[0].number)) return end;
  // `ch2`, and on a page that is no chapter `ch10`, may be a channel.
  const bool is_chapter = !page_.number.empty() || page_.opener != page_.id;
  const bool is_own_word = is_joined && (end == begin + 1 || !is_chapter);
  if (is_own_word && binder_.chapter_page(members[0].number) == no_page) return end;

  if (members.size() == 1) {
    const TitleScope scope{binder_.chapter_page(members[0].number), no_page};
    bool is_read = false;
    const size_t behind =
        scope.opener == no_page ? npos : read_section_tail(at, end, scope, is_read);
    if (is_read) return behind;
    const size_t tail_end = scope.opener == no_page ? unknown_tail_end(end) : npos;
    if (tail_end != npos && binder_.chapter({at, tail_end}, members[0].number)) return tail_end;
  }
  if (!bind_chapters(at, members)) return npos;
  remember(end, std::nullopt);
  return end;
}

// The section behind a chapter that is not there belongs to the use all the same: `Chapter 21 §3`
// is one error. npos where there is none.
size_t ReferenceReader::unknown_tail_end(size_t at) const {
  const size_t sign = skip_spacing(text_, at);
  if (!text_.substr(sign).starts_with(section_sign) || is_escaped(sign)) return npos;
  const size_t name = skip_spacing(text_, sign + section_sign.size());
  std::string number;
  const size_t number_end = scan_section_number(text_, name, number);
  if (number_end != npos) return number_end;
  size_t begin = 0;
  size_t end = 0;
  const size_t quoted_end = scan_quoted(text_, name, begin, end);
  if (quoted_end != npos) return quoted_end;
  const std::vector<ProseWord> words = words_from(text_, name, 6);
  return words.empty() || words[0].begin != name ? npos : unknown_title_end(text_, words);
}

// ` §26`, `, §26`, ` §"Title"`, `, Section 26`, ` step 2` behind a chapter's number.
size_t ReferenceReader::read_section_tail(size_t use_begin, size_t at, TitleScope scope,
                                          bool& is_read) {
  size_t next = at;
  if (next < text_.size() && text_[next] == ',') ++next;
  next = skip_spacing(text_, next);
  if (next == at) return npos;
  const size_t count = binder_.references().size();
  size_t end = npos;
  if (text_.substr(next, section_sign.size()) == section_sign && !is_escaped(next)) {
    size_t number_at = next + section_sign.size();
    const bool is_double = text_.substr(number_at, section_sign.size()) == section_sign;
    if (is_double) number_at += section_sign.size();
    number_at = skip_spacing(text_, number_at);
    end = read_numbers(use_begin, number_at, &scope,
                       is_double ? Signs::only_the_first : Signs::each_has_one, Absence::error);
    // A number that is too long for one is no title either.
    const bool has_digit = number_at < text_.size() && is_ascii_digit(text_[number_at]);
    if (end == npos && !has_digit) end = read_title(use_begin, number_at, &scope);
  } else if (const size_t word = scan_any_word(text_, next, {"section", "sec"}); word != npos) {
    const size_t number_at = skip_spacing(text_, word + (text_.substr(word, 1) == "." ? 1 : 0));
    if (number_at < text_.size() && is_ascii_digit(text_[number_at]))
      end = read_numbers(use_begin, number_at, &scope, Signs::each_has_one, Absence::error);
  } else {
    end = read_labels(use_begin, next, &scope);
  }
  is_read = end != npos && binder_.references().size() > count;
  return end;
}

size_t ReferenceReader::read_appendices(size_t at) {
  const size_t plural = scan_word(text_, at, "appendices");
  const size_t word = plural != npos ? plural : scan_word(text_, at, "appendix");
  if (word == npos || !symbols_.has_appendices()) return npos;
  size_t begin = skip_spacing(text_, word);
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
  size_t begin = skip_spacing(text_, word);
  size_t use_begin = at;
  size_t end = npos;
  while (begin > word) {
    unsigned number = 0;
    const size_t number_end = scan_part_number(text_, begin, number);
    // `the part I played`
    const bool is_pronoun = text_[at] == 'p' && number_end == begin + 1 && text_[begin] == 'I' &&
                            number_end + 1 < text_.size() && text_[number_end] == ' ' &&
                            is_ascii_letter(text_[number_end + 1]);
    if (number_end == npos || is_pronoun || !binder_.part({use_begin, number_end}, number)) break;
    end = number_end;
    const Separator separator = scan_separator(text_, end);
    if (plural == npos || separator.end == npos) break;
    begin = use_begin = separator.end;
  }
  return end;
}

}  // namespace silcrow
