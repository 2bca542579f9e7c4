// What all pages of a site have in common, made once before the first page is asked for.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/mustache/mustache_value.h"
#include "model/generated_pages.h"
#include "render/html/html_contents.h"
#include "render/html/html_theme.h"
#include "render/output.h"

namespace silcrow {

// Immutable; pages are made from it on any number of threads.
class HtmlSite {
 public:
  explicit HtmlSite(const RenderInput& input);

  const LinkedBook& book() const { return *input_.book; }
  const HtmlTheme& theme() const { return theme_; }
  const HtmlContents& contents() const { return contents_; }
  const std::shared_ptr<const mustache::Value>& values() const { return values_; }

  // The page of the book's folder itself; no_page where it has none.
  PageId front() const { return front_; }
  const GeneratedPages& generated() const { return generated_; }

  // The ids that the title page has besides the theme's: those of its text and of the groups.
  const HtmlIds& title_page_ids() const { return title_page_ids_; }
  const std::string& book_id() const { return book_id_; }

  // The pages before and behind one in reading order; no_page at the ends.
  PageId previous(PageId page) const;
  PageId next(PageId page) const;

 private:
  void build_values();
  void add_followed_files(mustache::Value& site) const;

  RenderInput input_;
  PageId front_;
  GeneratedPages generated_;
  HtmlTheme theme_;
  HtmlIds title_page_ids_;
  std::string book_id_;
  HtmlContents contents_;
  std::vector<size_t> places_;  // in reading order, by PageId; SIZE_MAX: not in it
  std::shared_ptr<const mustache::Value> values_;
};

}  // namespace silcrow
