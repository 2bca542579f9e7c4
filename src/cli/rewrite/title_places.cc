// The model knows where an entry's path stands: the title is beside it.
#include "cli/rewrite/title_places.h"

#include "base/path.h"
#include "load/yaml_tree.h"

namespace silcrow {

namespace {

class TitlePlaces {
 public:
  TitlePlaces(const LinkedBook& book, PageId page) : book_(book), page_(book.page(page)) {}

  std::vector<TitlePlace> take() {
    const Config& config = book_.book.config;
    for (const ConfiguredPart& part : config.parts) add_entries(part.chapters);
    add_entries(config.appendices);
    const FrontMatterField* field = page_.document->front_matter.find("title");
    if (field != nullptr && !field->value_spans.empty()) {
      places_.push_back({field->values[0], field->value_spans[0]});
    }
    return std::move(places_);
  }

 private:
  void add_entries(const std::vector<ConfiguredPage>& entries) {
    for (const ConfiguredPage& entry : entries) {
      if (entry.span.file == no_file || plain_path(entry.path) != page_.path) continue;
      const SourceFile& file = book_.book.sources.file(entry.span.file);
      extension_of(file.path) == ".md" ? add_of_summary(entry, file.text)
                                       : add_of_yaml(entry, file.text);
    }
  }

  // `- [Title](path)`: an item begins with its link.
  void add_of_summary(const ConfiguredPage& entry, std::string_view text) {
    const std::string_view before = text.substr(0, entry.span.begin);
    const size_t line = before.find_last_of("\r\n") + 1;
    const size_t open = before.find('[', line);
    const size_t close = before.rfind("](");
    if (open == before.npos || close == before.npos || close < open) return;
    const Span span{entry.span.file, uint32_t(open + 1), uint32_t(close)};
    places_.push_back({entry.title, span});
  }

  // `Title: path`, or `file: path` with a `title`.
  void add_of_yaml(const ConfiguredPage& entry, std::string_view text) {
    const YamlTree tree = read_yaml(text, entry.span.file);
    for (const YamlNode& mapping : tree.nodes) {
      if (mapping.kind != YamlKind::mapping) continue;
      const std::vector<uint32_t>& children = mapping.children;
      for (size_t i = 0; i + 1 < children.size(); i += 2) {
        const YamlNode& key = tree.nodes[children[i]];
        if (tree.nodes[children[i + 1]].span != entry.span) continue;
        const YamlNode* title = key.text == "file" ? value(tree, mapping, "title") : &key;
        if (title != nullptr) places_.push_back({title->text, title->span});
      }
    }
  }

  static const YamlNode* value(const YamlTree& tree, const YamlNode& mapping,
                               std::string_view name) {
    for (size_t i = 0; i + 1 < mapping.children.size(); i += 2) {
      if (tree.nodes[mapping.children[i]].text == name) {
        return &tree.nodes[mapping.children[i + 1]];
      }
    }
    return nullptr;
  }

  const LinkedBook& book_;
  const Page& page_;
  std::vector<TitlePlace> places_;
};

}  // namespace

std::vector<TitlePlace> title_places(const LinkedBook& book, PageId page) {
  return TitlePlaces(book, page).take();
}

}  // namespace silcrow
