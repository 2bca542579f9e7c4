// Transcripts: blocks that show a terminal, with prompts, commands and answers.
#pragma once

#include <string_view>
#include <vector>

#include "model/code_token.h"

namespace silcrow {

// What the fence says the block is. A console block is a transcript in any case, and without a
// prompt it is all output; a shell block is one if its first line but comments has a prompt.
enum class TranscriptClaim : uint8_t { console, shell };

// The lines of the transcript; none if it is not one. Prompts are `$ `, `❯ `, `% ` (console only,
// at the line's start), with or without `(venv)`, `user@host:~/path` or `[user@host path]` before
// it; after one of those `# ` too. A bare `# ` is the prompt of root only in a console block that
// has no other prompt; else it is a comment when a command follows.
std::vector<ConsoleLine> read_transcript(std::string_view content, TranscriptClaim claim);

// The tokens without what lies in prompts and output: one that spans several lines is split.
std::vector<CodeToken> tokens_in_commands(const std::vector<CodeToken>& tokens,
                                          const std::vector<ConsoleLine>& lines,
                                          std::string_view content);

}  // namespace silcrow
