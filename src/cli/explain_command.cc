// silcrow explain: a rule's manual page in the terminal, or the list of all rules.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/nearest.h"
#include "cli/commands.h"
#include "cli/manual_text.h"
#include "cli/terminal.h"
#include "compile/compile.h"
#include "diag/rule.h"
#include "diag/rule_page.h"

namespace silcrow {

namespace {

std::string rule_list() {
  size_t width = 0;
  for (const std::string& name : rule_names()) width = std::max(width, name.size());
  std::string list;
  for (const std::string& name : rule_names()) {
    const Rule rule = *rule_of(name);
    list +=
        fmt::format("{:<{}}  {:<7}  {}\n", name, width, default_setting(rule), rule_meaning(rule));
  }
  return list;
}

// The page is read by the compiler itself, as a page of no book.
std::string rule_text(Rule rule) {
  const std::string path = std::string(rule_name(rule)) + ".md";
  const std::map<std::string, std::string> page_alone = {{path, std::string(rule_page(rule))}};
  const MemoryFileSystem files(page_alone);
  CompileOptions options;
  options.page = path;
  options.goal = CompileGoal::diagnostics;
  options.workers = 1;
  const Compilation page = compile(files, options);
  if (!page.ok) return std::string(rule_page(rule));
  return manual_text(*page.book->book.pages[0].document, output_colour());
}

}  // namespace

int explain_command(const ExplainArguments& arguments) {
  const std::optional<Rule> rule = rule_of(arguments.rule);
  if (!arguments.rule.empty() && !rule) {
    std::string help = did_you_mean(arguments.rule, rule_names());
    if (help.empty()) help = "`silcrow explain` lists all rules";
    print_world_error(fmt::format("no rule is called `{}`", arguments.rule), help);
    return status_world;
  }
  if (print_output(rule ? rule_text(*rule) : rule_list())) return status_clean;
  print_world_error("cannot write to standard output");
  return status_world;
}

}  // namespace silcrow
