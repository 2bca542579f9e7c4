// The words behind a fence and the languages that they mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

// The one name of the language that a fence's info word (ASCII, any case) means: "sh" is "bash",
// "yml" is "yaml", "terminal" is "console", "" and "output" are "text". Languages that exist but
// are not analysed have a name too ("java"). Empty for a word that is not known.
std::string_view canonical_language(std::string_view info_word);

// The first word of an info string: "bash", of `bash,ignore`, `bash{1,3}` and `{.bash}` too.
std::string_view language_word(std::string_view info);

// Every word that is known, in lower case and in byte order, for suggestions.
const std::vector<std::string>& language_words();

}  // namespace silcrow
