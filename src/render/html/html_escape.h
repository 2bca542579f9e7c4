// Text safety of the HTML output, all of it: nothing else under render/html may quote or encode.
// All functions append UTF-8 to `out`.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// Between tags: & < > become entities; control characters, which HTML forbids, become their Unicode
// pictures (ESC is shown as U+241B).
void append_html_text(std::string& out, std::string_view text);

// Inside an attribute in double quotes: also ".
void append_html_attribute(std::string& out, std::string_view value);

// An address as an author wrote it, for an attribute in double quotes: what an URL cannot hold is
// percent-encoded (WHATWG URL, section 1.3, path and query sets; `%` and what is not ASCII stay).
void append_html_url(std::string& out, std::string_view url);

// A path of the site, for an attribute in double quotes: percent-encoded, then as an attribute.
void append_html_path(std::string& out, std::string_view path);

// A fragment, in the same way.
void append_html_fragment(std::string& out, std::string_view fragment);

// Raw HTML between tags: < and > become entities, entities stay what they are.
void append_html_raw_text(std::string& out, std::string_view text);

// The value of a raw attribute, for an attribute in double quotes: entities stay what they are.
void append_html_raw_attribute(std::string& out, std::string_view value);

}  // namespace silcrow
