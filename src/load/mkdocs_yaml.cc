// Reads the few keys, and flattens `nav` to parts and chapters.
#include "load/mkdocs_yaml.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/path.h"
#include "base/web_address.h"
#include "diag/rule.h"
#include "load/yaml_reader.h"

namespace silcrow {

namespace {

class MkDocsYaml {
 public:
  MkDocsYaml(const YamlTree& tree, Diagnostics& diagnostics)
      : tree_(tree), yaml_(tree, diagnostics) {}

  BookSettings read(const YamlNode& root);

 private:
  // An item of `nav` is a path, or a mapping with one entry: title and path, or title and section.
  struct NavItem {
    const YamlNode* node;
    std::string title;
    uint32_t part;  // index + 1; 0 at the top level
  };

  void set_text(const YamlEntry& entry, std::string& setting);
  void set_site_url(const YamlEntry& entry);
  void add_excluded(const YamlEntry& entry);
  void report_unread(const YamlEntry& entry, std::string_view what);
  void judge_plugins(const YamlEntry& plugins);
  void read_entry(const YamlEntry& entry);
  void read_nav(const YamlEntry& nav);
  void read_item(const NavItem& item, std::vector<NavItem>& open);
  void add_page(const NavItem& item);
  void open_items(const YamlNode& section, uint32_t part, std::vector<NavItem>& open);

  const YamlTree& tree_;
  YamlReader yaml_;
  BookSettings settings_;
  // By path, the part and the place in it of each page that `nav` has named.
  std::map<std::string, std::pair<size_t, size_t>> pages_;
};

void MkDocsYaml::set_text(const YamlEntry& entry, std::string& setting) {
  const YamlNode& value = *entry.value;
  if (value.kind == YamlKind::sequence && value.tag == "!ENV") {
    const YamlNode& last = tree_.nodes[value.children.empty() ? 0 : value.children.back()];
    if (value.children.size() > 1 && last.kind == YamlKind::scalar) setting = last.text;
  } else if (value.tag != "!ENV") {
    if (auto text = yaml_.text(entry)) setting = std::move(*text);
  }
}

// An empty one is how MkDocs' users say that there is none.
void MkDocsYaml::set_site_url(const YamlEntry& entry) {
  const bool is_text = entry.value->kind == YamlKind::scalar && entry.value->tag != "!ENV";
  if (!is_text || entry.value->text.empty()) return;
  if (auto url = yaml_.site_address(entry)) settings_.config.base_url = std::move(*url);
}

void MkDocsYaml::add_excluded(const YamlEntry& entry) {
  if (const auto patterns = yaml_.text(entry)) settings_.excluded.add(*patterns);
}

void MkDocsYaml::report_unread(const YamlEntry& entry, std::string_view what) {
  yaml_.malformed(entry.key->span, fmt::format("`{}` is not read: {}", entry.name, what)).severity =
      Severity::warning;
}

// Those that make or order pages: without them this is another book.
void MkDocsYaml::judge_plugins(const YamlEntry& plugins) {
  static constexpr auto names = std::to_array<std::string_view>(
      {"awesome-nav", "awesome-pages", "blog", "gen-files", "i18n", "include-markdown",
       "literate-nav", "macros", "mkdocs-jupyter", "mkdocstrings", "monorepo", "multirepo"});
  const auto judge = [&](const YamlNode& node) {
    const std::string_view name = std::string_view(node.text).substr(node.text.rfind('/') + 1);
    if (std::find(names.begin(), names.end(), name) == names.end()) return;
    yaml_
        .malformed(node.span, fmt::format("the plugin `{}` is not run: what it adds to pages, or "
                                          "to their list, is missing",
                                          node.text))
        .severity = Severity::warning;
  };
  for (const YamlNode* item : yaml_.items(*plugins.value)) {
    if (item->kind == YamlKind::scalar) judge(*item);
    for (const YamlEntry& entry : yaml_.entries(*item)) judge(*entry.key);
  }
  for (const YamlEntry& entry : yaml_.entries(*plugins.value)) judge(*entry.key);
}

void MkDocsYaml::open_items(const YamlNode& section, uint32_t part, std::vector<NavItem>& open) {
  const std::vector<const YamlNode*> items = yaml_.items(section);
  for (size_t i = items.size(); i-- > 0;) open.push_back({items[i], "", part});
}

void MkDocsYaml::read_nav(const YamlEntry& nav) {
  if (nav.value->kind != YamlKind::sequence) {
    yaml_.list(nav);
    return;
  }
  std::vector<NavItem> open;
  open_items(*nav.value, 0, open);
  while (!open.empty()) {
    const NavItem item = std::move(open.back());
    open.pop_back();
    read_item(item, open);
  }
}

void MkDocsYaml::read_item(const NavItem& item, std::vector<NavItem>& open) {
  switch (item.node->kind) {
    case YamlKind::null: return;  // a heading without pages yet
    case YamlKind::scalar: add_page(item); return;
    case YamlKind::mapping: {
      const std::vector<YamlEntry> entries = yaml_.entries(*item.node);
      for (size_t i = entries.size(); i-- > 0;) {
        open.push_back({entries[i].value, entries[i].name, item.part});
      }
      return;
    }
    case YamlKind::sequence: break;
  }
  uint32_t part = item.part;
  if (part == 0) {
    ConfiguredPart section;
    section.title = item.title;
    section.span = item.node->span;
    settings_.config.parts.push_back(std::move(section));
    part = uint32_t(settings_.config.parts.size());
  }
  open_items(*item.node, part, open);
}

// The page's place is where it is named first, its title the first that it is given.
void MkDocsYaml::add_page(const NavItem& item) {
  const std::string& path = item.node->text;
  // A link to elsewhere is a part of MkDocs' menu, not of the book.
  if (path.empty() || path.starts_with('/') || has_scheme(path)) return;
  const auto [named, is_new] = pages_.try_emplace(plain_path(path));
  if (!is_new) {
    const auto [part_index, index] = named->second;
    std::string& title = settings_.config.parts[part_index].chapters[index].title;
    if (title.empty()) title = item.title;
    return;
  }
  std::vector<ConfiguredPart>& parts = settings_.config.parts;
  if (item.part == 0 && (parts.empty() || !parts.back().title.empty())) {
    parts.emplace_back().span = item.node->span;
  }
  ConfiguredPart& part = item.part == 0 ? parts.back() : parts[item.part - 1];
  named->second = {size_t(&part - parts.data()), part.chapters.size()};
  part.chapters.push_back({path, item.title, item.node->span});
}

BookSettings MkDocsYaml::read(const YamlNode& root) {
  settings_.config.anchors = AnchorDialect::python_markdown;
  settings_.source = "docs";
  if (root.kind != YamlKind::mapping) {
    yaml_.wrong_kind(root, "the configuration", "a mapping of keys");
  }
  settings_.excluded.add("/templates/");  // as MkDocs itself does
  for (const YamlEntry& entry : yaml_.entries(root)) read_entry(entry);
  return std::move(settings_);
}

void MkDocsYaml::read_entry(const YamlEntry& entry) {
  Config& config = settings_.config;
  if (entry.name == "site_name") set_text(entry, config.title);
  if (entry.name == "site_description") set_text(entry, config.description);
  if (entry.name == "site_author") set_text(entry, config.author);
  if (entry.name == "site_url") set_site_url(entry);
  if (entry.name == "docs_dir") set_text(entry, settings_.source);
  if (entry.name == "docs_dir") settings_.source_span = entry.value->span;
  if (entry.name == "exclude_docs" || entry.name == "draft_docs") add_excluded(entry);
  if (entry.name == "nav") read_nav(entry);
  if (entry.name == "INHERIT") report_unread(entry, "what the other file says does not count");
  if (entry.name == "hooks") report_unread(entry, "no program of a book is run");
  if (entry.name == "plugins") judge_plugins(entry);
}

}  // namespace

BookSettings read_mkdocs_yaml(std::string_view text, FileId file, Diagnostics& diagnostics) {
  YamlTree tree = read_yaml(text, file);
  if (tree.problem) {
    diagnostics.add(Rule::configuration_malformed, tree.problem->span, tree.problem->message);
  }
  if (!tree.root) {
    tree.root = uint32_t(tree.nodes.size());
    tree.nodes.push_back({YamlKind::mapping, "", "", {file, 0, 0}, {}});
  }
  return MkDocsYaml(tree, diagnostics).read(tree.nodes[*tree.root]);
}

}  // namespace silcrow
