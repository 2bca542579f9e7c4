// silcrow search: the index of a built site, asked in a terminal.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/path.h"
#include "cli/book_argument.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "load/load.h"
#include "search/answer.h"
#include "search/index_format.h"

namespace silcrow {

namespace {

using nlohmann::ordered_json;

// Where the index is: in a site's folder, or that folder itself. Empty when that cannot be known,
// which has been reported.
std::string index_folder_of(const FileSystem& files, const SearchArguments& arguments) {
  std::string site = arguments.index;
  if (site.empty()) {
    Diagnostics diagnostics;
    const LoadResult loaded = load(files, arguments.book, 0, diagnostics);
    if (!loaded.ok) {
      print_world_error(loaded.error);
      return {};
    }
    site = site_folder(loaded.book.config);
  }
  for (const std::string& folder : {join_path(site, "search"), site}) {
    if (files.kind(join_path(folder, "index.json")) == FileKind::file) return folder;
  }
  print_world_error(fmt::format("there is no search index in `{}`", site),
                    "`silcrow build` writes one");
  return {};
}

std::string marked(const std::vector<ExcerptPiece>& pieces, Colour colour) {
  std::string text;
  for (const ExcerptPiece& piece : pieces) {
    const bool is_bold = piece.is_marked && colour == Colour::ansi;
    text += is_bold ? "\x1b[1m" + piece.text + "\x1b[0m" : piece.text;
  }
  return text;
}

std::string answer_text(const SearchAnswer& answer, Colour colour) {
  std::string text;
  for (const SearchHit& hit : answer.hits) {
    text += fmt::format("{}\t{}\t{}\n", hit.record.address(), hit.record.heading,
                        marked(hit.excerpt, colour));
  }
  return text;
}

std::string answer_json(const SearchAnswer& answer, const std::string& query) {
  ordered_json hits = ordered_json::array();
  for (const SearchHit& hit : answer.hits) {
    hits.push_back({{"url", hit.record.url},
                    {"anchor", hit.record.anchor},
                    {"level", hit.record.level},
                    {"crumbs", hit.record.crumbs},
                    {"heading", hit.record.heading},
                    {"kind", hit.record.kind},
                    {"excerpt", plain_excerpt(hit.excerpt)}});
  }
  ordered_json corrections = ordered_json::array();
  for (const Correction& it : answer.corrections) {
    corrections.push_back({{"from", it.from}, {"to", it.to}});
  }
  const ordered_json json = {{"version", 1},
                             {"query", query},
                             {"words", answer.use == WordUse::all ? "all" : "any"},
                             {"corrections", corrections},
                             {"sections", answer.sections},
                             {"hits", hits}};
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

// What was looked for instead of what was asked for: for people, beside the results.
void print_changes(const SearchAnswer& answer) {
  for (const Correction& it : answer.corrections) {
    print_error(fmt::format("`{}` is not in the book: showing `{}`\n", it.from, it.to));
  }
  if (answer.use == WordUse::any && !answer.hits.empty()) {
    print_error("no section has all of this: showing those that have some of the words\n");
  }
}

}  // namespace

int search_command(const SearchArguments& arguments) {
  const DiskFileSystem files;
  const std::string folder = index_folder_of(files, arguments);
  if (folder.empty()) return status_world;
  IndexReader index(files, folder);
  const std::string query = fmt::format("{}", fmt::join(arguments.words, " "));
  SearchAnswer answer;
  if (index.error().empty()) answer = search(index, query);
  if (!index.error().empty()) {
    print_world_error(index.error());
    return status_world;
  }
  answer.hits.resize(std::min(answer.hits.size(), arguments.limit));
  const bool is_json = arguments.format == ReportFormat::json;
  if (!is_json) print_changes(answer);
  if (!print_output(is_json ? answer_json(answer, query) : answer_text(answer, output_colour()))) {
    print_world_error("cannot write to standard output");
    return status_world;
  }
  return answer.hits.empty() ? status_problems : status_clean;
}

}  // namespace silcrow
