// Titles in a table of contents, which may have Markdown in them.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// The words of a line of Markdown: without the marks of code and of emphasis, and with its
// backslash escapes undone. Marks that close nothing are words. A small part of CommonMark's rules,
// as titles need them: pairs have marks of one length. A text of more than 4 KiB is returned as is.
std::string without_inline_marks(std::string_view text);

}  // namespace silcrow
