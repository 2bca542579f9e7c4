// Collects what each source says, then lets the pages meet in the book's order.
#include "resolve/chapter_numbers.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "base/ascii.h"
#include "base/path.h"
#include "base/shortened.h"
#include "diag/rule.h"
#include "model/name_number.h"
#include "resolve/output_paths.h"

namespace silcrow {

namespace {

// One source's word on a page's number.
struct NumberSource {
  std::string number;
  std::string_view origin;  // as messages call it
  Span span;                // no file for what is not written in the page
};

struct PageNumber {
  std::string number;
  Span span;
  std::string group;  // pages of one chapter share it; empty: alone
};

bool is_appendix_number(std::string_view number) {
  return !number.empty() && !is_ascii_digit(number[0]);
}

std::string spoken(std::string_view number) {
  return (is_appendix_number(number) ? "appendix " : "chapter ") + std::string(number);
}

// A, B, … Z, AA, AB, …
std::string letters(size_t index) {
  std::string text;
  for (size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
    text.insert(text.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return text;
}

std::optional<NumberSource> front_matter_number(const FrontMatter& front_matter,
                                                Diagnostics& diagnostics) {
  const FrontMatterField* field = front_matter.find("chapter");
  if (!field || field->values.empty() || field->values[0].empty()) return {};
  const Span span = field->value_spans.empty() ? field->key_span : field->value_spans[0];
  std::string number = field->values[0];
  const bool is_letter = number.size() == 1 && is_ascii_letter(number[0]);
  const bool is_digits = std::ranges::all_of(number, is_ascii_digit);
  while (is_digits && number.size() > 1 && number[0] == '0') number.erase(0, 1);
  if (!is_letter && !(is_digits && number.size() <= most_chapter_digits)) {
    diagnostics
        .add(Rule::front_matter_malformed, span,
             "`chapter` cannot be `" + shortened(field->values[0], 40) + "`")
        .help.push_back("it is a number of up to six digits, or the letter of an appendix");
    return {};
  }
  if (is_letter && !is_ascii_upper(number[0])) number[0] = static_cast<char>(number[0] - 'a' + 'A');
  return NumberSource{number, "the front matter", span};
}

// The bytes of the number where the heading begins with plain text, else the whole heading.
Span number_span(const Document& document, const PageHeading& heading) {
  const Node& node = document.node(heading.node);
  const size_t first = size_t(heading.node) + 1;
  if (first >= size_t(node.end)) return node.span;
  const Node& text = document.nodes[first];
  const bool is_plain = text.kind == NodeKind::text &&
                        text.span.end - text.span.begin == text.text.size() &&
                        heading.label.number_end <= text.text.size();
  if (!is_plain) return node.span;
  return {text.span.file, text.span.begin, text.span.begin + uint32_t(heading.label.number_end)};
}

class ChapterNumbers {
 public:
  ChapterNumbers(const Book& book, const std::vector<PageHeading>& headings,
                 Diagnostics& diagnostics)
      : book_(book), headings_(headings), diagnostics_(diagnostics) {
    lists_chapters_ = std::ranges::any_of(book.pages, [](const Page& page) {
      return page.role == PageRole::chapter || page.role == PageRole::appendix;
    });
  }

  std::vector<ChapterNumber> take() {
    is_ordered_ = std::ranges::any_of(book_.config.parts, is_ordered);
    std::vector<PageNumber> found;
    for (size_t i = 0; i < book_.pages.size(); ++i) found.push_back(page_number(i));
    if (std::ranges::all_of(found, &std::string::empty, &PageNumber::number)) take_listed(found);
    if (!is_ordered_) find_paired_folders(found);
    std::vector<ChapterNumber> numbers(found.size());
    for (size_t i = 0; i < numbers.size(); ++i) {
      numbers[i].opener = PageId(i);
      numbers[i].is_numbered_kind = is_numbered_kind(book_.pages[i]);
      if (!found[i].number.empty()) settle(i, found[i], numbers[i]);
    }
    return numbers;
  }

 private:
  // The first of the pages whose entries have one number opens that chapter.
  void take_listed(std::vector<PageNumber>& numbers) const {
    for (size_t i = 0; i < numbers.size(); ++i) {
      const Page& page = book_.pages[i];
      if (page.list_number == 0) continue;
      numbers[i] = {std::to_string(page.list_number), place(page, {}), "list"};
    }
  }

  // Chapters without a place in the configuration were found in the folder.
  static bool is_ordered(const ConfiguredPart& part) {
    return !part.title.empty() ||
           std::ranges::any_of(part.chapters, [](const ConfiguredPage& chapter) {
             return chapter.span.file != no_file;
           });
  }

  bool is_numbered_kind(const Page& page) const {
    if (page.role == PageRole::extra) return !lists_chapters_;
    return page.role == PageRole::chapter || page.role == PageRole::appendix;
  }

  PageNumber page_number(size_t index) {
    const Page& page = book_.pages[index];
    std::vector<NumberSource> sources;
    if (page.role == PageRole::appendix) {
      sources.push_back({letters(appendices_++), "the order of the appendices", {}});
    }
    if (auto found = front_matter_number(page.document->front_matter, diagnostics_))
      sources.push_back(*found);
    if (is_numbered_kind(page)) {
      const PageHeading& heading = headings_[index];
      if (!heading.label.number.empty()) {
        sources.push_back(
            {heading.label.number, "the heading", number_span(*page.document, heading)});
      }
      const auto first = sources.empty() ? std::string_view{} : std::string_view(sources[0].number);
      if (auto found = named_number(page, first)) sources.push_back(*found);
    }
    if (sources.empty()) return {};
    report_mismatches(page, sources);
    return {sources[0].number, place(page, sources[0].span), group_of(page, sources[0].number)};
  }

  // A file's number counts as well as its folder's: the one that agrees is taken.
  static std::optional<NumberSource> named_number(const Page& page, std::string_view wanted) {
    const std::string file = name_number(file_name_of(page_stem(page.path))).number;
    const std::string folder = name_number(file_name_of(folder_of(page.path))).number;
    const bool is_other_kind = is_appendix_number(folder) != is_appendix_number(wanted);
    const bool takes_file =
        folder.empty() || (!wanted.empty() && (file == wanted || is_other_kind));
    if (!takes_file) return NumberSource{folder, "the folder's name", {}};
    if (file.empty()) return {};
    return NumberSource{file, "the file's name", {}};
  }

  static std::string group_of(const Page& page, std::string_view number) {
    const std::string folder(folder_of(page.path));
    if (name_number(file_name_of(folder)).number == number) return "folder " + folder;
    const NameNumber file = name_number(file_name_of(page_stem(page.path)));
    return file.has_second && file.number == number ? "files " + folder : std::string();
  }

  static Span place(const Page& page, Span span) {
    return span.file == no_file ? Span{page.document->file, 0, 0} : span;
  }

  void report_mismatches(const Page& page, const std::vector<NumberSource>& sources) {
    const NumberSource& winner = sources[0];
    for (size_t i = 1; i < sources.size(); ++i) {
      const NumberSource& other = sources[i];
      // `20-appendix-a.md` only sorts its files.
      const bool is_other_kind =
          is_appendix_number(other.number) != is_appendix_number(winner.number);
      if (is_other_kind || other.number == winner.number) continue;
      const Span span = other.span.file == no_file ? winner.span : other.span;
      Diagnostic& problem =
          diagnostics_.add(Rule::chapter_number_mismatch, place(page, span),
                           std::string(winner.origin) + " makes this " + spoken(winner.number) +
                               ", " + std::string(other.origin) + " says " + spoken(other.number));
      if (winner.span.file != no_file && other.span.file != no_file) {
        problem.related.push_back({winner.span, "the number that counts"});
      }
      return;
    }
  }

  void settle(size_t index, const PageNumber& page, ChapterNumber& number) {
    if (!page.group.empty()) {
      const auto [opener, opens] = groups_.try_emplace(page.number + " " + page.group, index);
      if (!opens) {
        number.opener = PageId(opener->second);
        return;
      }
    }
    const auto [first, is_new] = holders_.try_emplace(page.number, Holder{index, page});
    const Holder& holder = first->second;
    number.number = page.number;
    if (is_new || !is_worth_a_report(index, holder)) return;
    const std::string& other = book_.pages[holder.page].path;
    diagnostics_
        .add(Rule::chapter_number_duplicate, page.span,
             "`" + other + "` is " + spoken(page.number) + " already")
        .related.push_back({holder.number.span, "the first " + spoken(page.number)});
  }

  // `01-backups.md` beside `01-proposal-backups.md`: where more than half of a folder's numbers
  // stand for several files, they say which files belong together.
  void find_paired_folders(const std::vector<PageNumber>& numbers) {
    std::map<std::string, std::map<std::string, size_t>> counts;  // files by folder and number
    for (size_t i = 0; i < numbers.size(); ++i) {
      const Page& page = book_.pages[i];
      if (numbers[i].number.empty() || !numbers[i].group.empty() || !has_title(page)) continue;
      ++counts[std::string(folder_of(page.path))][numbers[i].number];
    }
    for (const auto& [folder, files] : counts) {
      const auto shared =
          std::ranges::count_if(files, [](const auto& it) { return it.second > 1; });
      if (size_t(shared) * 2 > files.size() && files.size() > 1) paired_folders_.insert(folder);
    }
  }

  struct Holder {
    size_t page;
    PageNumber number;
  };

  // Folders that nobody listed may each count for themselves. There a page without a heading is no
  // chapter (output, a fragment), and several files may stand in front: `00-index`, `00-overview`.
  bool is_worth_a_report(size_t index, const Holder& holder) const {
    if (is_ordered_) return true;
    if (holder.number.number == "0") return false;
    const Page& page = book_.pages[index];
    const Page& other = book_.pages[holder.page];
    const std::string folder(folder_of(page.path));
    return folder == folder_of(other.path) && has_title(page) && has_title(other) &&
           !paired_folders_.contains(folder);
  }

  static bool has_title(const Page& page) {
    const Document& document = *page.document;
    return document.front_matter.find("title") ||
           std::ranges::any_of(document.nodes,
                               [](const Node& node) { return node.kind == NodeKind::heading; });
  }

  const Book& book_;
  const std::vector<PageHeading>& headings_;
  Diagnostics& diagnostics_;
  bool lists_chapters_ = false;
  bool is_ordered_ = false;  // an author has listed the chapters
  size_t appendices_ = 0;
  std::unordered_map<std::string, Holder> holders_;  // by number
  std::set<std::string> paired_folders_;
  std::unordered_map<std::string, size_t> groups_;  // the openers, by number and group
};

}  // namespace

PageHeading page_heading(const Document& document) {
  uint32_t next = 1;
  while (next < document.nodes.size()) {
    const Node& node = document.nodes[next];
    if (node.kind == NodeKind::heading && document.headings[node.data].level == 1) {
      std::string text = document.plain_text(NodeId(next));
      HeadingLabel label = chapter_heading_label(text);
      if (label.number.empty()) label = appendix_heading_label(text);
      return {NodeId(next), std::move(text), std::move(label)};
    }
    next = uint32_t(node.end);
  }
  return {};
}

std::vector<ChapterNumber> chapter_numbers(const Book& book,
                                           const std::vector<PageHeading>& headings,
                                           Diagnostics& diagnostics) {
  return ChapterNumbers(book, headings, diagnostics).take();
}

}  // namespace silcrow
