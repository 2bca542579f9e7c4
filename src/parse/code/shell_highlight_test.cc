// Bash and console blocks with their tokens.
#include <catch2/catch.hpp>

#include "parse/code/marked_code.h"

namespace silcrow {
namespace {

// One character a line: `$` command, `+` continuation, `#` comment, `.` output; then what is
// shown of the line.
std::string transcript(std::string_view language, std::string_view content) {
  CodeAnalyser analyser;
  std::string result;
  for (const ConsoleLine& line : analyser.analyse(language, content).lines) {
    switch (line.kind) {
      case ConsoleLineKind::command: result += "$|"; break;
      case ConsoleLineKind::continuation: result += "+|"; break;
      case ConsoleLineKind::comment: result += "#|"; break;
      case ConsoleLineKind::output: result += ".|"; break;
    }
    result += content.substr(line.text_begin, line.end - line.text_begin);
  }
  return result;
}

TEST_CASE("a command, its options, strings and variables") {
  CHECK(marked("bash", "kubectl -n tide scale sts/pg --replicas=2  # back to two\n") ==
        "[f:kubectl] [o:-n] tide scale sts/pg [o:--replicas=2]  [c:# back to two]\n");
  CHECK(marked("bash", "export PG=\"a $HOME b\"\n") ==
        "[k:export] [v:PG]=[s:\"a] [v:$HOME] [s:b\"]\n");
  CHECK(marked("bash", "psql -Atc \"select $(date +%s)\" 'x y' | tee -a log 2>&1") ==
        "[f:psql] [o:-Atc] [s:\"select] $([f:date] +%s)[s:\"] [s:'x y'] | [f:tee] [o:-a] log 2>&1");
  CHECK(marked("bash", "--help -x\n") == "[o:--help] [o:-x]\n");
}

TEST_CASE("shell control flow") {
  CHECK(marked("bash", "if [ -f \"$f\" ]; then\n  rm ./x\nfi\n") ==
        "[k:if] [ [o:-f] [s:\"][v:$f][s:\"] ]; [k:then]\n  [f:rm] ./x\n[k:fi]\n");
  CHECK(marked("bash", "for p in a b; do echo $p; done\n") ==
        "[k:for] [v:p] [k:in] a b; [k:do] [f:echo] [v:$p]; [k:done]\n");
  CHECK(marked("bash", "up() { local n=$((1 + 2)); }") ==
        "[f:up]() { [k:local] [v:n]=$(([n:1] + [n:2])); }");
}

TEST_CASE("a here-document is a string with variables") {
  CHECK(marked("bash", "cat <<EOF > out\nhost: $HOST\nEOF\nls\n") ==
        "[f:cat] <<[k:EOF] > out\n[s:host:] [v:$HOST]\n[k:EOF]\n[f:ls]\n");
}

TEST_CASE("placeholders and templates are words, not redirections") {
  CHECK(marked("bash", "kubectl logs <pod name> -n <ns>\n") ==
        "[f:kubectl] logs <pod name> [o:-n] <ns>\n");
  CHECK(marked("bash", "helm install {{ .Name }} --wait\n") ==
        "[f:helm] install {{ .Name }} [o:--wait]\n");
}

TEST_CASE("a shell block with prompts is a transcript") {
  const std::string block = "# once\n$ make \\\n    all\ncc -c x.c\n$ ./x\n";
  CHECK(transcript("bash", block) == "#|# once\n$|make \\\n+|    all\n.|cc -c x.c\n$|./x\n");
  CHECK(marked("bash", block) == "[c:# once]\n$ [f:make] \\\n    all\ncc -c x.c\n$ [f:./x]\n");
}

TEST_CASE("a shell block that only mentions a prompt is none") {
  CHECK(transcript("bash", "echo a\n$ b\n") == "");
  CHECK(transcript("bash", "# comment\necho '$ '\n") == "");
}

TEST_CASE("a console block without a prompt is output") {
  CHECK(transcript("console", "NAME   READY\npg-0   1/1") == ".|NAME   READY\n.|pg-0   1/1");
  CHECK(marked("console", "NAME   READY\npg-0   1/1") == "NAME   READY\npg-0   1/1");
}

TEST_CASE("a token over several lines leaves the secondary prompts out") {
  const std::string block = "$ for i in 1; do\n> echo \"$i\n> x\"\n> done\n1\n";
  CHECK(transcript("console", block) == "$|for i in 1; do\n+|echo \"$i\n+|x\"\n+|done\n.|1\n");
  CHECK(marked("console", block) ==
        "$ [k:for] [v:i] [k:in] [n:1]; [k:do]\n> [f:echo] [s:\"][v:$i]\n> [s:x\"]\n> [k:done]\n"
        "1\n");
}

}  // namespace
}  // namespace silcrow
