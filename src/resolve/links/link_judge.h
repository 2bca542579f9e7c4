// Judges the links that no page could settle alone: mends what can be mended, reports the rest.
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "diag/diagnostics.h"
#include "resolve/anchors/foreign_anchors.h"
#include "resolve/links/link_suggestions.h"
#include "resolve/links/page_links.h"

namespace silcrow {

// Serial, in the book's order. Adds image-missing, link-anchor-missing, link-case-mismatch,
// link-escapes-book, link-file-missing, link-inventory-missing, link-page-missing, what the tree
// refuses, and aliases to the sections that another spelling of their anchor was meant for.
class LinkJudge {
 public:
  LinkJudge(const LinkGround& ground, std::vector<LinkedPage>& pages, Diagnostics& diagnostics)
      : ground_(ground),
        pages_(pages),
        diagnostics_(diagnostics),
        suggestions_(ground.book, ground.paths, ground.anchors) {}

  void judge(const OpenLink& link);

 private:
  void judge_missing(const OpenLink& link);
  void judge_anchor(const OpenLink& link, LinkTarget target);
  void report_missing(const OpenLink& link);
  void report_case(const OpenLink& link, const std::string& spelled);
  void report_inventory(const OpenLink& link);
  void report_anchor(const OpenLink& link, PageId page, const std::string& anchor);
  void settle(const OpenLink& link, const LinkTarget& target);
  void add_alias(PageId page, const AnchorPlace& place, const std::string& alias);
  const ForeignAnchors& foreign_anchors(PageId page);
  const std::string& path_of(PageId page) const { return ground_.book.pages[size_t(page)].path; }

  const LinkGround& ground_;
  std::vector<LinkedPage>& pages_;
  Diagnostics& diagnostics_;
  LinkSuggestions suggestions_;
  std::unordered_map<uint32_t, std::unique_ptr<ForeignAnchors>> foreign_;
};

}  // namespace silcrow
