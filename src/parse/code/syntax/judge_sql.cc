// SQL, by PostgreSQL's own parser (https://github.com/pganalyze/libpg_query). A fence that says
// only `sql` may be in another dialect: then the grammar, which knows a little of all, must refuse
// too.
#include <pg_query.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "parse/code/syntax/elisions.h"
#include "parse/code/syntax/grammar_reading.h"
#include "parse/code/syntax/judges.h"
#include "parse/code/syntax/sql_notation.h"

namespace silcrow {
namespace {

struct SqlStop {
  size_t at = 0;  // byte
  std::string message;
};

size_t byte_of_character(std::string_view text, int position) {
  size_t at = 0;
  for (int character = 1; character < position && at < text.size(); ++character) {
    do ++at;
    while (at < text.size() && (uint8_t(text[at]) & 0xC0) == 0x80);
  }
  return at;
}

// Splitting parses, but makes no copy of the tree, which would recurse over its depth.
std::optional<SqlStop> stop_of_postgresql(const std::string& text) {
  const PgQuerySplitResult result = pg_query_split_with_parser(text.c_str());
  std::optional<SqlStop> stop;
  if (result.error != nullptr) {
    stop = SqlStop{byte_of_character(text, result.error->cursorpos), result.error->message};
  }
  pg_query_free_split_result(result);
  return stop;
}

bool begins_statement(std::string_view text) {
  constexpr std::array words = {"alter",  "create", "delete", "drop", "grant",
                                "insert", "select", "update", "with"};
  const std::string_view said = trim_blanks(text);
  const std::string first = ascii_lower_case(said.substr(0, said.find_first_of(" \t\n")));
  return std::ranges::find(words, first) != words.end();
}

// As it stands, or as a piece of a statement: conditions, columns of a table.
bool is_sql(const std::string& text) {
  if (!stop_of_postgresql(text)) return true;
  if (begins_statement(text)) return false;
  return !stop_of_postgresql("SELECT * FROM t " + text) || !stop_of_postgresql("SELECT " + text) ||
         !stop_of_postgresql("CREATE TABLE t (" + text + "\n)");
}

// What says only `sql`, and is by its quotes of a dialect that nobody here knows, or may be a piece
// of something in it.
bool is_of_unknown_dialect(std::string_view text) {
  return text.find('`') != text.npos || !begins_statement(text);
}

}  // namespace

Verdict judge_sql(const JudgedCode& code) {
  std::string text = without_sql_notation(std::string(code.text));
  if (is_sql(text)) return {};
  for (const ElisionFill fill : {ElisionFill::word, ElisionFill::blanks}) {
    std::string filled = text;
    fill_placeholders(filled);
    fill_elisions(filled, fill);
    if (is_sql(filled)) return {};
  }
  const bool is_any_dialect = code.word == "sql";
  if (is_any_dialect && (is_clean(code.tree) || is_of_unknown_dialect(text))) return {};
  const SqlStop stop = *stop_of_postgresql(text);
  size_t end = stop.at;
  while (end < text.size() && (is_ascii_alphanumeric(text[end]) || text[end] == '_')) ++end;
  SyntaxFault fault = fault_at(code.content, stop.at, std::max(end, stop.at + 1));
  fault.message = stop.message;
  return fault;
}

}  // namespace silcrow
