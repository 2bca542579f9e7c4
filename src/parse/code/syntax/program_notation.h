// Habits of documentation that are of no language. Every change keeps the length in bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

// A comment in the place of an expression, `return (/* anything */)`, `key: // what it is`, becomes
// a word.
void fill_comment_placeholders(std::string& text);

// A line that is the comment "or" becomes a comma.
void fill_alternatives(std::string& text);

// The brackets of an argument that may be left out, `f(a[, b])`, become blank.
void blank_optional_brackets(std::string& text);

// What a server fills in, `<%= name %>`, becomes a word; several lines may lie between.
void fill_server_tags(std::string& text);

// What is called becomes one name: the text as a signature, `Lazy.any(producer: T)`, begins with
// `Lazy_any(`. Nothing changes where the text does not begin like a call.
void join_name_of_call(std::string& text);

// `import x from "y" assert { … }`, as JavaScript had it before `with`, becomes what it is now.
void modernise_import_assertions(std::string& text);

// The stretches between blank lines and lines that are a comment, which may say "or".
std::vector<std::string_view> paragraphs(std::string_view text);

}  // namespace silcrow
