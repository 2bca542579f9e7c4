// What the author configures. Everything has a default: an empty folder with one Markdown file
// builds.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "diag/diagnostic.h"
#include "model/anchor_dialect.h"
#include "model/page_kind.h"
#include "source/span.h"

namespace silcrow {

// A chapter, an appendix: the path of its file as configured, relative to the book's folder, and
// its title where the configuration gives one.
struct ConfiguredPage {
  std::string path;
  std::string title;
  Span span;                 // in the configuration
  uint32_t list_number = 0;  // see Page::list_number
};

struct ConfiguredPart {
  std::string title;   // may be empty: chapters without a part
  std::string number;  // as configured, else empty: its order gives I, II, …
  std::vector<ConfiguredPage> chapters;
  Span span;
};

// An output, a theme: a name that compile looks up, since only it knows which there are.
struct ConfiguredName {
  std::string name;
  Span span = {};  // in the configuration; without a file where it is not from there
};

// Another project whose names links may use: its objects.inv, kept with the book.
struct ConfiguredInventory {
  std::string name;  // of `inv:name#target`
  std::string file;  // relative to the configuration's folder
  std::string url;   // where that project's pages are; ends with `/`
  Span file_span = {};
};

// What is compiled: a book, or a page that belongs to none. Of such a page's neighbours only the
// names are known, and those not all.
enum class Extent : uint8_t { book, page };

enum class RawHtml : uint8_t { safe, trusted };

// How addresses of the web are asked whether they are there, when the command is to ask at all.
struct ExternalSettings {
  std::vector<std::string> ignored;  // patterns with `*` of addresses that are not asked
  std::string cache;       // a file, relative to the configuration's folder; empty: the user's own
  uint32_t max_age = 14;   // days that an answer counts
  uint32_t timeout = 20;   // seconds for one answer
  uint32_t parallel = 16;  // requests at one time
  uint32_t per_host = 2;   // of these, to one host
};

struct LintSettings {
  std::map<Rule, std::optional<Severity>> rules;  // no value: off
  struct Ignored {
    std::string rule;  // kebab name
    std::string path;  // a pattern with `*` and `**`, relative to the book's folder; empty: all
    Span span;         // in the configuration
  };
  std::vector<Ignored> ignored;
  uint32_t line_length = 69;      // columns that a line of code has at most in manual pages
  bool wants_shellcheck = false;  // in every run of lint, as if the command line said so
  ExternalSettings external;
};

struct Config {
  Extent extent = Extent::book;  // not configured: the command says so
  std::optional<Date> today;     // not configured: the command says so; none: nothing is overdue
  std::string file;              // the configuration's path; empty where there is none
  // Whether that is Silcrow's own, so that who wrote it wants the book read by Silcrow: not where
  // there is none, nor for another tool's.
  bool is_for_silcrow = false;
  std::string folder;  // the book's folder, as the user would type it; "." for this one
  std::string title;
  std::string description;
  std::string author;
  std::string language = "en";
  std::string base_url;  // http or https, ends with `/`; empty: none
  std::string edition;   // shown in the foot: a version or a date; never the clock
  // What pages are dated with that say no date themselves: "2026-11-21", of the environment's
  // SOURCE_DATE_EPOCH; empty: none.
  std::string date;
  AnchorDialect anchors = AnchorDialect::github;
  std::vector<ConfiguredPart> parts;
  std::vector<ConfiguredPage> appendices;
  std::string glossary;  // a file or folder relative to the book's folder; empty: none
  // Of a glossary outside of the book's folder: the folder it lies in, relative to the book's
  // ("../glossary"), and where the files of that folder are among the book's paths ("glossary", or
  // the first of "glossary-2", … that the book has no file or folder of). Else both empty.
  std::string glossary_folder;
  std::string glossary_path;
  std::vector<std::string> labels = {"Runbook", "Step", "Procedure", "Bug", "Phase"};
  std::vector<std::string> strict_labels;  // of `labels`, those whose uses must name something
  std::map<std::string, std::string> repositories;
  // Where manual pages of others are to be read: an address with `{name}` and `{section}`; empty:
  // only the book's own are links.
  std::string manpages;
  // What the names of the book's own manual pages begin with: "deployment" for deployment-runbook;
  // empty: made from the title.
  std::string man_prefix;
  std::vector<ConfiguredInventory> inventories;
  std::string source_tree;  // a folder, relative to the configuration's; empty: none
  // From compile's choice on also those that come with one of them.
  std::vector<ConfiguredName> outputs = {{"html"}, {"json"}};
  std::string output;  // folder, relative to the configuration's; empty: `site`
  // A built-in name, or a folder relative to the configuration's.
  ConfiguredName theme = {"default"};
  RawHtml raw_html = RawHtml::safe;
  std::vector<PageKind> kinds = built_in_page_kinds();
  std::optional<Period> review_in;        // of pages that say nothing else
  std::vector<std::string> placeholders;  // `node` for `<node>`: what readers fill in
  LintSettings lint;
};

// Where a file of the book lies: `path` is plain and relative to the book's folder, the result is
// for FileSystem, and what the user is shown.
std::string disk_path(const Config& config, std::string_view path);

bool has_output(const Config& config, std::string_view name);

}  // namespace silcrow
