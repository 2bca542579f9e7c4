// Asks the disk about the first word, and compiles.
#include "cli/book_argument.h"

#include "base/ascii.h"
#include "base/path.h"
#include "cli/terminal.h"

namespace silcrow {

static bool is_book(const FileSystem& files, const std::string& word) {
  const FileKind kind = files.kind(word);
  const std::string ending = ascii_lower_case(extension_of(word));
  const bool is_page = ending == ".md" || ending == ".markdown";
  return !word.empty() && (kind == FileKind::folder || (kind == FileKind::file && !is_page));
}

BookArgument split_book_argument(const FileSystem& files, const std::vector<std::string>& words) {
  if (words.empty() || !is_book(files, words[0])) return {"", words};
  return {words[0], {words.begin() + 1, words.end()}};
}

std::string site_folder(const Config& config) {
  if (config.output.empty()) return "site";
  return plain_path(join_path(folder_of(config.file), config.output));
}

AskedBook compile_asked(const FileSystem& files, const std::string& book) {
  AskedBook asked;
  asked.options.book = book;
  asked.options.goal = CompileGoal::diagnostics;
  asked.compilation = compile(files, asked.options);
  if (!asked.compilation.ok) print_world_error(asked.compilation.error);
  return asked;
}

}  // namespace silcrow
