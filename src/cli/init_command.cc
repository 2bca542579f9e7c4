// silcrow init: a configuration for what there is, or a hook.
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "base/embedded_files.h"
#include "base/path.h"
#include "cli/commands.h"
#include "cli/configuration_text.h"
#include "cli/git_hook.h"
#include "cli/terminal.h"
#include "compile/compile.h"
#include "diag/terminal_text.h"
#include "write/new_file.h"

namespace silcrow {

namespace {

int failed(const std::string& error, const std::string& help = {}) {
  print_world_error(error, help);
  return status_world;
}

int told(const std::string& text) {
  if (print_output(terminal_text(text) + "\n")) return status_clean;
  return failed("cannot write to standard output");
}

std::string_view shipped_schema() {
  const auto files = embedded_files();
  const auto file =
      std::ranges::find(files, std::string_view("docs/silcrow.schema.json"), &EmbeddedFile::path);
  return file == files.end() ? std::string_view() : file->bytes;
}

// What the folder of the pages is called from the folder of the configuration; empty: that one.
std::string source_of(const std::string& folder, const Config& config) {
  const std::string pages = plain_path(config.folder);
  const std::string around = plain_path(folder);
  if (around.empty()) return pages;
  return pages.size() > around.size() ? pages.substr(around.size() + 1) : std::string();
}

int write_configuration(const std::string& folder) {
  const DiskFileSystem files;
  const std::string path = plain_path(join_path(folder, "silcrow.yaml"));
  if (files.kind(folder) != FileKind::folder) {
    return failed(fmt::format("`{}` is no folder", folder));
  }
  if (files.kind(path) != FileKind::missing) {
    return failed(fmt::format("`{}` exists already", path), "it is left as it is");
  }
  CompileOptions options;
  options.book = folder;
  options.goal = CompileGoal::diagnostics;
  const Compilation compiled = compile(files, options);
  if (!compiled.ok) return failed(compiled.error);

  const Config& config = compiled.book->book.config;
  std::string error = write_new_file(path, configuration_text(config, source_of(folder, config)));
  const std::string schema = plain_path(join_path(folder, "silcrow.schema.json"));
  if (error.empty() && files.kind(schema) == FileKind::missing) {
    error = write_new_file(schema, shipped_schema());
  }
  if (!error.empty()) return failed(error);
  return told(fmt::format("{}: {}", path, number_of(compiled.book->pages.size(), "page")));
}

}  // namespace

int init_command(const InitArguments& arguments) {
  const std::string folder = arguments.folder.empty() ? "." : arguments.folder;
  if (arguments.scope == InitScope::configuration) return write_configuration(folder);
  const HookResult hook = write_git_hook(folder);
  if (!hook.error.empty()) return failed(hook.error, hook.help);
  return told(hook.path);
}

}  // namespace silcrow
