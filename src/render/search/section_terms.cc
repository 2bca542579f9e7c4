// Weights are gathered in an array by term, and only what was met is looked at again.
#include "render/search/section_terms.h"

#include <algorithm>

#include "render/search/inner_names.h"

namespace silcrow {

namespace {

constexpr uint32_t title_weight = 8;
constexpr uint32_t heading_weight = 5;
constexpr uint32_t name_weight = 2;
constexpr uint32_t text_weight = 1;

}  // namespace

void SectionTerms::count(const Token& token, uint32_t weight) {
  const uint32_t term = table_.number_of(token.text);
  if (term >= weights_.size()) weights_.resize(table_.size() + table_.size() / 2, 0);
  if (weights_[term] == 0) met_.push_back(term);
  weights_[term] += token.kind == TokenKind::whole ? std::max(weight, name_weight) : weight;
}

// `OBS_INGEST_TOKEN=$new` is a word that nobody asks for, but its first half may well be. The
// length of the section stays as it is: it has no more text for that.
void SectionTerms::count_inner_names(std::string_view word, uint32_t weight) {
  inner_names(word, names_);
  for (const std::string_view name : names_) {
    const std::span<const Token> tokens = tokenizer_.tokens(name);
    if (!tokens.empty() && tokens[0].kind == TokenKind::whole) count(tokens[0], weight);
  }
}

void SectionTerms::count_text(std::string_view text, uint32_t weight) {
  for_each_word(text, [&](std::string_view word, size_t) {
    const std::span<const Token> tokens = tokenizer_.tokens(word);
    const bool is_several = tokens.size() > 1;
    for (const Token& token : tokens) count(token, weight);
    length_ += uint32_t(tokens.size());
    if (is_several) count_inner_names(word, weight);
  });
}

uint32_t SectionTerms::count_section(const SearchSection& section, std::string_view text,
                                     std::vector<WeighedTerm>& terms) {
  length_ = 0;
  const bool is_page = section.anchor.empty();
  const uint32_t weight = is_page ? title_weight : heading_weight;
  count_text(section.heading, weight);
  count_text(section.address, weight);
  count_text(text, text_weight);
  for (const uint32_t term : met_) terms.push_back({term, weights_[term]});
  for (const uint32_t term : met_) weights_[term] = 0;
  met_.clear();
  return length_;
}

}  // namespace silcrow
