// JSON, JSON Lines and JSON with comments, by nlohmann's parser, which tells its events to a deaf
// handler and builds nothing.
#include <nlohmann/json.hpp>

#include "base/ascii.h"
#include "base/unicode.h"
#include "parse/code/syntax/grammar_reading.h"
#include "parse/code/syntax/json_notation.h"
#include "parse/code/syntax/judges.h"

namespace silcrow {
namespace {

using Json = nlohmann::json;

// Hears a document and remembers where it broke.
class JsonEvents : public nlohmann::json_sax<Json> {
 public:
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    stop_ = position == 0 ? 0 : position - 1;
    return false;
  }

  size_t stop() const { return stop_; }

 private:
  size_t stop_ = 0;
};

// The byte that the parser stopped at, counted from 0; nothing if it took all.
std::optional<size_t> stop_of(std::string_view text) {
  JsonEvents events;
  if (Json::sax_parse(text.begin(), text.end(), &events, Json::input_format_t::json, true, true)) {
    return {};
  }
  return events.stop();
}

std::string in_brackets(char open, std::string_view text, char close) {
  std::string result(1, open);
  result += text;
  result += close;
  return result;
}

bool is_json(const JsonNotation& notation) {
  return !stop_of(notation.text + notation.closers) ||
         !stop_of(in_brackets('[', notation.listed + notation.closers, ']')) ||
         !stop_of(in_brackets('{', notation.text + notation.closers, '}'));
}

bool allows_trailing_commas(std::string_view word) { return word == "jsonc"; }

size_t length_at(std::string_view text, size_t at) {
  return at < text.size() ? decode_utf8(text, at).length : 1;
}

// Where the token begins at whose end the parser stops.
size_t token_begin(std::string_view text, size_t at) {
  const auto is_of_word = [&](size_t i) {
    return is_ascii_alphanumeric(text[i]) || text[i] == '.' || text[i] == '-' || text[i] == '+';
  };
  if (at >= text.size()) return at;
  if (text[at] != '"') {
    while (is_of_word(at) && at > 0 && is_of_word(at - 1)) --at;
    return at;
  }
  size_t quote = at;
  do {
    quote = quote == 0 ? text.npos : text.rfind('"', quote - 1);
  } while (quote != text.npos && quote > 0 && text[quote - 1] == '\\');
  return quote == text.npos ? at : quote;
}

// The byte of the text that the parser stopped at behind a bracket in front of the text.
std::optional<size_t> stop_behind(char open, const std::string& text) {
  const std::optional<size_t> stop = stop_of(open + text);
  return stop ? std::optional(std::max(*stop, size_t(1)) - 1) : std::nullopt;
}

// What stands at the byte that the parser stopped at.
std::string stop_message(std::string_view text, size_t at) {
  if (at >= text.size()) return "the end comes before the last bracket is closed";
  const char c = text[at];
  const std::string_view before = trim_blanks_right(text.substr(0, at));
  if ((c == '}' || c == ']') && before.ends_with(',')) return "nothing comes after the last comma";
  if (before.ends_with('\\')) return std::string("`\\") + c + "` means nothing in a string";
  if (c == '\'') return "strings stand in double quotes";
  if (c == '\n') return "this string is not closed on its line";
  if (is_ascii_letter(c) && (before.ends_with('{') || before.ends_with(','))) {
    return "a key stands in double quotes";
  }
  return "`" + std::string(text.substr(at, length_at(text, at))) + "` cannot stand here";
}

}  // namespace

Verdict judge_json(const JudgedCode& code) {
  if (trim_blanks(code.content).empty() || !stop_of(code.content)) return {};
  const JsonNotation notation =
      read_json_notation(code.content, allows_trailing_commas(code.word) ? TrailingCommas::allowed
                                                                         : TrailingCommas::refused);
  if (is_json(notation)) return {};

  const std::string_view text = notation.text;
  const bool is_member = trim_blanks_left(text).starts_with('"');
  size_t at = *stop_of(notation.text);
  if (is_member) {
    at = stop_behind('{', notation.text).value_or(at);
  } else if (const auto stop = stop_behind('[', notation.listed)) {
    at = std::max(at, *stop);  // of several values, in the first that breaks
  }
  at = token_begin(text, at);
  SyntaxFault fault = fault_at(code.content, at, at + length_at(text, at));
  fault.message = stop_message(text, at);
  return fault;
}

}  // namespace silcrow
