// One problem after the other: missing, misspelt, outside, without its anchor.
#include "resolve/links/link_judge.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/path.h"
#include "base/path_key.h"
#include "base/percent.h"
#include "base/unicode.h"
#include "diag/rule.h"
#include "resolve/links/address.h"
#include "resolve/links/inventory_links.h"
#include "resolve/output_paths.h"

namespace silcrow {

namespace {

// The link itself leads to the anchor in any case.
constexpr size_t max_aliases = 16;

std::string quoted(std::string_view text) { return "`" + std::string(text) + "`"; }

// Pages end in `.md` or `.html`; what ends in nothing was meant for one as well.
bool looks_like_page(std::string_view path) {
  if (path.ends_with('/') || !page_stem(path).empty()) return true;
  const std::string extension = ascii_lower_case(extension_of(path));
  return extension.empty() || extension == ".html" || extension == ".htm";
}

std::string_view without_extension(std::string_view name) {
  return name.substr(0, name.size() - extension_of(name).size());
}

// One name of a path in the spelling of the tree; empty where they differ in more than case.
// `X.html` may be written for `x.md`: then only the stem is respelled.
std::string respelled_name(std::string_view written, std::string_view right) {
  const std::string name = percent_decoded(written);
  std::string spelled;
  if (path_key(name) == path_key(right)) {
    spelled = right;
  } else if (path_key(without_extension(name)) == path_key(without_extension(right))) {
    spelled = std::string(without_extension(right)) + std::string(extension_of(name));
  }
  return name == written ? spelled : percent_encoded_path(spelled);
}

// The path as written, its names spelled as in the tree: of "../Ops/x.md" and "ops/X.md" it makes
// "../ops/X.md". Names are compared from the end, as the beginning may climb.
std::string respelled(std::string_view written, std::string_view spelled) {
  std::string tail;
  while (written.ends_with('/')) {
    tail += '/';
    written.remove_suffix(1);
  }
  while (!written.empty() && !spelled.empty()) {
    const std::string_view name = file_name_of(written);
    const std::string_view right = file_name_of(spelled);
    const std::string piece = respelled_name(name, right);
    if (piece.empty()) break;
    tail.insert(0, piece);
    written.remove_suffix(name.size());
    spelled.remove_suffix(right.size());
    if (!written.ends_with('/') || !spelled.ends_with('/')) break;
    tail.insert(0, "/");
    written.remove_suffix(1);
    spelled.remove_suffix(1);
  }
  return std::string(written) + tail;
}

// In what two paths differ that are one but for their case.
std::string difference(std::string_view path, std::string_view spelled) {
  path = without_extension(path);  // a link to a page may name what it becomes
  spelled = without_extension(spelled);
  if (lower_case(path) == lower_case(spelled)) return " in upper and lower case";
  const bool is_one_text = nfc(path) == nfc(spelled);
  return is_one_text ? " in how its accents are stored, though both look the same"
                     : " in letters that count as the same without upper and lower case";
}

}  // namespace

void LinkJudge::judge(const OpenLink& link) {
  switch (link.problem) {
    case LinkProblem::none: return;
    case LinkProblem::missing: return judge_missing(link);
    case LinkProblem::outside:
      if (!link.is_repeated && ground_.book.config.extent == Extent::book) {
        diagnostics_.add(Rule::link_escapes_book, link.span,
                         quoted(link.destination) + " leaves the book's folder");
      }
      return;
    case LinkProblem::inventory:
      if (!link.is_repeated) report_inventory(link);
      return;
    case LinkProblem::anchor: {
      LinkTarget target;
      target.kind = LinkKind::page;
      target.page = link.target_page;
      return judge_anchor(link, target);
    }
  }
}

void LinkJudge::settle(const OpenLink& link, const LinkTarget& target) {
  if (!link.target) return;
  *link.target = target;
  link.target->query = split_address(link.destination).query;
}

void LinkJudge::judge_missing(const OpenLink& link) {
  if (const FolderTree::Refusal* refusal = ground_.book.tree.refusal(link.path)) {
    if (!link.is_repeated) diagnostics_.add(refusal->rule, link.span, refusal->message);
    return;
  }
  const std::string spelled = suggestions_.spelled(link.path);
  const FoundPath found = spelled.empty() ? FoundPath{} : ground_.paths.find(spelled);
  if (found.kind == LinkKind::none) return report_missing(link);
  if (!link.is_repeated) report_case(link, spelled);
  LinkTarget target;
  target.kind = found.kind;
  target.page = found.page;
  target.path = found.file;
  const std::string_view fragment = split_address(link.destination).fragment;
  if (target.kind == LinkKind::file) target.fragment = fragment;
  std::list<std::string>& texts = pages_[size_t(link.page)].texts;
  if (target.kind == LinkKind::page && !settle_fragment(ground_, fragment, target, texts)) {
    return judge_anchor(link, target);
  }
  settle(link, target);
}

void LinkJudge::report_case(const OpenLink& link, const std::string& spelled) {
  const std::string_view written = split_address(link.destination).path;
  const std::string right = respelled(written, spelled);
  Diagnostic& problem = diagnostics_.add(
      Rule::link_case_mismatch, link.span,
      quoted(written) + " differs from " + quoted(spelled) + difference(link.path, spelled));
  problem.help.push_back("write " + quoted(right));
  if (ground_.book.sources.text(link.span) != link.destination) return;
  const Span span = {link.span.file, link.span.begin, link.span.begin + uint32_t(written.size())};
  problem.fix = Fix{FixSafety::safe, {{span, right}}};
}

void LinkJudge::report_missing(const OpenLink& link) {
  if (link.is_repeated) return;
  const std::string_view written = split_address(link.destination).path;
  const std::string shown = percent_decoded(written);
  if (ground_.paths.is_folder(link.path)) {
    if (ground_.book.config.extent == Extent::page) return;
    diagnostics_
        .add(Rule::link_page_missing, link.span,
             "the folder " + quoted(shown) + " has no page of its own")
        .help.push_back("link to one of its files, or give it a `README.md`");
    return;
  }
  const bool is_image = link.use == LinkUse::image;
  const bool is_page = looks_like_page(shown);
  const Rule rule = is_image  ? Rule::image_missing
                    : is_page ? Rule::link_page_missing
                              : Rule::link_file_missing;
  const std::string_view what = is_image ? "the image " : is_page ? "the page " : "the file ";
  std::string message = std::string(what) + quoted(shown) + " does not exist";
  Diagnostic& problem = diagnostics_.add(rule, link.span, std::move(message));
  std::string help;
  for (const std::string& near : suggestions_.near_paths(link.path)) {
    const bool is_absolute = written.starts_with('/');
    help += help.empty() ? "did you mean " : " or ";
    help += quoted(is_absolute ? "/" + near : relative_path(path_of(link.page), near));
  }
  if (!help.empty()) problem.help.push_back(help + "?");
}

const ForeignAnchors& LinkJudge::foreign_anchors(PageId page) {
  std::unique_ptr<ForeignAnchors>& anchors = foreign_[uint32_t(page)];
  if (!anchors) {
    anchors = std::make_unique<ForeignAnchors>(ground_.book.config.anchors,
                                               *ground_.book.pages[size_t(page)].document,
                                               pages_[size_t(page)], ground_.anchors[size_t(page)]);
  }
  return *anchors;
}

void LinkJudge::judge_anchor(const OpenLink& link, LinkTarget target) {
  const std::string wanted = wanted_anchor(split_address(link.destination).fragment);
  const AnchorPlace place = foreign_anchors(target.page).find(wanted);
  target.fragment = place.id;
  if (!place.id.empty()) {
    add_alias(target.page, place, wanted);
  } else if (!link.is_repeated) {
    report_anchor(link, target.page, wanted);
  }
  settle(link, target);
}

// Links from outside may use the same spelling, so the page gets it too. Blanks are no part of an
// id, and the glossary's files share one page, where another may own it.
void LinkJudge::add_alias(PageId page, const AnchorPlace& place, const std::string& alias) {
  const bool has_blank =
      std::ranges::any_of(alias, [](char c) { return is_white_space(c) || c == '\0'; });
  const bool is_glossary = ground_.book.pages[size_t(page)].role == PageRole::glossary;
  if (place.section == no_section || has_blank || is_glossary) return;
  std::vector<std::string>& aliases = pages_[size_t(page)].sections[place.section].aliases;
  if (aliases.size() == max_aliases) return;
  if (std::ranges::find(aliases, alias) == aliases.end()) aliases.push_back(alias);
}

void LinkJudge::report_anchor(const OpenLink& link, PageId page, const std::string& anchor) {
  const std::string whose = page == link.page ? "this page" : quoted(path_of(page));
  Diagnostic& problem = diagnostics_.add(Rule::link_anchor_missing, link.span,
                                         whose + " has no anchor " + quoted("#" + anchor));
  if (std::string near = suggestions_.near_anchors(page, anchor); !near.empty()) {
    problem.help.push_back(std::move(near));
  }
  const PageId other = suggestions_.page_with_anchor(anchor, page);
  if (other == no_page) return;
  const std::string path = relative_path(path_of(link.page), path_of(other));
  problem.help.push_back(quoted("#" + anchor) + " exists in " +
                         (other == link.page ? "this page" : quoted(path)));
}

void LinkJudge::report_inventory(const OpenLink& link) {
  const InventoryAddress address = split_inventory_address(link.destination);
  const Inventory* inventory = find_inventory(ground_.book, address.inventory);
  std::string help;
  std::string message = "no inventory is called " + quoted(address.inventory);
  if (inventory) {
    message = quoted(address.inventory) + " has no " + quoted(address.target);
    if (!address.role.empty()) message += " of the role " + quoted(address.role);
    help = suggestions_.near_entries(*inventory, address.target);
  } else {
    help = suggestions_.near_inventories(address.inventory);
  }
  Diagnostic& problem =
      diagnostics_.add(Rule::link_inventory_missing, link.span, std::move(message));
  if (!help.empty()) problem.help.push_back(std::move(help));
}

}  // namespace silcrow
