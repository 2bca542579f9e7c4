// From the command line to a command, with the last net for whatever goes wrong.
#include "cli/cli.h"

#include <csignal>
#include <exception>
#include <new>
#include <string>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/terminal.h"

namespace silcrow {

namespace {

struct Dispatch {
  int operator()(const BuildArguments& arguments) const {
    return build_command(arguments, remains);
  }
  int operator()(const LintArguments& arguments) const { return lint_command(arguments); }
  int operator()(const ExplainArguments& arguments) const { return explain_command(arguments); }
  int operator()(const RefsArguments& arguments) const { return refs_command(arguments); }
  int operator()(const RenumberArguments& arguments) const { return renumber_command(arguments); }
  int operator()(const MoveArguments& arguments) const { return move_command(arguments); }
  int operator()(const ManArguments& arguments) const { return man_command(arguments); }
  int operator()(const SearchArguments& arguments) const { return search_command(arguments); }
  int operator()(const InitArguments& arguments) const { return init_command(arguments); }
  int operator()(const Answer& answer) const {
    if (print_output(answer.text)) return status_clean;
    print_world_error("cannot write to standard output");
    return status_world;
  }
  int operator()(const Misuse& misuse) const {
    print_world_error(misuse.message, misuse.help);
    return status_world;
  }

  Remains& remains;
};

}  // namespace

int run(int argc, char** argv, Remains& remains) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is seen where one writes
  try {
    return std::visit(Dispatch{remains}, parse_arguments(argc, argv));
  } catch (const std::bad_alloc&) {
    print_world_error("not enough memory");
  } catch (const std::exception& error) {
    print_world_error(std::string("this is a fault of silcrow: ") + error.what());
  }
  return status_world;
}

}  // namespace silcrow
