// What is known about the inside of a code block: coloured stretches, for a transcript its lines,
// and where it is not what its fence says. Made by parse/code; neither writers nor rules ever look
// into the code themselves.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

// What a stretch of code is to a reader. The theme's class is in brackets. Few on purpose: three
// tones are enough.
enum class TokenClass : uint8_t {
  keyword,   // [hl-k] words of the language, tags of markup, headers of settings files
  comment,   // [hl-c] comments and declarations that nobody reads
  string,    // [hl-s] quoted text, here-documents
  number,    // [hl-n] numbers, dates, colours
  key,       // [hl-a] the name in name and value: keys, attributes, labels
  variable,  // [hl-v] variables of shell and settings, anchors, entities
  function,  // [hl-f] what is called or defined: commands, functions, selectors
  flag,      // [i]    an option of a command, `--replicas=2`: never broken over lines
  inserted,  // [hl-i] a line that a patch adds
  removed,   // [hl-d] a line that a patch takes away
};

// One stretch; bytes of the block's content, end exclusive. In a CodeAnalysis they are sorted, do
// not overlap, are never empty and start and end on characters, not blanks. A token may hold
// line ends (a string over several lines).
struct CodeToken {
  uint32_t begin;
  uint32_t end;
  TokenClass token_class;
};

// What a line of a transcript is.
enum class ConsoleLineKind : uint8_t {
  command,       // starts with a prompt
  continuation,  // belongs to the command above: after `\`, in a here-document, after `> `
  comment,       // `# …` above a command
  output,        // what the machine answered
};

// One line of a transcript. [begin, text_begin) is the prompt with its blanks, empty if there is
// none: the theme draws prompts, so a writer drops these bytes. [text_begin, end) is the line with
// its line end, if it has one. Tokens lie in [text_begin, end) of commands, continuations and
// comments, never in prompts or output.
struct ConsoleLine {
  uint32_t begin;
  uint32_t text_begin;
  uint32_t end;
  ConsoleLineKind kind;
};

// The first place where code is not of its language, placeholders and ellipses apart; bytes of the
// block's content.
struct CodeFault {
  uint32_t begin = 0;
  uint32_t end = 0;
  std::string_view language;  // canonical; of a fence inside a Markdown block that fence's own
  std::string message;        // what stands there, as a diagnostic says it
  std::string help = {};      // empty where there is nothing to say
};

// Whether code is what its fence says. Nobody judges languages without a parser, blocks that are
// too long, and those whose fence says `ignore`.
enum class CodeStatus : uint8_t { unjudged, sound, faulty };

// `lines` is empty unless the block is a transcript: then it covers every byte of the content.
struct CodeAnalysis {
  std::vector<CodeToken> tokens = {};
  std::vector<ConsoleLine> lines = {};
  std::vector<CodeFault> faults = {};  // in their order
  CodeStatus status = CodeStatus::unjudged;
};

}  // namespace silcrow
