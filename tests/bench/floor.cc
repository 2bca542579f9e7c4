// The floor that a build is measured against: reads every page, runs cmark-gfm with GitHub's
// extensions and writes the HTML, on as many threads as there are cores; no links, no highlighting,
// no templates. Usage: floor BOOK OUT
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

static const char* const extensions[] = {"table", "strikethrough", "autolink", "tasklist"};

static void convert(const fs::path& page, const fs::path& out) {
  std::ifstream input(page, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(input), {}};
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (const char* name : extensions)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, text.data(), text.size());
  cmark_node* root = cmark_parser_finish(parser);
  char* html = cmark_render_html(root, CMARK_OPT_FOOTNOTES, nullptr);
  std::ofstream(out / page.filename().replace_extension(".html"), std::ios::binary) << html;
  std::free(html);
  cmark_node_free(root);
  cmark_parser_free(parser);
}

int main(int, char** arguments) {
  const fs::path out = arguments[2];
  fs::create_directories(out);
  std::vector<fs::path> pages;
  for (const auto& entry : fs::directory_iterator(arguments[1]))
    if (entry.path().extension() == ".md") pages.push_back(entry.path());
  cmark_gfm_core_extensions_ensure_registered();
  std::atomic<size_t> next = 0;
  const auto work = [&] {
    for (size_t i = next++; i < pages.size(); i = next++) convert(pages[i], out);
  };
  std::vector<std::jthread> threads;
  for (unsigned i = 0; i < std::thread::hardware_concurrency(); ++i) threads.emplace_back(work);
}
