// Finds the names of terms in prose: whole words, the longest name that begins at a word.
//
// The first words of all names stand in one hash table, so a text is read once, word by word, and
// what it costs does not grow with the glossary. The words are `replica lag's`: a name ends where
// its last word does. What is joined to more by a sign (`node-exporter`, `node.js`, `/etc/node`) is
// another word.
//
// A name in small letters is found in any case. One with a capital is a name of its own: it is
// found as it is written, or in capitals (Raft, RAFT; never a wooden raft). A blank of the name is
// any blank of the text, no-break spaces included; ' is also ’.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/term.h"

namespace silcrow {

struct TermMatch {
  TermId term = no_term;
  size_t begin = 0;  // bytes
  size_t end = 0;
};

class TermIndex {
 public:
  // Of two terms with one name the first has it, but a name goes before an alias.
  explicit TermIndex(const std::vector<Term>& terms);

  // The uses in a text, in order, which do not overlap.
  std::vector<TermMatch> find(std::string_view text) const;

  // The term that has exactly this name in prose: for the content of code spans.
  TermId used_as(std::string_view text) const;

  // The term that has this name or alias, in any case: for authors who name a term on purpose.
  TermId named(std::string_view name) const;

 private:
  enum class CaseRule : uint8_t { as_written, any };

  struct Name {
    TermId term = no_term;
    std::string text;       // with CaseRule::any in small letters
    size_t first_word = 0;  // bytes before its first word: signs, as in `.env`
    CaseRule case_rule = CaseRule::any;
  };

  void add(TermId term, std::string_view name);
  void add_form(TermId term, std::string_view text, CaseRule case_rule);
  // The longest name whose first word begins at `word`; no_term where none does.
  TermMatch match_at(std::string_view text, size_t word, uint64_t hash) const;

  std::unordered_map<uint64_t, std::vector<Name>> by_first_word_;  // the longest name first
  std::unordered_map<std::string, TermId> by_key_;                 // case folded
};

}  // namespace silcrow
