// Prompts, and how the lines of a transcript are told apart.
#include <catch2/catch.hpp>

#include "parse/code/prompt.h"
#include "parse/code/transcript.h"

namespace silcrow {
namespace {

size_t prompt(std::string_view line) { return prompt_length(line, {}); }

// One letter a line.
std::string kinds(std::string_view content, TranscriptClaim claim = TranscriptClaim::console) {
  std::string result;
  for (const ConsoleLine& line : read_transcript(content, claim)) {
    result += "$+#."[static_cast<size_t>(line.kind)];
  }
  return result;
}

TEST_CASE("prompts with their lengths") {
  CHECK(prompt("$ ls") == 2);
  CHECK(prompt("  $ ls") == 4);
  CHECK(prompt("$") == 1);
  CHECK(prompt("❯ ls") == 4);
  CHECK(prompt("(venv) $ ls") == 9);
  CHECK(prompt("me@host:~/x$ ls") == 13);
  CHECK(prompt("me@host:~ $ ls") == 12);
  CHECK(prompt("root@pg-0:/# ls") == 13);
  CHECK(prompt("[root@pg-0 ~]# ls") == 15);
  CHECK(prompt("~ % ls") == 4);
}

TEST_CASE("lines that are not prompts") {
  CHECK(prompt("") == 0);
  CHECK(prompt("$HOME/bin") == 0);
  CHECK(prompt("# comment") == 0);
  CHECK(prompt("#") == 0);
  CHECK(prompt("% Total") == 0);
  CHECK(prompt("ops@example.com is it") == 0);
  CHECK(prompt("[x] done") == 0);
  CHECK(prompt("(1) $5") == 0);
  CHECK(prompt("costs $ 5") == 0);
}

TEST_CASE("commands, answers and what belongs to a command") {
  CHECK(kinds("$ a\nout\n$ b\n") == "$.$");
  CHECK(kinds("$ a \\\n  -x \\\n  -y\nout") == "$++.");
  CHECK(kinds("$ a |\n  b\nout") == "$+.");
  CHECK(kinds("$ cat <<EOF\n$ x\nEOF\nout") == "$++.");
  CHECK(kinds("$ cat <<EOF\nno end\n") == "$.");
  CHECK(kinds("$ psql -c \"select\n  1\"\nout\n") == "$+.");
  CHECK(kinds("$ echo don't\nout\nout\n$ b\n") == "$..$");
  CHECK(kinds("$ while read x; do\n> y\n> done\n> z\nout") == "$+++.");
  CHECK(kinds("$ npm test\n> pkg@1.0 test\n") == "$.");
}

TEST_CASE("number signs: comment, answer or prompt of root") {
  CHECK(kinds("# first\n$ a\n# answer\nout\n# second\n\n$ b\n") == "#$..#.$");
  CHECK(kinds("# apt update\nHit:1\n# apt upgrade\n") == "$.$");
  CHECK(kinds("root@a:~# ls\n# x\n") == "$.");
}

TEST_CASE("percent signs are prompts in console blocks, at the line's start") {
  CHECK(kinds("% ls\nx\n") == "$.");
  CHECK(kinds("$ curl x\n  % Total    % Received\n") == "$.");
  CHECK(kinds("% ls\n", TranscriptClaim::shell) == "");
}

TEST_CASE("the lines cover the content") {
  const std::string_view content = "x\r\n\n$ a\n> b";
  uint32_t at = 0;
  for (const ConsoleLine& line : read_transcript(content, TranscriptClaim::console)) {
    CHECK(line.begin == at);
    CHECK(line.text_begin >= line.begin);
    CHECK(line.end >= line.text_begin);
    at = line.end;
  }
  CHECK(at == content.size());
}

}  // namespace
}  // namespace silcrow
