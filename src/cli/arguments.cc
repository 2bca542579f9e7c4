// Declares commands and options to CLI11, and says in our words what it found wrong.
#include "cli/arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>
#include <string_view>

#include "base/nearest.h"

namespace silcrow {

namespace {

constexpr const char* exit_statuses =
    "Exit status:\n"
    "  0  clean\n"
    "  1  problems in the book: an error, or a warning where warnings are denied\n"
    "  2  wrong use, or a problem of the world: unreadable configuration, full disk";

constexpr const char* book_meaning =
    "the book's folder or its configuration file; default: the nearest\n"
    "silcrow.yaml, mkdocs.yml or book.toml upwards from here, else this\n"
    "folder as plain Markdown";

constexpr const char* build_footer =
    "The site is made beside the output folder and changes places with the old one when it is\n"
    "whole. A book with errors is built all the same, so that it can be looked at, and the exit\n"
    "status is 1; with --strict the old site stays as it was. A folder that holds files of others\n"
    "is refused.\n\n";

constexpr const char* lint_footer =
    "The whole book is judged. With PATHs, what concerns these files is reported, problems that\n"
    "they cause in others included. A PATH of no book is linted as plain Markdown.\n\n";

constexpr const char* init_footer =
    "Nothing is ever overwritten. The configuration is made for what lies in the folder: "
    "mkdocs.yml,\n"
    "book.toml or Markdown.\n\n"
    "Exit status:\n"
    "  0  written\n"
    "  2  wrong use, or a problem of the world: there is one already, no git repository";

constexpr const char* refs_footer =
    "A TARGET is 17§26, 17§\"Title\", §26, 17, 'Chapter 17 §26', 'Appendix A', 'Part II',\n"
    "'Runbook 7', 'Figure 3', a page (17-runbook.md, 17-runbook.md#anchor), a heading's title or "
    "a\n"
    "term of the glossary. Links of authors count as uses. Without a TARGET all definitions are\n"
    "listed, after the uses that name nothing.\n\n"
    "Exit status:\n"
    "  0  found\n"
    "  1  nothing is called so\n"
    "  2  wrong use, or a problem of the world: unreadable configuration";

constexpr const char* search_footer =
    "The words are looked for in the index that `silcrow build` wrote; a section must have all of\n"
    "them. \"…\" is a phrase, 17§26 a section; behind `--` a word may begin with a dash.\n\n"
    "Exit status:\n"
    "  0  found\n"
    "  1  nothing was found\n"
    "  2  wrong use, or there is no index";

constexpr const char* rewrite_footer =
    "The changed book is compiled in memory first: when a reference or a link would mean "
    "something\n"
    "else than now, nothing is written.\n\n"
    "Exit status:\n"
    "  0  done\n"
    "  1  it cannot be done so, and nothing was written\n"
    "  2  wrong use, or a problem of the world: unreadable configuration, full disk";

// "html,json" as a list. CLI11's own way would also take the words behind a blank: BOOK.
std::vector<std::string> split_names(std::string_view text) {
  std::vector<std::string> names;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find(',', begin), text.size());
    if (end > begin) names.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

constexpr const char* empty_value = "the value is empty";

// An empty value is mostly a variable of the shell that is not set.
CLI::Validator is_given() {
  const auto objection = [](const std::string& value) {
    return value.empty() ? std::string(empty_value) : std::string();
  };
  return {objection, ""};
}

// The commands with their options, and where CLI11 puts what it reads.
struct CommandLine {
  CLI::App app{"A static compiler for documentation.", "silcrow"};
  CLI::App* build = app.add_subcommand("build", "write a book's site");
  CLI::App* lint = app.add_subcommand("lint", "report the problems of a book");
  CLI::App* man = app.add_subcommand("man", "show a manual page of a book");
  CLI::App* explain = app.add_subcommand("explain", "print the manual page of a rule");
  CLI::App* refs = app.add_subcommand("refs", "print where something is defined and named");
  CLI::App* renumber = app.add_subcommand("renumber", "give a section or chapter another number");
  CLI::App* init = app.add_subcommand("init", "write a configuration, or a git hook");
  CLI::App* move = app.add_subcommand("move", "move a page and all that names it");
  CLI::App* search = app.add_subcommand("search", "search a book's site");
  BuildArguments build_arguments;
  LintArguments lint_arguments;
  ExplainArguments explain_arguments;
  ManArguments man_arguments;
  RefsArguments refs_arguments;
  RenumberArguments renumber_arguments;
  MoveArguments move_arguments;
  SearchArguments search_arguments;
  InitArguments init_arguments;
  std::string today;
  bool wants_hook = false;
  bool asks_web = false;
  bool asks_shellcheck = false;
  bool is_json = false;
  bool is_strict = false;
  std::string format = "text";
  std::string denied;
  bool wants_fixes = false;
  bool is_dry_run = false;
  bool updates_baseline = false;
  bool wants_version = false;

  CommandLine() {
    app.add_flag("--version", wants_version, "print the version");
    app.footer("silcrow COMMAND --help says more about one of them.");
    declare_build();
    declare_lint();
    declare_man();
    declare_search();
    declare_refs();
    declare_init();
    declare_rewrite(renumber, renumber_arguments.words,
                    "[BOOK] OLD NEW: as in `17§26 17§30`, `17 18`, `'Runbook 7' 9`");
    declare_rewrite(move, move_arguments.words,
                    "[BOOK] FILE NEW: a page of the book, and its new path or folder");
    explain->add_option("RULE", explain_arguments.rule, "default: the list of all rules")
        ->type_name("");
    for (CLI::App* command : {build, lint, man, explain, refs, renumber, move, init, search}) {
      for (CLI::Option* option : command->get_options()) {
        if (option->get_expected_max() > 0) option->check(is_given());
      }
      command->allow_extras();
      command->get_option("--help")->description("print this and exit");
    }
    app.get_option("--help")->description("print this and exit");
    app.allow_extras();
  }

  void declare_jobs(CLI::App* command, unsigned& jobs) {
    command->add_option("--jobs,-j", jobs, "threads, up to 256; default: one for each core")
        ->type_name("N")
        ->check(CLI::Range(1U, 256U).description(""));
  }

  void declare_man() {
    man->add_option("PAGE", man_arguments.page,
                    "its name, with the book's prefix or without; a chapter's number;\n"
                    "a file's name; default: the page that lists all others")
        ->type_name("");
    man->add_option("--book", man_arguments.book, book_meaning)->type_name("BOOK");
    man->footer("The page is shown by the `man` that is installed here.");
  }

  void declare_build() {
    build->add_option("BOOK", build_arguments.book, book_meaning)->type_name("");
    build
        ->add_option("--out", build_arguments.out,
                     "where the site goes; default: `output` of the configuration, else ./site")
        ->type_name("DIR");
    build
        ->add_option_function<std::string>(
            "--outputs",
            [this](const std::string& names) {
              build_arguments.outputs = split_names(names);
              if (build_arguments.outputs.empty())
                throw CLI::ValidationError("--outputs", empty_value);
            },
            "formats with `,` between them, instead of the configuration's")
        ->type_name("NAMES");
    build->add_flag("--strict", is_strict,
                    "warnings count as errors; with any, nothing is written");
    declare_today(build);
    declare_jobs(build, build_arguments.jobs);
    build->add_flag("--timings", build_arguments.wants_timings,
                    "print how long each step took, on standard error");
    build->footer(std::string(build_footer) + exit_statuses);
  }

  void declare_today(CLI::App* command) {
    command
        ->add_option("--today", today,
                     "judge what is overdue as on this day; default: SOURCE_DATE_EPOCH,\n"
                     "else the clock")
        ->type_name("YYYY-MM-DD");
  }

  void declare_init() {
    init->add_option("DIR", init_arguments.folder, "the book's folder; default: this one")
        ->type_name("");
    init->add_flag("--hook", wants_hook,
                   "write a hook for git instead, which lints the book of DIR as it is staged");
    init->footer(init_footer);
  }

  void declare_refs() {
    refs->add_option("WORDS", refs_arguments.words,
                     "[BOOK] [TARGET]: a first word that is a folder or a configuration file is\n"
                     "the BOOK, as `build` takes it; the others are the TARGET")
        ->type_name("");
    refs->add_flag("--json", is_json, "for programs");
    refs->footer(refs_footer);
  }

  void declare_search() {
    search->add_option("QUERY", search_arguments.words, "the words to look for")->type_name("");
    search->add_option("--book", search_arguments.book, book_meaning)->type_name("BOOK");
    search
        ->add_option("--index", search_arguments.index,
                     "the folder of a site, or of its index, instead of a book's")
        ->type_name("DIR");
    search->add_flag("--json", is_json, "for programs");
    search->add_option("--limit", search_arguments.limit, "at most so many sections; default: 10")
        ->type_name("N")
        ->check(CLI::Range(1U, 1000000U).description(""));
    search->footer(search_footer);
  }

  void declare_rewrite(CLI::App* command, std::vector<std::string>& words, const char* meaning) {
    command->add_option("WORDS", words, meaning)->type_name("");
    command->add_flag("--dry-run", is_dry_run, "print the change as a diff, change nothing");
    command->footer(rewrite_footer);
  }

  void declare_lint() {
    lint->add_option("PATH", lint_arguments.paths, "files or folders of the book")->type_name("");
    lint->add_option("--book", lint_arguments.book, book_meaning)->type_name("BOOK");
    lint->add_option("--format", format,
                     "text (for people, on standard error), json, sarif, github, gitlab or junit")
        ->type_name("FORMAT");
    lint->add_flag("--fix", wants_fixes, "make the fixes that are safe, and report the rest");
    lint->add_flag("--dry-run", is_dry_run, "print these fixes as a patch instead");
    lint->add_option("--baseline", lint_arguments.baseline,
                     "leave out the problems that this file lists")
        ->type_name("FILE");
    lint->add_flag("--update-baseline", updates_baseline,
                   "write the book's problems into that file");
    lint->add_option("--deny", denied, "`warnings`: they count as errors")->type_name("WHAT");
    lint->add_flag(
        "--external", asks_web,
        "ask whether addresses of the web are there: the only thing that uses a network");
    lint->add_flag("--shellcheck", asks_shellcheck,
                   "ask the program shellcheck about blocks of shell, too");
    declare_today(lint);
    declare_jobs(lint, lint_arguments.jobs);
    lint->footer(std::string(lint_footer) + exit_statuses);
  }
};

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& known,
                       std::string otherwise) {
  std::string help = did_you_mean(word, known);
  return help.empty() ? std::move(otherwise) : help;
}

// What was left over of a command's words.
struct Leftover {
  std::string word;  // the first; empty where there is none
  bool is_option = false;
};

// CLI11 leaves over the `--` itself, behind which nothing is an option.
Leftover leftover(const CLI::App& command) {
  const std::vector<std::string> words = command.remaining();
  const bool is_behind_dashes = !words.empty() && words[0] == "--";
  if (words.size() == (is_behind_dashes ? 1 : 0)) return {};
  const std::string& word = words[is_behind_dashes ? 1 : 0];
  return {word, !is_behind_dashes && word.size() > 1 && word[0] == '-'};
}

// An option that the command does not have, or one word too many.
Misuse unknown_word(const CLI::App& command, const Leftover& left, const std::string& title) {
  const std::string help = fmt::format("`{} --help` lists what there is", title);
  if (!left.is_option) {
    return {fmt::format("`{}` does not know what to do with `{}`", title, left.word), help};
  }
  const std::string name = left.word.substr(0, left.word.find('='));
  return {fmt::format("`{}` has no option `{}`", title, name),
          suggestion(name, option_names(command), help)};
}

Misuse unknown_value(std::string_view option, const std::string& value,
                     const std::vector<std::string>& known) {
  return {fmt::format("`{}` cannot be `{}`", option, value),
          suggestion(value, known, fmt::format("it can be {}", fmt::join(known, ", ")))};
}

// By ReportFormat.
const std::vector<std::string>& format_names() {
  static const std::vector<std::string> names = {"text",   "json",   "sarif",
                                                 "github", "gitlab", "junit"};
  return names;
}

std::optional<ReportFormat> format_of(const std::string& name) {
  const auto found = std::ranges::find(format_names(), name);
  if (found == format_names().end()) return {};
  return ReportFormat(found - format_names().begin());
}

Misuse no_date(const std::string& value) {
  return {fmt::format("`--today` cannot be `{}`", value), "it is a date, as `2026-03-14`"};
}

Arguments lint_arguments_of(CommandLine& line) {
  const std::optional<ReportFormat> format = format_of(line.format);
  if (!format) return unknown_value("--format", line.format, format_names());
  const std::vector<std::string> deniable = {"warnings"};
  if (!line.denied.empty() && line.denied != "warnings") {
    return unknown_value("--deny", line.denied, deniable);
  }
  LintArguments arguments = std::move(line.lint_arguments);
  arguments.today = parse_date(line.today);
  if (!arguments.today && !line.today.empty()) return no_date(line.today);
  if (line.updates_baseline && arguments.baseline.empty()) {
    return Misuse{"`--update-baseline` without a baseline", "`--baseline FILE` names it"};
  }
  if (line.updates_baseline && !arguments.paths.empty()) {
    return Misuse{"`--update-baseline` with paths", "a baseline is of the whole book"};
  }
  if (line.is_dry_run || line.wants_fixes) {
    arguments.fixing = line.is_dry_run ? Fixing::shown : Fixing::made;
  }
  if (!arguments.baseline.empty()) {
    arguments.baseline_use = line.updates_baseline ? BaselineUse::update : BaselineUse::compare;
  }
  arguments.web_use = line.asks_web ? WebUse::asked : WebUse::none;
  if (line.asks_shellcheck) arguments.shellcheck_use = ShellcheckUse::asked;
  arguments.format = *format;
  arguments.tolerance = line.denied.empty() ? Tolerance::warnings : Tolerance::notes;
  return arguments;
}

Arguments search_arguments_of(CommandLine& line) {
  if (!line.search_arguments.book.empty() && !line.search_arguments.index.empty()) {
    return Misuse{"`--book` and `--index` say two things", "leave one of them out"};
  }
  if (line.search_arguments.words.empty()) {
    return Misuse{"`silcrow search` needs words to look for", "`silcrow search --help` says more"};
  }
  line.search_arguments.format = line.is_json ? ReportFormat::json : ReportFormat::text;
  return std::move(line.search_arguments);
}

Arguments command_arguments(CommandLine& line) {
  if (line.wants_version) return Answer{"silcrow " SILCROW_VERSION "\n"};
  for (const CLI::App* command : {line.build, line.lint, line.man, line.explain, line.refs,
                                  line.renumber, line.move, line.init}) {
    if (!command->parsed()) continue;
    const Leftover left = leftover(*command);
    if (!left.word.empty()) return unknown_word(*command, left, "silcrow " + command->get_name());
  }
  if (line.lint->parsed()) return lint_arguments_of(line);
  if (line.search->parsed()) return search_arguments_of(line);
  if (line.refs->parsed()) {
    line.refs_arguments.format = line.is_json ? ReportFormat::json : ReportFormat::text;
    return std::move(line.refs_arguments);
  }
  const Execution execution = line.is_dry_run ? Execution::dry_run : Execution::real;
  if (line.renumber->parsed()) {
    return RenumberArguments{std::move(line.renumber_arguments.words), execution};
  }
  if (line.move->parsed()) return MoveArguments{std::move(line.move_arguments.words), execution};
  if (line.init->parsed()) {
    line.init_arguments.scope = line.wants_hook ? InitScope::hook : InitScope::configuration;
    return std::move(line.init_arguments);
  }
  if (line.explain->parsed()) return line.explain_arguments;
  if (line.man->parsed()) return std::move(line.man_arguments);
  if (line.build->parsed()) {
    line.build_arguments.today = parse_date(line.today);
    if (!line.build_arguments.today && !line.today.empty()) return no_date(line.today);
    line.build_arguments.tolerance = line.is_strict ? Tolerance::notes : Tolerance::warnings;
    return std::move(line.build_arguments);
  }
  const Leftover left = leftover(line.app);
  if (left.word.empty()) return Misuse{"no command", "`silcrow --help` lists what there is"};
  if (left.is_option) return unknown_word(line.app, left, "silcrow");
  return Misuse{
      fmt::format("there is no command `{}`", left.word),
      suggestion(left.word, command_names(line.app), "`silcrow --help` lists what there is")};
}

}  // namespace

Arguments parse_arguments(int argc, const char* const* argv) {
  CommandLine line;
  try {
    line.app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const auto asked = line.app.get_subcommands();
    return Answer{asked.empty() ? line.app.help() : asked[0]->help("silcrow")};
  } catch (const CLI::ParseError& error) {
    const auto asked = line.app.get_subcommands();
    const std::string title = asked.empty() ? "silcrow" : "silcrow " + asked[0]->get_name();
    return Misuse{error.what(), fmt::format("`{} --help` lists what there is", title)};
  }
  return command_arguments(line);
}

}  // namespace silcrow
