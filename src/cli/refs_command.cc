// silcrow refs: where something of a book is defined, and who names it.
#include <fmt/format.h>

#include "cli/book_argument.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "cli/usages/symbol_lookup.h"
#include "cli/usages/usages_json.h"
#include "cli/usages/usages_text.h"

namespace silcrow {

namespace {

int print_result(const std::string& text) {
  if (print_output(text)) return status_clean;
  print_world_error("cannot write to standard output");
  return status_world;
}

int refer_to_all(const LinkedBook& book, const Usages& usages, bool is_json) {
  if (is_json) return print_result(usages_json(book, usages, all_symbols(book), usages.unresolved));
  return print_result(overview_text(book, usages, {output_colour(), output_width()}));
}

}  // namespace

int refs_command(const RefsArguments& arguments) {
  const DiskFileSystem files;
  const BookArgument given = split_book_argument(files, arguments.words);
  const AskedBook asked = compile_asked(files, given.book);
  if (!asked.compilation.ok) return status_world;
  const LinkedBook& book = *asked.compilation.book;
  const Usages usages = usages_of(book);
  const bool is_json = arguments.format == ReportFormat::json;
  if (given.rest.empty()) return refer_to_all(book, usages, is_json);

  const std::string target = fmt::format("{}", fmt::join(given.rest, " "));
  const SymbolLookup found = look_up(book, target);
  if (is_json) {
    const int status = print_result(usages_json(book, usages, found.symbols, {}));
    return status == status_clean && found.symbols.empty() ? status_problems : status;
  }
  if (found.symbols.empty()) {
    print_world_error(fmt::format("nothing in this book is called `{}`", target), found.help);
    return status_problems;
  }
  return print_result(usages_text(book, usages, found.symbols, {output_colour(), output_width()}));
}

}  // namespace silcrow
