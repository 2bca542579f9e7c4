// `§26`, `§§26–28 of Chapter 17`, `Section 4.2`, `§"Title"`, `MinIO §`, `"Title" in Chapter 1`.
#include <algorithm>

#include "base/ascii.h"
#include "resolve/references/other_works.h"
#include "resolve/references/reference_lexer.h"
#include "resolve/references/reference_reader.h"
#include "resolve/references/title_key.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;
constexpr size_t longest_title = 12;  // words

}  // namespace

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
    at = has_sign ? skip_spacing(text_, separator.end + section_sign.size()) : separator.end;
    is_range = separator.is_range;
  }
  return members;
}

std::optional<ReferenceReader::OfChapter> ReferenceReader::of_chapter(size_t at) const {
  const size_t word_at = skip_spacing(text_, at);
  const size_t of = scan_any_word(text_, word_at, {"of", "in"});
  if (word_at == at || of == npos) return std::nullopt;
  OfChapter found;
  found.begin = skip_spacing(text_, of);
  size_t number_at = scan_any_word(text_, found.begin, {"chapter", "ch"});
  if (number_at == npos) return std::nullopt;
  if (text_.substr(number_at, 1) == ".") ++number_at;
  found.end = scan_chapter_number(text_, skip_spacing(text_, number_at), found.number);
  if (found.end == npos || binder_.chapter_page(found.number) == no_page) return std::nullopt;
  return found;
}

// Numbers from `at` on; the first use begins at `use_begin`.
size_t ReferenceReader::read_numbers(size_t use_begin, size_t at, const TitleScope* scope,
                                     Signs signs, Absence absence) {
  std::vector<Member> members = section_members(at, signs);
  if (members.empty()) return npos;
  members[0].begin = use_begin;
  size_t end = members.back().end;
  if (!scope && is_other_work(use_begin, end, scope, members[0].number)) return end;
  // `§5, § 4 BGB`: the list ends before what speaks of another work.
  const auto is_other = [&](const Member& member) {
    return !scope && &member != members.data() &&
           is_other_work(member.begin, member.end, scope, member.number);
  };
  members.erase(std::find_if(members.begin(), members.end(), is_other), members.end());
  end = members.back().end;

  std::optional<TitleScope> of;
  const std::optional<OfChapter> chapter = scope ? std::nullopt : of_chapter(end);
  if (chapter) {
    of = TitleScope{binder_.chapter_page(chapter->number), no_page};
    scope = &*of;
    if (members.size() == 1) members[0].end = end = chapter->end;
  }
  std::vector<NumberedUse> uses;
  for (const Member& member : members) uses.push_back({{member.begin, member.end}, member.number});
  const bool is_any = binder_.section_numbers(uses, scope, absence);
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
  const size_t title_at = skip_spacing(text_, at);
  size_t content_begin = 0;
  size_t content_end = 0;
  const size_t quoted_end = scan_quoted(text_, title_at, content_begin, content_end);
  // `RFC 9110 §Methods` and `ADR-15 §"Safety"` are titles of those, but for one of this book.
  const auto is_others = [&] {
    return !scope && other_work(symbols_, page_, run_, use_begin, title_at) == OtherWork::always;
  };
  if (quoted_end != npos) {
    const std::string_view title = text_.substr(content_begin, content_end - content_begin);
    if (is_others() && symbols_.titled_anywhere(title_key(title)).empty()) return quoted_end;
    std::optional<TitleScope> of;
    size_t end = quoted_end;
    if (const std::optional<OfChapter> chapter = scope ? std::nullopt : of_chapter(quoted_end)) {
      of = TitleScope{binder_.chapter_page(chapter->number), no_page};
      scope = &*of;
      end = chapter->end;
    }
    binder_.quoted_title({use_begin, end}, scope, {title_at, quoted_end}, title);
    remember(end, scope ? std::optional(*scope) : std::nullopt);
    return end;
  }
  const std::vector<ProseWord> words = words_from(text_, title_at, longest_title);
  if (words.empty() || words[0].begin != title_at) return npos;
  // `§ ` before words that start small is prose when they name nothing.
  const bool is_small_apart = title_at > at && !is_ascii_upper(text_[words[0].begin]);
  const bool may_be_prose = (!scope && is_small_apart) || is_others();
  const Absence absence = may_be_prose ? Absence::prose : Absence::error;
  UseRange range{use_begin, words[0].end};
  if (!binder_.open_title(range, scope, words, absence)) return npos;
  remember(range.end, scope ? std::optional(*scope) : std::nullopt);
  return range.end;
}

// `(see MinIO §)`: the words in front are the title.
size_t ReferenceReader::read_title_before(size_t at) {
  const size_t end = at + section_sign.size();
  const size_t next = skip_spacing(text_, end);
  const bool is_behind =
      next >= text_.size() || std::string_view(".,;:!?)]").find(text_[next]) != npos;
  if (!is_behind) return npos;
  const std::vector<ProseWord> backwards = words_before(text_, at, longest_title);
  std::vector<ProseWord> words(backwards.rbegin(), backwards.rend());
  std::erase_if(words, [&](const ProseWord& word) { return word.begin < read_end_; });
  if (words.empty() || skip_spacing(text_, words.back().end) != at) return npos;
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
  const size_t number_at = skip_spacing(text_, behind);
  const size_t number_end =
      read_numbers(at, number_at, scope ? &*scope : nullptr,
                   is_double ? Signs::only_the_first : Signs::each_has_one, Absence::error);
  // Where no heading has a number, `§ 3` is no title either.
  const bool has_digit = number_at < text_.size() && is_ascii_digit(text_[number_at]);
  if (number_end != npos || has_digit) return number_end;
  const size_t title_end = read_title(at, behind, scope ? &*scope : nullptr);
  if (title_end != npos) return title_end;
  return is_double ? npos : read_title_before(at);
}

size_t ReferenceReader::read_section_word(size_t at) {
  const size_t plural = scan_word(text_, at, "sections");
  size_t word = plural != npos ? plural : scan_any_word(text_, at, {"section", "sec"});
  if (word == npos) return npos;
  if (text_.substr(word, 1) == "." && word - at == 3) ++word;
  const size_t number_at = skip_spacing(text_, word);
  if (number_at == word || number_at >= text_.size() || !is_ascii_digit(text_[number_at]))
    return npos;
  const std::optional<TitleScope> scope = given_scope(at);
  return read_numbers(at, number_at, scope ? &*scope : nullptr,
                      plural != npos ? Signs::only_the_first : Signs::each_has_one, Absence::prose);
}

// `"Node hardening" in Chapter 1`, `the "Disk layout" section`, `see "Disk layout"`.
size_t ReferenceReader::read_quote(size_t at) {
  size_t content_begin = 0;
  size_t content_end = 0;
  const size_t end = scan_quoted(text_, at, content_begin, content_end);
  if (end == npos || !is_word_start(text_, at)) return npos;
  const std::string_view title = text_.substr(content_begin, content_end - content_begin);
  size_t next = skip_spacing(text_, end);
  const size_t section = scan_any_word(text_, next, {"section", "chapter"});
  if (section != npos) next = skip_spacing(text_, section);
  const size_t before_next = section != npos ? section : end;
  const std::optional<OfChapter> chapter = of_chapter(before_next);
  const std::optional<ProseWord> before = last_word_before(text_, at);
  const bool is_after_see =
      before && ascii_lower_case(text_.substr(before->begin, before->end - before->begin)) == "see";
  if (!chapter && section == npos && !is_after_see) return npos;
  TitleScope scope;
  if (chapter) scope.opener = binder_.chapter_page(chapter->number);
  if (!binder_.equal_title({at, end}, chapter ? &scope : nullptr, title)) return npos;
  remember(end, std::nullopt);
  return end;
}

}  // namespace silcrow
