// Names are made ready for comparing when the first one is missing, and each is asked for once.
#include "resolve/references/page_suggestions.h"

namespace silcrow {

void PageSuggestions::report(const MissingPage& missing, Diagnostics& diagnostics) {
  Diagnostic& diagnostic = diagnostics.add(Rule::page_mention_missing, missing.span,
                                           "this book has no page `" + missing.name + "`");
  if (const std::string& help = question(missing.name); !help.empty())
    diagnostic.help.push_back(help);
}

const std::string& PageSuggestions::question(const std::string& name) {
  const auto [known, is_new] = questions_.try_emplace(name);
  if (!is_new) return known->second;
  NearNames& names = name.find('/') == std::string::npos ? file_names_ : paths_;
  if (names.size() == 0) names = NearNames(symbols_.page_names(name));
  if (names.size() > budget_) return known->second;
  budget_ -= names.size();
  known->second = names.did_you_mean(name);
  return known->second;
}

}  // namespace silcrow
