// A range is two references with nothing but a dash between them; what it holds is asked of the
// definitions.
#include "cli/rewrite/number_ranges.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "base/ascii.h"
#include "cli/usages/source_places.h"

namespace silcrow {

namespace {

// What of a number counts for ranges: `7b` stands with 7.
std::optional<unsigned> leading_number(std::string_view number) {
  unsigned value = 0;
  size_t digits = 0;
  while (digits < number.size() && digits < 6 && is_ascii_digit(number[digits])) {
    value = value * 10 + unsigned(number[digits++] - '0');
  }
  return digits > 0 && number.find('.') == std::string_view::npos ? std::optional(value)
                                                                  : std::nullopt;
}

bool is_range_mark(std::string_view text) {
  text = trim_blanks(text);
  return text == "–" || text == "—" || text == "-" || text == "to";
}

class Ranges {
 public:
  Ranges(const LinkedBook& book, const Symbol& symbol, std::string_view old_number,
         std::string_view new_number)
      : book_(book),
        symbol_(symbol),
        old_number_(old_number),
        new_number_(new_number),
        places_(book.book.sources) {}

  std::vector<std::string> broken() {
    std::vector<std::string> problems;
    for (const LinkedPage& page : book_.pages) {
      for (size_t i = 1; i < page.references.size(); ++i) {
        const Reference& first = page.references[i - 1];
        const Reference& last = page.references[i];
        if (!is_range(first, last) || is_kept(first, last)) continue;
        const Span span{first.span.file, first.span.begin, last.span.end};
        problems.push_back(fmt::format(
            "{}: the range `{}` would not hold the same any more: write its members one by one",
            places_.place(span).text(), book_.book.sources.text(span)));
      }
    }
    return problems;
  }

 private:
  using Numbered = std::set<std::pair<unsigned, uint64_t>>;  // number, and who has it

  bool is_range(const Reference& first, const Reference& last) const {
    if (first.span.file != last.span.file || first.span.end > last.span.begin) return false;
    const Span between{first.span.file, first.span.end, last.span.begin};
    if (!is_range_mark(book_.book.sources.text(between))) return false;
    return is_of_family(first) && is_of_family(last);
  }

  // Whether the reference names something that stands beside the symbol.
  bool is_of_family(const Reference& reference) const {
    const ReferenceTarget& target = reference.target;
    if (target.page == no_page) return false;
    if (symbol_.kind == SymbolKind::page) return reference.kind == ReferenceKind::chapter;
    return target.node != NodeId{0} &&
           book_.linked(target.page).opener == book_.linked(symbol_.page).opener;
  }

  Symbol symbol_of(const Reference& reference) const {
    return symbol_of_node(book_, reference.target.page, reference.target.node);
  }

  std::string number_of(const Symbol& symbol) const {
    return symbol.kind == SymbolKind::page ? book_.linked(symbol.page).number
                                           : section_of(book_, symbol).number;
  }

  // Everything of the family that has a number; the symbol with `own`.
  Numbered family(std::string_view own) const {
    Numbered numbered;
    const auto add = [&](const Symbol& symbol) {
      const std::string number = symbol == symbol_ ? std::string(own) : number_of(symbol);
      const std::optional<unsigned> value = leading_number(number);
      const uint64_t who = uint64_t(symbol.page) << 32 | uint64_t(symbol.node);
      if (value) numbered.insert({*value, who});
    };
    for (const LinkedPage& page : book_.pages) {
      if (symbol_.kind == SymbolKind::page) {
        add({SymbolKind::page, page.id});
        continue;
      }
      if (page.opener != book_.linked(symbol_.page).opener) continue;
      for (const Section& section : page.sections) {
        add({SymbolKind::section, page.id, section.heading});
      }
    }
    return numbered;
  }

  std::set<uint64_t> held(const Symbol& first, const Symbol& last, std::string_view own) const {
    const auto value = [&](const Symbol& symbol) {
      return leading_number(symbol == symbol_ ? std::string(own) : number_of(symbol)).value_or(0);
    };
    std::set<uint64_t> members;
    for (const auto& [number, who] : family(own)) {
      if (number >= value(first) && number <= value(last)) members.insert(who);
    }
    return members;
  }

  bool is_kept(const Reference& first, const Reference& last) const {
    return held(symbol_of(first), symbol_of(last), old_number_) ==
           held(symbol_of(first), symbol_of(last), new_number_);
  }

  const LinkedBook& book_;
  Symbol symbol_;
  std::string_view old_number_;
  std::string_view new_number_;
  SourcePlaces places_;
};

}  // namespace

std::vector<std::string> broken_ranges(const LinkedBook& book, const Symbol& symbol,
                                       std::string_view old_number, std::string_view new_number) {
  return Ranges(book, symbol, old_number, new_number).broken();
}

}  // namespace silcrow
