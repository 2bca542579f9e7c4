// What a program is given, what it says, and how it ends.
#include "source/child_program.h"

#include <catch2/catch.hpp>

using namespace silcrow;

namespace {

struct Answer {
  bool ok = false;
  std::string text;
};

Answer ask(const std::vector<std::string>& words, const std::vector<std::string>& variables = {}) {
  Answer answer;
  answer.ok = run_program(words, variables, [&](std::string_view piece) { answer.text += piece; });
  return answer;
}

}  // namespace

TEST_CASE("a program is heard to its end") {
  const Answer answer = ask({"sh", "-c", "echo \"$1\"; echo lost >&2; cat", "sh", "a  b"});
  CHECK(answer.ok);
  CHECK(answer.text == "a  b\n");
  CHECK(ask({"sh", "-c", "i=0; while [ $i -lt 20000 ]; do echo 0123456789; i=$((i + 1)); done"})
            .text.size() == 220000);
}

TEST_CASE("a program that fails, dies or is not there has not succeeded") {
  CHECK_FALSE(ask({"sh", "-c", "echo half; exit 3"}).ok);
  CHECK_FALSE(ask({"sh", "-c", "kill -9 $$"}).ok);
  CHECK_FALSE(ask({"silcrow-test-no-such-program"}).ok);
  const auto deaf = [](std::string_view) {};
  CHECK(program_status({"sh", "-c", "exit 3"}, environment_variables(), deaf) == 3);
  CHECK_FALSE(program_status({"sh", "-c", "kill -9 $$"}, environment_variables(), deaf));
}

TEST_CASE("a program has the variables that it is given") {
  CHECK(ask({"sh", "-c", "echo \"$GIT_DIR$HOME\""}, {"GIT_DIR=x"}).text == "x\n");
  std::vector<std::string> variables = environment_variables();
  variables.push_back("SILCROW_TEST_VARIABLE=y");
  CHECK(ask({"sh", "-c", "echo \"$SILCROW_TEST_VARIABLE\""}, variables).text == "y\n");
}
