// What the user asked for, as plain values: the only file that includes the parser of command lines
// is arguments.cc, because that costs seconds of compilation.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/calendar.h"

namespace silcrow {

// The gravest severity that still counts as clean.
enum class Tolerance : uint8_t { warnings, notes };

enum class ReportFormat : uint8_t { text, json, sarif, github, gitlab, junit };

// What becomes of safe fixes: they are left alone, printed as a patch, or written.
enum class Fixing : uint8_t { none, shown, made };

// Whether addresses of the web are asked if they are there.
enum class WebUse : uint8_t { none, asked };

// Whether shellcheck is asked about blocks of shell: where the configuration says so, or anyway.
enum class ShellcheckUse : uint8_t { configured, asked };

enum class BaselineUse : uint8_t { none, compare, update };

struct BuildArguments {
  std::string book;
  std::optional<Date> today;
  std::string out;
  std::vector<std::string> outputs;
  Tolerance tolerance = Tolerance::warnings;
  unsigned jobs = 0;
  bool wants_timings = false;
};

struct LintArguments {
  std::vector<std::string> paths;
  std::string book;
  std::optional<Date> today;
  ReportFormat format = ReportFormat::text;
  WebUse web_use = WebUse::none;
  ShellcheckUse shellcheck_use = ShellcheckUse::configured;
  Fixing fixing = Fixing::none;
  BaselineUse baseline_use = BaselineUse::none;
  std::string baseline;  // a file
  Tolerance tolerance = Tolerance::warnings;
  unsigned jobs = 0;
};

// What `init` writes: a configuration, or the hook that judges every commit.
enum class InitScope : uint8_t { configuration, hook };

struct InitArguments {
  std::string folder;  // empty: this one
  InitScope scope = InitScope::configuration;
};

struct ExplainArguments {
  std::string rule;  // empty: the list of all
};

struct RefsArguments {
  std::vector<std::string> words;  // BOOK or not, then the words of a TARGET
  ReportFormat format = ReportFormat::text;
};

struct SearchArguments {
  std::vector<std::string> words;
  std::string book;
  std::string index;  // the folder of a built site, or of its index
  ReportFormat format = ReportFormat::text;
  size_t limit = 10;
};

// Whether a command does what it says, or only shows it.
enum class Execution : uint8_t { real, dry_run };

struct RenumberArguments {
  std::vector<std::string> words;  // BOOK or not, then what and its new number
  Execution execution = Execution::real;
};

struct MoveArguments {
  std::vector<std::string> words;  // BOOK or not, then a page and its new place
  Execution execution = Execution::real;
};

struct ManArguments {
  std::string page;  // empty: the index
  std::string book;
};

// Help, the version: there is nothing more to do than to print it.
struct Answer {
  std::string text;
};

// Wrong use.
struct Misuse {
  std::string message;  // in lower case, without a full stop
  std::string help;     // may be empty
};

using Arguments =
    std::variant<BuildArguments, LintArguments, ExplainArguments, ManArguments, RefsArguments,
                 RenumberArguments, MoveArguments, InitArguments, SearchArguments, Answer, Misuse>;

Arguments parse_arguments(int argc, const char* const* argv);

}  // namespace silcrow
