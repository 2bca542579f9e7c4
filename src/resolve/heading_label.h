// The numbers that authors write in front of titles: chapters, appendices, numbered and labelled
// sections (the reference language, section 1). Pure functions on UTF-8, linear in the text.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace silcrow {

// Of the number of a chapter that is called one.
inline constexpr size_t most_chapter_digits = 6;

// What stands in front of a title. Where there is nothing, `number` is empty.
struct HeadingLabel {
  std::string number;       // "26", "7b", "2.3", "E"; without leading zeros
  std::string word;         // the declared label, "Runbook"; else empty
  std::string shown;        // "§26", "26", "Runbook 7"; empty where the label stays in the title
  size_t number_end = 0;    // bytes up to the end of the number
  size_t title_offset = 0;  // bytes up to the title
};

// `§26 Title`, `26. Title`, `26 — Title`, `26) Title`, `26: Title`, `2.3 Title`, `7b. Title`, `§E
// Title`, `A.2 Title`. Plain numbers have up to three digits, so that a year opens no section.
HeadingLabel numbered_heading_label(std::string_view text);

// `Runbook 7: Title`, `Step 3 — Title`; case does not count. Without a separator (`Phase 2 of the
// move`) the heading answers to the number, but the words stay in its title.
HeadingLabel worded_heading_label(std::string_view text, std::span<const std::string> words);

// `16 — Title`, `16. Title`, `Chapter 16: Title`, `Ch. 16 Title`. The title is never empty.
HeadingLabel chapter_heading_label(std::string_view text);

// `Appendix A: Title`, `Appendix B`. The letter is given in upper case.
HeadingLabel appendix_heading_label(std::string_view text);

// Whether the title ends in the word's plural: "The thirteen bugs" in "Bug".
bool ends_in_plural(std::string_view title, std::string_view word);

}  // namespace silcrow
