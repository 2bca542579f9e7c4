// The whole compiler, from files to files. Read compile.cc first.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/step_listener.h"
#include "base/workers.h"
#include "diag/diagnostics.h"
#include "model/linked_book.h"
#include "model/output_tree.h"
#include "source/file_system.h"

namespace silcrow {

// How far to go: a linter needs no site.
enum class CompileGoal : uint8_t { diagnostics, outputs };

struct CompileOptions {
  std::string book;                  // as load() takes it: a folder, a configuration, or empty
  std::vector<std::string> outputs;  // instead of the configuration's; empty: those. They exist
  Workers workers = 0;               // threads; 0 is one for each core
  CompileGoal goal = CompileGoal::outputs;
  std::string page = {};      // a Markdown file of no book, instead of one: as load_page() takes it
  std::string date = {};      // for Config::date
  StepListener on_step = {};  // hears of each phase, and of the costly steps of resolve()
  std::optional<Date> today = {};  // for what is overdue; none: nothing is
  // A further judge of the linked book, which the command brings along: one that asks the web. May
  // be empty.
  std::function<void(const LinkedBook& book, Diagnostics& diagnostics)> judge_also = {};
};

struct Compilation {
  bool ok = false;
  std::string error;  // of the world, when !ok: there is no book then
  std::shared_ptr<const LinkedBook> book;
  // What is to be shown, at the severities of the configuration, sorted by place.
  std::vector<Diagnostic> diagnostics;
  OutputTree outputs;  // empty unless they are the goal; its functions keep the book alive
};

// Problems of the book are in `diagnostics` and stop nothing. The same input gives the same result
// on any number of threads.
Compilation compile(const FileSystem& files, const CompileOptions& options);

}  // namespace silcrow
