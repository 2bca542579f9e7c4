// silcrow renumber: another number for a section or a chapter, everywhere.
#include <fmt/format.h>

#include "cli/book_argument.h"
#include "cli/commands.h"
#include "cli/rewrite/renumber.h"
#include "cli/terminal.h"
#include "cli/usages/source_places.h"
#include "cli/usages/symbol_lookup.h"
#include "cli/usages/usages.h"

namespace silcrow {

namespace {

// Says which it could be.
int refuse_ambiguous(const LinkedBook& book, const SymbolLookup& found, const std::string& target) {
  SourcePlaces places(book.book.sources);
  std::string help = "it can be";
  for (const Symbol& symbol : found.symbols) {
    const Span span = symbol_place(book, symbol);
    const std::string place = span.file == no_file ? "" : " at " + places.place(span).text();
    help +=
        fmt::format("{} `{}`{}", help.ends_with("be") ? "" : ",", symbol_name(book, symbol), place);
  }
  print_world_error(fmt::format("`{}` has several meanings", target), help);
  return status_problems;
}

}  // namespace

int renumber_command(const RenumberArguments& arguments) {
  const DiskFileSystem files;
  const BookArgument given = split_book_argument(files, arguments.words);
  if (given.rest.size() != 2) {
    print_world_error("`silcrow renumber` needs what is to get which number",
                      "as in `silcrow renumber 17§26 17§30`; names with blanks need quotes");
    return status_world;
  }
  const AskedBook asked = compile_asked(files, given.book);
  if (!asked.compilation.ok) return status_world;
  const LinkedBook& book = *asked.compilation.book;
  const SymbolLookup found = look_up(book, given.rest[0]);
  if (found.symbols.empty()) {
    print_world_error(fmt::format("nothing in this book is called `{}`", given.rest[0]),
                      found.help);
    return status_problems;
  }
  if (found.symbols.size() > 1) return refuse_ambiguous(book, found, given.rest[0]);
  Rewrite rewrite = renumber(book, usages_of(book), found.symbols[0], given.rest[1]);
  return carry_out(files, asked.options, asked.compilation, std::move(rewrite),
                   arguments.execution);
}

}  // namespace silcrow
