// silcrow move: a page's file goes elsewhere, and all that names it follows.
#include <fmt/format.h>

#include "base/ascii.h"
#include "base/nearest.h"
#include "base/path.h"
#include "cli/book_argument.h"
#include "cli/commands.h"
#include "cli/rewrite/page_move.h"
#include "cli/terminal.h"

namespace silcrow {

namespace {

// A page by its path from the working folder or from the book's.
PageId page_named(const LinkedBook& book, const std::string& name) {
  for (const LinkedPage& page : book.pages) {
    const std::string& path = book.page(page.id).path;
    if (disk_path(book.book.config, path) == plain_path(name) || path == plain_path(name)) {
      return page.id;
    }
  }
  return no_page;
}

// The path from the book's folder, of one that is typed from there or from the working folder; of a
// folder the file of that name in it.
std::string path_in_book(const FileSystem& files, const LinkedBook& book, PageId page,
                         const std::string& typed) {
  const Config& config = book.book.config;
  const std::string folder = plain_path(config.folder);
  std::string path = plain_path(typed);
  if (!folder.empty() && path.starts_with(folder + "/")) path = path.substr(folder.size() + 1);
  const bool is_folder =
      typed.ends_with('/') || files.kind(disk_path(config, path)) == FileKind::folder;
  return is_folder ? join_path(path, file_name_of(book.page(page).path)) : path;
}

std::string why_not(const FileSystem& files, const LinkedBook& book, PageId page,
                    const std::string& path) {
  const std::string ending = ascii_lower_case(extension_of(path));
  const PageRole role = book.page(page).role;
  if (is_outside(path)) return fmt::format("`{}` lies outside of the book's folder", path);
  if (role == PageRole::glossary) return "the glossary's files are not moved";
  if (ending != ".md" && ending != ".markdown") return fmt::format("`{}` is no Markdown", path);
  if (path == book.page(page).path) return fmt::format("`{}` lies there already", path);
  if (files.kind(disk_path(book.book.config, path)) == FileKind::missing) return {};
  return fmt::format("`{}` exists already", path);
}

}  // namespace

int move_command(const MoveArguments& arguments) {
  const DiskFileSystem files;
  const BookArgument given = split_book_argument(files, arguments.words);
  if (given.rest.size() != 2) {
    print_world_error("`silcrow move` needs a page and where it goes",
                      "as in `silcrow move 17-runbook.md ops/17-runbook.md`");
    return status_world;
  }
  const AskedBook asked = compile_asked(files, given.book);
  if (!asked.compilation.ok) return status_world;
  const LinkedBook& book = *asked.compilation.book;
  const PageId page = page_named(book, given.rest[0]);
  if (page == no_page) {
    std::vector<std::string> names;
    for (const Page& known : book.book.pages) names.push_back(known.path);
    print_world_error(fmt::format("`{}` is no page of this book", given.rest[0]),
                      did_you_mean(given.rest[0], names));
    return status_problems;
  }
  const std::string path = path_in_book(files, book, page, given.rest[1]);
  Rewrite rewrite;
  const std::string reason = why_not(files, book, page, path);
  if (reason.empty()) {
    add_page_move(book, page, path, rewrite);
  } else {
    rewrite.problems.push_back(reason);
  }
  return carry_out(files, asked.options, asked.compilation, std::move(rewrite),
                   arguments.execution);
}

}  // namespace silcrow
