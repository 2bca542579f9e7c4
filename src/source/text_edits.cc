// Sorted by place, edits are made in one pass from the left.
#include "source/text_edits.h"

#include <algorithm>
#include <utility>

namespace silcrow {

static bool is_same(const TextEdit& a, const TextEdit& b) {
  return a.span == b.span && a.text == b.text;
}

// By place; at one place an insertion before what replaces the bytes behind it.
static void sort_edits(std::vector<TextEdit>& edits) {
  std::stable_sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) {
    return std::pair(a.span.begin, a.span.end) < std::pair(b.span.begin, b.span.end);
  });
  edits.erase(std::unique(edits.begin(), edits.end(), is_same), edits.end());
}

std::optional<std::string> edited_text(std::string_view text, std::vector<TextEdit> edits) {
  sort_edits(edits);
  std::string result;
  size_t at = 0;
  for (const TextEdit& edit : edits) {
    const size_t begin = edit.span.begin;
    const size_t end = edit.span.end;
    if (begin < at || end < begin || end > text.size()) return std::nullopt;
    result.append(text.substr(at, begin - at)).append(edit.text);
    at = end;
  }
  result.append(text.substr(at));
  return result;
}

EditedFiles edited_files(const Sources& sources, const std::vector<TextEdit>& edits) {
  std::map<FileId, std::vector<TextEdit>> by_file;
  for (const TextEdit& edit : edits) {
    if (edit.span.file != no_file) by_file[edit.span.file].push_back(edit);
  }
  EditedFiles result;
  for (auto& [file, own] : by_file) {
    std::optional<std::string> text = edited_text(sources.file(file).text, std::move(own));
    if (text) {
      result.texts.emplace(file, std::move(*text));
    } else {
      result.clashes.push_back(file);
    }
  }
  return result;
}

}  // namespace silcrow
