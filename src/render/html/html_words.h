// The words that pages say and no author wrote, where a writer and not a template says them.
#pragma once

#include <string_view>

namespace silcrow::html_words {

inline constexpr std::string_view footnotes = "Footnotes";
inline constexpr std::string_view footnote = "Footnote ";
inline constexpr std::string_view back_to_footnote = "Back to the text of footnote ";
inline constexpr std::string_view further_place = ", place ";
inline constexpr std::string_view tabs = "Variants";
inline constexpr std::string_view table = "Table";
inline constexpr std::string_view table_in = "Table in ";
inline constexpr std::string_view link_to_section = "Link to this section";
inline constexpr std::string_view code = "Code";
inline constexpr std::string_view glossary = "Glossary";
inline constexpr std::string_view chapter = "Chapter ";
inline constexpr std::string_view appendix = "Appendix ";
inline constexpr std::string_view letters = "Letters";
inline constexpr std::string_view used_in = "Used in ";
inline constexpr std::string_view places = " places";
inline constexpr std::string_view and_more_before = ", and ";
inline constexpr std::string_view and_more_behind = " more";
inline constexpr std::string_view deprecated = "Deprecated";
inline constexpr std::string_view deprecated_for = "Deprecated, say “";  // and ”
inline constexpr std::string_view referred_to_by = "Referred to by";
inline constexpr std::string_view references = "References";
inline constexpr std::string_view search = "Search";
inline constexpr std::string_view search_and_index = "Search and index";

}  // namespace silcrow::html_words
