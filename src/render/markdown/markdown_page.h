// Pages as Markdown, and the lists of them for language models (llmstxt.org).
#pragma once

#include <string>
#include <string_view>

#include "model/linked_book.h"

namespace silcrow {

// The twin of a page: its text with includes expanded, references as links and one notation for
// each thing. Addresses are absolute where the book has a `base_url`, else relative.
std::string markdown_page(const LinkedBook& book, PageId page);

// The twin of glossary.html: the glossary's pages one behind the other.
std::string markdown_glossary(const LinkedBook& book);

// Where the twin of a page of the site is: "ops/17.html.md".
std::string markdown_path(std::string_view output_path);

// "# Title", "> Description": what files about the whole book begin with.
std::string markdown_book_opening(const LinkedBook& book);

// llms.txt: what the book is, and its pages part by part, each with a link to its twin.
std::string llms_list(const LinkedBook& book);

// llms-full.txt: the twins of all pages, in the book's order.
std::string llms_full(const LinkedBook& book);

}  // namespace silcrow
