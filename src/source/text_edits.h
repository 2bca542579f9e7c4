// Applies edits to the files that they are for.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/source_file.h"
#include "source/text_edit.h"

namespace silcrow {

// The text with all edits made, in any order; their spans are bytes of `text`, whatever file they
// name. An edit that is given twice is made once; several insertions at one place stand in the
// order given. Nothing where two edits overlap, an insertion lies within a replaced stretch, or a
// span reaches beyond the text. Linear in the text, but for sorting the edits.
std::optional<std::string> edited_text(std::string_view text, std::vector<TextEdit> edits);

struct EditedFiles {
  std::map<FileId, std::string> texts;  // the new text of every file that has edits
  std::vector<FileId> clashes;          // files whose edits overlap; they are not among `texts`
};

// Makes each edit in the file that its span names. Edits without a file are passed over.
EditedFiles edited_files(const Sources& sources, const std::vector<TextEdit>& edits);

}  // namespace silcrow
