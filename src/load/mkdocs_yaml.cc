// Reads the few keys, and flattens `nav` to parts and chapters.
#include "load/mkdocs_yaml.h"

#include <utility>

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
  void read_nav(const YamlEntry& nav);
  void read_item(const NavItem& item, std::vector<NavItem>& open);
  void add_page(const NavItem& item);
  void open_items(const YamlNode& section, uint32_t part, std::vector<NavItem>& open);

  const YamlTree& tree_;
  YamlReader yaml_;
  BookSettings settings_;
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

void MkDocsYaml::add_page(const NavItem& item) {
  const std::string& path = item.node->text;
  // A link to elsewhere is a part of MkDocs' menu, not of the book.
  if (path.empty() || path.find("://") != std::string::npos) return;
  std::vector<ConfiguredPart>& parts = settings_.config.parts;
  if (item.part == 0 && (parts.empty() || !parts.back().title.empty())) {
    parts.emplace_back().span = item.node->span;
  }
  ConfiguredPart& part = item.part == 0 ? parts.back() : parts[item.part - 1];
  part.chapters.push_back({path, item.title, item.node->span});
}

BookSettings MkDocsYaml::read(const YamlNode& root) {
  Config& config = settings_.config;
  config.anchors = AnchorDialect::python_markdown;
  settings_.source = "docs";
  if (root.kind != YamlKind::mapping) {
    yaml_.wrong_kind(root, "the configuration", "a mapping of keys");
  }
  for (const YamlEntry& entry : yaml_.entries(root)) {
    if (entry.name == "site_name") set_text(entry, config.title);
    if (entry.name == "site_description") set_text(entry, config.description);
    if (entry.name == "site_author") set_text(entry, config.author);
    if (entry.name == "site_url") set_text(entry, config.base_url);
    if (entry.name == "docs_dir") set_text(entry, settings_.source);
    if (entry.name == "docs_dir") settings_.source_span = entry.value->span;
    if (entry.name == "nav") read_nav(entry);
  }
  if (!config.base_url.empty() && !config.base_url.ends_with('/')) config.base_url += '/';
  return std::move(settings_);
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
