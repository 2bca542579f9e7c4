// silcrow man: a page of the book through the man that is installed here, which knows the terminal,
// its width and the reader's pager.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/nearest.h"
#include "base/path.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "compile/compile.h"
#include "model/man_names.h"
#include "source/temporary_folder.h"

namespace silcrow {

namespace {

// The path of the file; empty when it cannot be written.
std::string write_page(const TemporaryFolder& folder, std::string_view name,
                       const std::string& text) {
  if (folder.path().empty()) return {};
  std::string file = folder.path() / name;
  std::ofstream out(file, std::ios::binary);
  out << text << std::flush;
  return out ? file : std::string();
}

// What a reader may call a page: its name, with its section or without the book's prefix; the
// number of the chapter; the path or the name of its file.
std::vector<std::string> names_of(const LinkedBook& book, const ManNames& names, PageId id) {
  const ManName& name = names.of(id);
  std::vector<std::string> all = {name.name, man_name_text(name)};
  const size_t prefix = name.name.find('-');
  if (prefix != std::string::npos) all.push_back(name.name.substr(prefix + 1));
  const LinkedPage& page = book.linked(id);
  if (!page.number.empty()) all.push_back(page.number);
  all.push_back(book.page(id).path);
  all.emplace_back(file_name_of(book.page(id).path));
  return all;
}

// The page's file among the outputs; without one the name that was asked for is unknown. Earlier
// kinds of names win over later ones.
std::string file_of(const LinkedBook& book, const std::string& wanted) {
  const ManNames names(book);
  if (wanted.empty() || wanted == names.index().name || wanted == man_name_text(names.index()))
    return man_file_path(names.index());
  size_t best = SIZE_MAX;
  std::string file;
  for (const LinkedPage& page : book.pages) {
    const std::vector<std::string> known = names_of(book, names, page.id);
    const auto rank = size_t(std::ranges::find(known, wanted) - known.begin());
    if (rank >= known.size() || rank >= best) continue;
    best = rank;
    file = man_file_path(names.of(page.id));
  }
  return file;
}

void print_unknown_page(const LinkedBook& book, const std::string& wanted) {
  const ManNames names(book);
  std::vector<std::string> known = {names.index().name};
  for (const LinkedPage& page : book.pages) {
    const std::vector<std::string> all = names_of(book, names, page.id);
    known.push_back(all[0]);
    known.push_back(all[2]);
  }
  std::ranges::sort(known);
  known.erase(std::unique(known.begin(), known.end()), known.end());
  std::string help = did_you_mean(wanted, known);
  if (help.empty()) help = fmt::format("`silcrow man` lists the pages of {}", names.index().name);
  print_world_error(fmt::format("the book has no manual page `{}`", wanted), help);
}

// Runs man on a file and waits for it. 127 where there is no such program.
int run_man(const std::string& file) {
  constexpr int not_found = 127;
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGPIPE, SIG_DFL);
    ::execlp("man", "man", "-l", file.c_str(), static_cast<char*>(nullptr));
    ::_exit(errno == ENOENT ? not_found : not_found - 1);
  }
  int status = 0;
  while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return child > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : not_found - 1;
}

int show_page(const std::string& name, const std::string& text) {
  const TemporaryFolder folder("man");
  const std::string file = write_page(folder, name, text);
  if (file.empty()) {
    print_world_error("cannot write a page into the folder of temporary files");
    return status_world;
  }
  const int status = run_man(file);
  if (status == 127) {
    print_world_error("no program `man` is installed here",
                      "install it (Debian: `apt-get install man-db`), or write the pages with "
                      "`silcrow build --outputs man` and read them elsewhere");
  } else if (status != 0) {
    print_world_error(fmt::format("`man -l` ended with status {}", status));
  }
  return status == 0 ? status_clean : status_world;
}

}  // namespace

int man_command(const ManArguments& arguments) {
  const DiskFileSystem files;
  const Compilation compiled =
      compile(files, {arguments.book, {"man"}, 0, CompileGoal::outputs, {}, source_date()});
  if (!compiled.ok) {
    print_world_error(compiled.error);
    return status_world;
  }
  const std::string path = file_of(*compiled.book, arguments.page);
  const auto page = std::ranges::find(compiled.outputs.files, path, &OutputFile::path);
  if (page == compiled.outputs.files.end()) {
    print_unknown_page(*compiled.book, arguments.page);
    return status_world;
  }
  return show_page(std::string(file_name_of(path)), page->content());
}

}  // namespace silcrow
