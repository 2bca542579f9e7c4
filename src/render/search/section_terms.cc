// Weights are gathered in an array by term, and only what was met is looked at again.
#include "render/search/section_terms.h"

#include <algorithm>

namespace silcrow {

namespace {

constexpr uint32_t title_weight = 8;
constexpr uint32_t heading_weight = 5;
constexpr uint32_t code_weight = 2;  // also of options, paths and other names with signs
constexpr uint32_t text_weight = 1;

}  // namespace

void SectionTerms::count(const Token& token, uint32_t weight) {
  const uint32_t term = table_.number_of(token.text);
  if (term >= weights_.size()) weights_.resize(table_.size() + table_.size() / 2, 0);
  if (weights_[term] == 0) met_.push_back(term);
  weights_[term] += token.kind == TokenKind::whole ? std::max(weight, code_weight) : weight;
}

void SectionTerms::count_word(std::string_view word, uint32_t weight) {
  const std::span<const Token> tokens = tokenizer_.tokens(word);
  for (const Token& token : tokens) count(token, weight);
  length_ += uint32_t(tokens.size());
}

void SectionTerms::count_words(std::string_view words, uint32_t weight) {
  for_each_word(words, [&](std::string_view word, size_t) { count_word(word, weight); });
}

// A word that only ends in code, as `(` before it, is code.
void SectionTerms::count_text(const SearchText& all, std::string_view part) {
  if (part.empty()) return;
  const size_t before = size_t(part.data() - all.text().data());
  auto code = all.code().begin();
  for_each_word(part, [&](std::string_view word, size_t offset) {
    const size_t begin = before + offset;
    while (code != all.code().end() && code->end <= begin) ++code;
    const bool is_code = code != all.code().end() && code->begin < begin + word.size();
    count_word(word, is_code ? code_weight : text_weight);
  });
}

uint32_t SectionTerms::count_section(const SearchSection& section, std::string_view text,
                                     std::vector<WeighedTerm>& terms) {
  length_ = 0;
  const bool is_page = section.anchor.empty();
  const uint32_t weight = is_page ? title_weight : heading_weight;
  count_words(section.heading, weight);
  count_words(section.address, weight);
  count_text(section.text, text);
  for (const uint32_t term : met_) terms.push_back({term, weights_[term]});
  for (const uint32_t term : met_) weights_[term] = 0;
  met_.clear();
  return length_;
}

}  // namespace silcrow
