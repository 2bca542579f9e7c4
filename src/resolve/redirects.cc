// First come, first served: an address that is taken leads nowhere else.
#include "resolve/redirects.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/path.h"
#include "base/path_key.h"
#include "diag/rule.h"
#include "resolve/output_paths.h"

namespace silcrow {

namespace {

// The file of the site that an alias of a page names.
std::string alias_path(std::string_view output_path, std::string_view alias) {
  alias = alias.substr(0, alias.find_first_of("?#"));
  const bool is_rooted = alias.starts_with('/');
  const bool is_folder = alias.empty() || alias.ends_with('/') || extension_of(alias).empty();
  const std::string_view stem = page_stem(alias);
  std::string path = stem.empty() ? std::string(alias) : std::string(stem) + ".html";
  path = is_rooted ? path.substr(1) : join_path(folder_of(output_path), path);
  path = plain_path(path);
  return is_folder ? join_path(path, "index.html") : path;
}

class Redirects {
 public:
  Redirects(LinkedBook& book, Diagnostics& diagnostics) : book_(book), diagnostics_(diagnostics) {
    holders_[path_key("index.html")] = "the front page";
    for (const std::string& file : book.files) holders_[path_key(file)] = "`" + file + "`";
    for (const LinkedPage& page : book.pages) {
      holders_[path_key(page.output_path)] = "`" + book.page(page.id).path + "`";
    }
  }

  void make() {
    for (const LinkedPage& page : book_.pages) {
      const FrontMatter& front_matter = book_.page(page.id).document->front_matter;
      const FrontMatterField* field = front_matter.find("aliases");
      for (size_t i = 0; field != nullptr && i < field->values.size(); ++i) {
        add(page, field->values[i], field->value_spans[i]);
      }
    }
    std::ranges::sort(book_.redirects, {}, &Redirect::path);
  }

 private:
  void add(const LinkedPage& page, const std::string& alias, Span span) {
    std::string path = alias_path(page.output_path, alias);
    const std::string first(path.substr(0, path.find('/')));
    std::string holder;
    if (is_outside(path)) holder = "outside of the site";
    if (is_generated_path(path) || is_generated_path(first)) {
      holder = "the place of a page that every book has";
    }
    const auto [known, is_new] = holders_.try_emplace(path_key(path), "`" + path + "`");
    if (!is_new) holder = "the place of " + known->second;
    if (holder.empty()) {
      book_.redirects.push_back({std::move(path), page.id});
      return;
    }
    diagnostics_
        .add(Rule::output_path_conflict, span,
             "`" + alias + "` cannot lead on to this page: it is " + holder)
        .help.push_back("remove it from `aliases`");
  }

  LinkedBook& book_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::string> holders_;  // what has a path, by its key
};

}  // namespace

void make_redirects(LinkedBook& book, Diagnostics& diagnostics) {
  Redirects(book, diagnostics).make();
}

}  // namespace silcrow
