// The site as web pages: which files there are. What is in them is made when it is asked for.
#include <memory>
#include <utility>

#include "base/path.h"
#include "render/html/html_citations.h"
#include "render/html/html_manifest.h"
#include "render/html/html_page.h"
#include "render/html/html_redirect.h"
#include "render/output.h"

namespace silcrow {

void render_html(const RenderInput& input, OutputTree& tree) {
  const auto site = std::make_shared<const HtmlSite>(input);
  const LinkedBook& book = site->book();
  const auto add = [&tree](std::string path, std::function<std::string()> content) {
    tree.files.push_back({std::move(path), std::move(content), {}});
  };
  add("index.html", [site] { return html_title_page(*site); });
  const GeneratedPages& generated = site->generated();
  if (!generated.not_found.empty())
    add(generated.not_found, [site] { return html_not_found(*site); });
  add(generated.search, [site] { return html_search(*site); });
  add("manifest.webmanifest", [site] { return html_manifest(*site); });
  if (!generated.glossary.empty()) add(generated.glossary, [site] { return html_glossary(*site); });
  if (!book.citations.empty()) add(generated.references, [site] { return html_citations(*site); });
  for (const LinkedPage& page : book.pages) {
    if (book.page(page.id).role == PageRole::glossary || page.id == site->front()) continue;
    add(page.output_path, [site, id = page.id] { return html_chapter(*site, id); });
  }
  for (const Redirect& redirect : book.redirects) {
    add(redirect.path, [site, &redirect] { return html_redirect(site->book(), redirect); });
  }
  for (const ThemeAsset& asset : site->theme().assets) {
    add(asset.path, [bytes = asset.bytes] { return *bytes; });
  }
  for (const std::string& path : book.files) {
    tree.files.push_back({path, {}, join_path(book.book.config.folder, path)});
  }
  for (const ThemeProblem& problem : site->theme().problems) tree.theme_problems.push_back(problem);
}

}  // namespace silcrow
