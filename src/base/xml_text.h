// Text safety of XML, for everything that writes some.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// For attributes in double quotes and for text (XML 1.0, sections 2.2 and 2.4). Line ends and tabs
// are references, or readers of attributes would make them blanks. What is no character of XML, or
// no UTF-8, becomes U+FFFD.
std::string xml_escaped(std::string_view text);

// "<name>text</name>" and a line end, the text escaped.
std::string xml_element(std::string_view name, std::string_view text);

}  // namespace silcrow
