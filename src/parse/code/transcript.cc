// Decides line by line, from what the line looks like and whether the command above is complete.
#include "parse/code/transcript.h"

#include <algorithm>

#include "base/code_line.h"
#include "parse/code/prompt.h"
#include "parse/code/token_painter.h"

namespace silcrow {
namespace {

// A here-document that has no end within so many lines is none.
constexpr size_t max_heredoc_lines = 200;

constexpr std::string_view secondary_prompt = "> ";
constexpr std::string_view continuing_ends[] = {"\\", "|", "&&", "{", "("};
constexpr std::string_view continuing_words[] = {"do", "then", "else"};

bool starts_comment(std::string_view line) { return line.starts_with('#'); }

// Whether the shell would ask for more after this line. Quotes apart.
bool wants_more(std::string_view line) {
  line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
  for (const std::string_view end : continuing_ends) {
    if (line.ends_with(end)) return true;
  }
  const std::string_view last_word = line.substr(line.find_last_of(" \t;") + 1);
  return std::find(std::begin(continuing_words), std::end(continuing_words), last_word) !=
         std::end(continuing_words);
}

// The quote that is open after the line if `quote` was before it; 0 for none.
char quote_after(std::string_view line, char quote) {
  for (size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '\\' && quote != '\'') {
      ++i;
    } else if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '#' && (i == 0 || is_blank(line[i - 1]))) {
      return 0;
    }
  }
  return quote;
}

class TranscriptReader {
 public:
  TranscriptReader(std::string_view content, TranscriptClaim claim)
      : content_(content), lines_(code_lines(content)) {
    find_prompts({.percent = claim == TranscriptClaim::console ? PromptSigns::Bare::accepted
                                                               : PromptSigns::Bare::refused});
    if (claim == TranscriptClaim::console && !has_prompt_) {
      find_prompts({.root = PromptSigns::Bare::accepted});
    }
  }

  // Whether the first line that is not a comment or blank has a prompt.
  bool starts_with_prompt() const {
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (prompts_[i] > 0) return true;
      const std::string_view line = without_indent(text(i));
      if (!line.empty() && !starts_comment(line)) return false;
    }
    return false;
  }

  std::vector<ConsoleLine> read() {
    mark_comments();
    std::vector<ConsoleLine> result;
    result.reserve(lines_.size());
    for (size_t i = 0; i < lines_.size(); ++i) result.push_back(read_line(i));
    return result;
  }

 private:
  void find_prompts(PromptSigns signs) {
    prompts_.clear();
    for (const CodeLine& line : lines_) {
      prompts_.push_back(prompt_length(content_.substr(line.begin, line.text_length()), signs));
      has_prompt_ = has_prompt_ || prompts_.back() > 0;
    }
  }

  std::string_view text(size_t line) const {
    return content_.substr(lines_[line].begin, lines_[line].text_length());
  }

  // A `#` line is a comment if the next line that is neither one nor blank has a prompt.
  void mark_comments() {
    is_comment_.assign(lines_.size(), false);
    bool is_before_prompt = false;
    for (size_t i = lines_.size(); i-- > 0;) {
      const bool is_candidate = prompts_[i] == 0 && starts_comment(text(i));
      is_comment_[i] = is_candidate && is_before_prompt;
      const bool is_empty = without_indent(text(i)).empty();
      if (!is_candidate && !is_empty) is_before_prompt = prompts_[i] > 0;
    }
  }

  ConsoleLine read_line(size_t line) {
    if (!heredoc_.empty()) {
      const ConsoleLine result = continuation(line);
      const std::string_view body =
          content_.substr(result.text_begin, lines_[line].text_end - result.text_begin);
      if (without_indent(body) == heredoc_) heredoc_ = {};
      return result;
    }
    const bool is_continued =
        wants_more_ || quote_ != 0 || (has_secondary_ && text(line).starts_with(secondary_prompt));
    if (is_continued && (prompts_[line] == 0 || quote_ != 0)) {
      const ConsoleLine result = continuation(line);
      note_state(line, result.text_begin);
      return result;
    }
    quote_ = 0;
    wants_more_ = has_secondary_ = false;
    ConsoleLine result = plain_line(line, ConsoleLineKind::output);
    if (prompts_[line] > 0) {
      result.kind = ConsoleLineKind::command;
      result.text_begin += static_cast<uint32_t>(prompts_[line]);
      note_state(line, result.text_begin);
    } else if (is_comment_[line]) {
      result.kind = ConsoleLineKind::comment;
    }
    return result;
  }

  ConsoleLine plain_line(size_t line, ConsoleLineKind kind) const {
    const uint32_t begin = static_cast<uint32_t>(lines_[line].begin);
    return {begin, begin, static_cast<uint32_t>(lines_[line].end), kind};
  }

  ConsoleLine continuation(size_t line) {
    ConsoleLine result = plain_line(line, ConsoleLineKind::continuation);
    has_secondary_ = text(line).starts_with(secondary_prompt);
    if (has_secondary_) result.text_begin += static_cast<uint32_t>(secondary_prompt.size());
    return result;
  }

  // What the command line, from `text_begin` on, leaves open for the next one.
  void note_state(size_t line, size_t text_begin) {
    const std::string_view command =
        content_.substr(text_begin, lines_[line].text_end - text_begin);
    quote_ = quote_after(command, quote_);
    if (quote_ != 0 && !is_closed_later(line)) quote_ = 0;
    wants_more_ = wants_more(command);
    const HeredocStart start = heredoc_start(command);
    if (!start.delimiter.empty() && ends_later(line, start.delimiter)) heredoc_ = start.delimiter;
  }

  // Whether the open quote is closed before the next prompt.
  bool is_closed_later(size_t line) const {
    for (size_t i = line + 1; i < lines_.size() && prompts_[i] == 0; ++i) {
      if (text(i).find(quote_) != std::string_view::npos) return true;
    }
    return false;
  }

  bool ends_later(size_t line, std::string_view delimiter) const {
    const size_t last = std::min(lines_.size(), line + 1 + max_heredoc_lines);
    for (size_t i = line + 1; i < last; ++i) {
      std::string_view body = text(i);
      if (body.starts_with(secondary_prompt)) body.remove_prefix(secondary_prompt.size());
      if (without_indent(body) == delimiter) return true;
    }
    return false;
  }

  std::string_view content_;
  std::vector<CodeLine> lines_;
  std::vector<size_t> prompts_;  // bytes, by line
  std::vector<bool> is_comment_;
  bool has_prompt_ = false;

  // The command above: its open here-document and quote, whether its last line asks for more, and
  // whether that line had the secondary prompt.
  std::string_view heredoc_;
  char quote_ = 0;
  bool wants_more_ = false;
  bool has_secondary_ = false;
};

}  // namespace

std::vector<ConsoleLine> read_transcript(std::string_view content, TranscriptClaim claim) {
  TranscriptReader reader(content, claim);
  if (claim == TranscriptClaim::shell && !reader.starts_with_prompt()) return {};
  return reader.read();
}

std::vector<CodeToken> tokens_in_commands(const std::vector<CodeToken>& tokens,
                                          const std::vector<ConsoleLine>& lines,
                                          std::string_view content) {
  TokenPainter painter(content);
  size_t first_line = 0;
  for (const CodeToken& token : tokens) {
    while (first_line < lines.size() && lines[first_line].end <= token.begin) ++first_line;
    for (size_t i = first_line; i < lines.size() && lines[i].begin < token.end; ++i) {
      const uint32_t begin = std::max(token.begin, lines[i].text_begin);
      const uint32_t end = std::min(token.end, lines[i].end);
      const bool is_command = lines[i].kind != ConsoleLineKind::output;
      if (is_command && begin < end) painter.stretch(token.token_class, begin, end);
    }
  }
  return painter.take_tokens();
}

}  // namespace silcrow
