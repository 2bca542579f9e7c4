// Text safety of the Markdown output, all of it. What is written reads back as the same text by
// CommonMark 0.30, GitHub's extensions of it, and Silcrow's own (boxes, definitions, includes).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace silcrow {

enum class MarkdownTone : uint8_t { prose, link, heading };

// Stands for the character behind a text that ends a phrase.
inline constexpr char markdown_text_end = '\n';

// Appends text of a phrase; its last character so far is looked at. `next`: the first character of
// the text that follows directly, '\0' where markup does.
void append_markdown_text(std::string& out, std::string_view text, char next, MarkdownTone tone);

// The lines of a paragraph, so that none of them begins another block. `lines`: phrases as they
// were appended, "\n" between lines.
std::string markdown_paragraph(std::string_view lines);

// What stands in a heading's line, so that nothing of it counts as the heading's end.
std::string markdown_heading(std::string line);

// Phrases as a cell of a table.
std::string markdown_cell(std::string_view phrases);

void append_markdown_code(std::string& out, std::string_view code);

// What closes a link: "](address "title")". The title may be empty.
std::string markdown_link_end(std::string_view address, std::string_view title);

// The longest run of a character.
size_t longest_run(std::string_view text, char c);

// What stands behind a fence of this character.
std::string markdown_fence_words(std::string_view words);

}  // namespace silcrow
