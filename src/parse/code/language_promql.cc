// PromQL, and what LogQL and alert expressions share with it: functions and aggregations, label
// names, durations, strings, words.
#include <algorithm>

#include "parse/code/hand_lexers.h"
#include "parse/code/lexer_text.h"

namespace silcrow {
namespace {

constexpr std::string_view keywords[] = {"and",        "atan2",       "bool",     "by",
                                         "group_left", "group_right", "ignoring", "offset",
                                         "on",         "or",          "unless",   "without"};

bool is_keyword(std::string_view word) {
  return std::find(std::begin(keywords), std::end(keywords), word) != std::end(keywords);
}

class PromqlLexer {
 public:
  explicit PromqlLexer(std::string_view content) : content_(content) {}

  std::vector<CodeToken> run() {
    for (size_t at = 0; at < content_.size();) at = read_part(at);
    return std::move(tokens_);
  }

 private:
  size_t add(size_t begin, size_t end, TokenClass token_class) {
    tokens_.push_back(code_token(begin, end, token_class));
    return end;
  }

  size_t read_part(size_t at) {
    const char c = content_[at];
    if (c == '#') {
      const size_t end = line_end(content_, at);
      const size_t text_end = content_.substr(0, end).find_last_not_of(" \t\r") + 1;
      add(at, text_end, TokenClass::comment);
      return end;
    }
    if (c == '"' || c == '\'' || c == '`') {
      const size_t end = quoted_end(content_, at);
      const size_t text_end = content_.substr(0, end).find_last_not_of(" \t\r") + 1;
      return add(at, text_end, TokenClass::string);
    }
    if (is_lexer_digit(c)) return add(at, number_end(at), TokenClass::number);
    if (c == '$') return read_variable(at);
    if (is_lexer_letter(c)) return read_word(at);
    is_in_selector_ = c == '{' || (is_in_selector_ && c != '}');
    return at + 1;
  }

  // `0.5`, `1e9`, `5m`, `1h30m`.
  size_t number_end(size_t at) const {
    while (at < content_.size() &&
           (is_lexer_digit(content_[at]) || is_lexer_letter(content_[at]) || content_[at] == '.')) {
      ++at;
    }
    return at;
  }

  size_t read_variable(size_t at) {
    const size_t end = variable_end(content_, at);
    return end > at ? add(at, end, TokenClass::variable) : at + 1;
  }

  // A keyword, a label before its operator, a function before its parenthesis, or a metric.
  size_t read_word(size_t at) {
    size_t end = at;
    while (end < content_.size() && (word_end(content_, end) > end || content_[end] == ':')) {
      end = std::max(word_end(content_, end), end + 1);
    }
    const std::string_view word = content_.substr(at, end - at);
    const size_t next = std::min(content_.find_first_not_of(" \t\n", end), content_.size());
    const char after = next < content_.size() ? content_[next] : '\0';
    if (is_in_selector_) {
      if (after == '=' || after == '!') add(at, end, TokenClass::key);
    } else if (is_keyword(word)) {
      add(at, end, TokenClass::keyword);
    } else if (after == '(') {
      add(at, end, TokenClass::function);
    } else if (next + 2 < content_.size() && content_.substr(next, 2) == "by") {
      add(at, end, TokenClass::function);  // `sum by (job) (…)`
    } else if (content_.substr(next).starts_with("without")) {
      add(at, end, TokenClass::function);
    }
    return end;
  }

  std::string_view content_;
  std::vector<CodeToken> tokens_;
  bool is_in_selector_ = false;  // between braces
};

}  // namespace

std::vector<CodeToken> promql_tokens(std::string_view content) {
  return PromqlLexer(content).run();
}

}  // namespace silcrow
