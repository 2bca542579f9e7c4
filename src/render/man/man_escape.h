// Text safety of the manual pages, all of it: what roff would take for a request, an escape or a
// typographic sign is written so that it comes out as the author wrote it (groff_char(7), mandoc's
// roff(7)).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace silcrow {

// Code is to be typed as it stands, so its hyphens must stay ASCII and its quotes straight. Prose
// keeps them: there a formatter may set a hyphen and an apostrophe as its font has them.
enum class ManTone : uint8_t { prose, code };

// Appends one code point. Tabs and line ends are the caller's: they are layout. A control character
// becomes U+FFFD; soft hyphens, which would be printed, are left out; U+200B is a place to break.
void append_man_character(std::string& out, char32_t code_point, ManTone tone);

// Appends text of one line, UTF-8. Bytes that are no UTF-8 become U+FFFD.
void append_man_text(std::string& out, std::string_view text, ManTone tone);

// Escaped text as the argument of a macro: its quotation marks would end the argument.
std::string man_argument(std::string_view escaped);

// Appends an input line, escaped already. At its start `.` and `'` would make it a request.
void append_man_line(std::string& out, std::string_view escaped);

// What may stand behind `.\"`: the text without its line ends and control characters.
std::string man_comment(std::string_view text);

}  // namespace silcrow
