// A block's content is cut into pieces by its tokens, and by its lines where some are pointed out
// or where it is a transcript. A token that runs over such a cut is closed before it and opened
// again.
#include "render/html/html_code.h"

#include <algorithm>

#include "render/html/html_escape.h"
#include "render/html/html_info_string.h"
#include "render/html/html_unbroken.h"

namespace silcrow {
namespace {

std::string_view start_tag(TokenClass token_class) {
  switch (token_class) {
    case TokenClass::keyword: return "<span class=\"hl-k\">";
    case TokenClass::comment: return "<span class=\"hl-c\">";
    case TokenClass::string: return "<span class=\"hl-s\">";
    case TokenClass::number: return "<span class=\"hl-n\">";
    case TokenClass::key: return "<span class=\"hl-a\">";
    case TokenClass::variable: return "<span class=\"hl-v\">";
    case TokenClass::function: return "<span class=\"hl-f\">";
    case TokenClass::flag: return {};  // only kept whole
    case TokenClass::inserted: return "<span class=\"hl-i\">";
    case TokenClass::removed: return "<span class=\"hl-d\">";
  }
  return {};
}

// Writes stretches of one block's content, which must be asked for in order.
class CodeWriter {
 public:
  CodeWriter(std::string& out, const CodeBlock& block) : out_(out), block_(block) {}

  void write(size_t begin, size_t end) {
    const std::vector<CodeToken>& tokens = block_.analysis.tokens;
    while (begin < end) {
      while (next_ < tokens.size() && tokens[next_].end <= begin) ++next_;
      if (next_ == tokens.size() || tokens[next_].begin >= end) break;
      const CodeToken& token = tokens[next_];
      const size_t token_begin = std::max<size_t>(token.begin, begin);
      const size_t token_end = std::min<size_t>(token.end, end);
      append_html_text(out_, text(begin, token_begin));
      if (token.token_class == TokenClass::flag) {
        append_unbroken_words(out_, text(token_begin, token_end));
      } else {
        out_ += start_tag(token.token_class);
        if (token.token_class == TokenClass::string) {
          append_unbroken_string(out_, text(token_begin, token_end));
        } else {
          append_html_text(out_, text(token_begin, token_end));
        }
        out_ += "</span>";
      }
      begin = token_end;
    }
    append_html_text(out_, text(begin, end));
  }

 private:
  std::string_view text(size_t begin, size_t end) const {
    return begin < end ? block_.content.substr(begin, end - begin) : std::string_view{};
  }

  std::string& out_;
  const CodeBlock& block_;
  size_t next_ = 0;
};

// A command with what continues it is one piece, as are neighbouring lines of output.
void append_transcript(std::string& out, const CodeBlock& block) {
  CodeWriter writer(out, block);
  const std::vector<ConsoleLine>& lines = block.analysis.lines;
  for (size_t i = 0; i < lines.size();) {
    const ConsoleLineKind kind = lines[i].kind;
    const bool is_command =
        kind == ConsoleLineKind::command || kind == ConsoleLineKind::continuation;
    const ConsoleLineKind next_kind = is_command ? ConsoleLineKind::continuation : kind;
    if (kind != ConsoleLineKind::comment)
      out += is_command ? "<span class=\"cmd\">" : "<span class=\"out\">";
    do {
      writer.write(lines[i].text_begin, lines[i].end);
      ++i;
    } while (i < lines.size() && lines[i].kind == next_kind);
    if (kind != ConsoleLineKind::comment) out += "</span>";
  }
}

// Neighbouring marked lines share one mark, with the last line end inside. Lines of commands are
// pieces of their own, which are broken and not scrolled: half a command is a trap.
void append_file(std::string& out, const CodeBlock& block, const std::vector<uint32_t>& marked) {
  CodeWriter writer(out, block);
  const std::string_view content = block.content;
  const bool has_commands = block.canonical_language == "bash";
  const size_t size =
      content.empty() || content.back() != '\n' ? content.size() : content.size() - 1;
  if (marked.empty() && !has_commands) {
    writer.write(0, size);
    return;
  }
  size_t begin = 0;
  bool is_marked = false;
  for (uint32_t line = 1; begin < size; ++line) {
    const bool wants_mark = std::binary_search(marked.begin(), marked.end(), line);
    if (wants_mark != is_marked) out += wants_mark ? "<mark>" : "</mark>";
    is_marked = wants_mark;
    const size_t line_end = content.find('\n', begin);
    const size_t end = line_end == std::string_view::npos ? content.size() : line_end + 1;
    if (has_commands) out += "<span class=\"ln\">";
    writer.write(begin, is_marked || has_commands ? end : std::min(end, size));
    if (has_commands) out += "</span>";
    begin = end;
  }
  if (is_marked) out += "</mark>";
}

}  // namespace

void append_code_block(std::string& out, const CodeBlock& block, CodeBox box) {
  const bool is_transcript = !block.analysis.lines.empty();
  if (box == CodeBox::in_figure && block.language.empty() && !is_transcript) {
    out += "<pre tabindex=\"0\"><code>";  // a drawing: the figure is its only box
    append_file(out, block, {});
    out += "</code></pre>\n";
    return;
  }
  const std::string_view element = box == CodeBox::alone ? "figure" : "div";
  const InfoString info =
      block.info.size() > block.language.size() ? parse_info_string(block.info) : InfoString{};
  const bool has_title = box == CodeBox::alone && !info.title.empty();
  out += '<';
  out += element;
  out += has_title ? " class=\"code" : " class=\"code bare";
  const bool has_commands = is_transcript || block.canonical_language == "bash";
  out += has_commands ? " con\">" : "\">";
  if (has_title) {
    out += "<figcaption><b>";
    append_html_text(out, info.title);
    out += "</b> <span>";
    append_html_text(out, block.language);
    out += "</span></figcaption>";
  }
  out += "<pre tabindex=\"0\"><code>";
  if (is_transcript) {
    append_transcript(out, block);
  } else {
    append_file(out, block, info.marked_lines);
  }
  out += "</code></pre></";
  out += element;
  out += ">\n";
}

}  // namespace silcrow
