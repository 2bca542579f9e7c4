// Weights are gathered in an array by term, and only what was met is looked at again.
#include "render/search/section_terms.h"

#include <algorithm>

namespace silcrow {

namespace {

constexpr uint32_t title_weight = 8;
constexpr uint32_t heading_weight = 5;
constexpr uint32_t code_weight = 2;
constexpr uint32_t text_weight = 1;

}  // namespace

void SectionTerms::count(const Token& token, uint32_t weight) {
  const uint32_t term = table_.number_of(token.text);
  if (term >= weights_.size()) weights_.resize(table_.size() + table_.size() / 2, 0);
  if (weights_[term] == 0) met_.push_back(term);
  weights_[term] += token.kind == TokenKind::whole ? std::max(weight, code_weight) : weight;
  ++length_;
}

void SectionTerms::count_text(std::string_view text, uint32_t weight) {
  for_each_word(text, [&](std::string_view word, size_t) {
    for (const Token& token : tokenizer_.tokens(word)) count(token, weight);
  });
}

void SectionTerms::count_body(const SearchText& whole, std::string_view text) {
  const size_t text_begin = text.empty() ? 0 : size_t(text.data() - whole.text().data());
  auto code = whole.code().begin();
  for_each_word(text, [&](std::string_view word, size_t offset) {
    const size_t begin = text_begin + offset;
    while (code != whole.code().end() && code->end <= begin) ++code;
    const bool is_code = code != whole.code().end() && code->begin < begin + word.size();
    for (const Token& token : tokenizer_.tokens(word)) {
      count(token, is_code ? code_weight : text_weight);
    }
  });
}

uint32_t SectionTerms::add(const SearchSection& section, std::string_view text) {
  length_ = 0;
  const bool is_page = section.anchor.empty();
  const uint32_t weight = is_page ? title_weight : heading_weight;
  count_text(section.heading, weight);
  count_text(section.address, weight);
  count_body(section.text, text);
  for (const uint32_t term : met_) terms_.push_back({term, weights_[term]});
  for (const uint32_t term : met_) weights_[term] = 0;
  met_.clear();
  return length_;
}

}  // namespace silcrow
