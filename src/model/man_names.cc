// Names that the authors give come first; the others give way to them and to each other.
#include "model/man_names.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "base/ascii.h"
#include "base/path.h"
#include "base/unicode.h"
#include "model/name_number.h"

namespace silcrow {
namespace {

constexpr size_t longest_prefix = 24;

bool is_of_names(char c) {
  return is_ascii_alphanumeric(c) || c == '.' || c == '_' || c == '+' || c == '-';
}

// The words of a slug that name the kind of work, and say nothing in front of each page.
constexpr std::array<std::string_view, 6> work_words = {"book",  "handbook", "manual",
                                                        "guide", "docs",     "documentation"};

std::string joined(std::string_view prefix, std::string_view slug) {
  if (slug.empty() || slug == prefix) return std::string(prefix);
  if (prefix.empty()) return std::string(slug);
  if (slug.starts_with(prefix) && slug[prefix.size()] == '-') return std::string(slug);
  return std::string(prefix) + '-' + std::string(slug);
}

// "ops/17-runbook" gives "runbook", "ops/index" "ops".
std::string slug_of_path(std::string_view stem) {
  std::string_view name = file_name_of(stem);
  if (name == "index") name = file_name_of(folder_of(stem));
  const size_t rest = name_number(name).rest;
  const std::string slug = man_slug(rest < name.size() ? name.substr(rest) : name);
  return slug.empty() ? man_slug(name) : slug;
}

class Namer {
 public:
  explicit Namer(std::string prefix) : prefix_(std::move(prefix)) {}

  // Whether it was free.
  bool take(const ManName& name) { return taken_.insert(man_name_text(name)).second; }

  // The first of the names that is free: of the file, with its folder, with a number.
  ManName name_for(const LinkedPage& page, const std::string& section) {
    std::string_view stem = page.output_path;
    stem.remove_suffix(std::min(stem.size(), std::string_view(".html").size()));
    std::string slug = slug_of_path(stem);
    if (slug.empty()) slug = "page";
    const std::string folder = man_slug(file_name_of(folder_of(stem)));
    std::string with_folder = folder;
    if (!folder.empty()) with_folder += '-';
    with_folder += slug;
    for (const std::string& wanted : {slug, with_folder}) {
      ManName name{joined(prefix_, wanted), section};
      if (take(name)) return name;
    }
    return numbered(joined(prefix_, slug), section);
  }

 private:
  ManName numbered(const std::string& base, const std::string& section) {
    size_t& last = last_numbers_[base];
    if (last == 0) last = 1;
    while (true) {
      ManName name{base + '-' + std::to_string(++last), section};
      if (take(name)) return name;
    }
  }

  std::string prefix_;
  std::unordered_set<std::string> taken_;
  std::map<std::string, size_t> last_numbers_;
};

}  // namespace

std::string man_slug(std::string_view text) {
  std::string slug;
  const std::string letters = lower_case(nfkd(well_formed_utf8(text)));
  for (size_t at = 0; at < letters.size();) {
    const DecodedCodePoint decoded = decode_utf8(letters, at);
    at += decoded.length;
    if (is_mark(decoded.code_point)) continue;
    const char c = is_ascii(decoded.code_point) ? static_cast<char>(decoded.code_point) : ' ';
    if (is_of_names(c) && c != '-') {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-' && c != '\'') {
      slug += '-';
    }
  }
  while (!slug.empty() && !is_ascii_alphanumeric(slug.back())) slug.pop_back();
  const size_t begin = size_t(std::ranges::find_if(slug, is_ascii_alphanumeric) - slug.begin());
  return slug.substr(begin);
}

std::string man_prefix(std::string_view book_title) {
  std::string prefix = man_slug(book_title);
  for (const std::string_view article : {"the-", "a-", "an-"}) {
    if (prefix.starts_with(article)) prefix.erase(0, article.size());
  }
  if (prefix.size() > longest_prefix)
    prefix.resize(std::min(prefix.rfind('-', longest_prefix), prefix.size()));
  const size_t last = prefix.rfind('-');
  if (last == std::string::npos) return prefix;
  const std::string_view word = std::string_view(prefix).substr(last + 1);
  if (std::ranges::find(work_words, word) != work_words.end()) prefix.resize(last);
  return prefix;
}

bool is_man_name(std::string_view text) {
  return !text.empty() && is_ascii_alphanumeric(text[0]) && std::ranges::all_of(text, is_of_names);
}

bool is_man_section(std::string_view text) {
  return !text.empty() && is_ascii_digit(text[0]) &&
         std::ranges::all_of(text.substr(1), is_ascii_letter);
}

ManName parse_man_name(std::string_view text) {
  text = trim_blanks(text);
  const size_t bracket = text.find('(');
  if (bracket == std::string_view::npos || !text.ends_with(')')) return {};
  const std::string_view name = text.substr(0, bracket);
  const std::string_view section = text.substr(bracket + 1, text.size() - bracket - 2);
  if (!is_man_name(name) || !is_man_section(section)) return {};
  return {std::string(name), std::string(section)};
}

ManName written_man_name(const FrontMatter& front_matter) {
  ManName name{{}, {}};
  const FrontMatterField* field = front_matter.find("man");
  if (field == nullptr) return name;
  if (field->entries.empty()) {
    const ManName whole = parse_man_name(field->value());
    return whole.name.empty() ? name : whole;
  }
  for (const FrontMatterEntry& entry : field->entries) {
    if (entry.key == "name" && is_man_name(entry.value())) name.name = entry.value();
    if (entry.key == "section" && is_man_section(entry.value())) name.section = entry.value();
  }
  return name;
}

ManName man_name_of(const ManNames& names, const Reference& reference) {
  if (reference.target.page != no_page) return names.of(reference.target.page);
  std::string_view text = reference.text;
  while (text.starts_with('`')) text.remove_prefix(1);
  while (text.ends_with('`')) text.remove_suffix(1);
  return parse_man_name(text);
}

std::string man_name_text(const ManName& name) { return name.name + '(' + name.section + ')'; }

std::string man_file_path(const ManName& name) {
  return "man/man" + name.section.substr(0, 1) + '/' + name.name + '.' + name.section;
}

ManNames::ManNames(const LinkedBook& book)
    : pages_(book.pages.size()), is_own_(book.pages.size(), false) {
  const Config& config = book.book.config;
  const auto front = std::ranges::find(book.book.pages, PageRole::front, &Page::role);
  std::string title = config.title;
  if (title.empty() && front != book.book.pages.end())
    title = book.pages[size_t(front - book.book.pages.begin())].title;
  index_.name = man_slug(title);
  if (index_.name.empty()) index_.name = "book";
  std::string prefix = config.man_prefix.empty() ? man_prefix(title) : config.man_prefix;
  Namer namer(prefix);
  namer.take(index_);
  glossary_.name = joined(prefix, "glossary");
  const bool has_glossary = std::ranges::any_of(
      book.book.pages, [](const Page& page) { return page.role == PageRole::glossary; });
  if (has_glossary) namer.take(glossary_);
  for (size_t i = 0; i < pages_.size(); ++i) {
    const bool is_front = book.book.pages[i].role == PageRole::front;
    ManName own = written_man_name(book.book.pages[i].document->front_matter);
    const bool has_section = !own.section.empty();
    if (!has_section) own.section = pages_[i].section;
    if (is_front && has_section && own.name.empty()) own.name = index_.name;
    // Of several that want one name the first gets it; what has a section only is named below.
    is_own_[i] = own.name.empty() ? has_section : namer.take(own) || (is_front && own == index_);
    if (is_own_[i]) pages_[i] = own;
  }
  for (size_t i = 0; i < pages_.size(); ++i) {
    const PageRole role = book.book.pages[i].role;
    if (role == PageRole::glossary) pages_[i] = glossary_;
    if (role == PageRole::front) pages_[i] = is_own_[i] ? index_ = pages_[i] : index_;
    if (pages_[i].name.empty()) pages_[i] = namer.name_for(book.pages[i], pages_[i].section);
  }
}

}  // namespace silcrow
