// One table of keys for each mapping, one small function for each key.
#include "load/silcrow_yaml.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/ascii.h"
#include "base/nearest.h"
#include "base/path.h"
#include "diag/rule.h"
#include "load/language_setting.h"
#include "load/yaml_reader.h"

namespace silcrow {

namespace {

class SilcrowYaml {
 public:
  SilcrowYaml(const YamlTree& tree, Diagnostics& diagnostics) : yaml_(tree, diagnostics) {}

  BookSettings read(const YamlNode& root);
  static std::vector<std::string> keys();

 private:
  using Read = void (SilcrowYaml::*)(const YamlEntry&);
  struct Key {
    const char* name;
    Read read;
  };
  static std::span<const Key> top_keys();
  static std::vector<std::string> names(std::span<const Key> keys);

  // Hands every entry of a mapping to the function of its key.
  void read_mapping(const YamlNode& mapping, std::span<const Key> keys, std::string_view owner);

  void set_text(const YamlEntry& entry, std::string& setting) {
    if (auto text = yaml_.text(entry)) setting = std::move(*text);
  }

  void set_number(const YamlEntry& entry, uint32_t& setting, uint32_t least, uint32_t most) {
    if (const auto number = yaml_.number(entry, least, most)) setting = *number;
  }

  void set_flag(const YamlEntry& entry, bool& setting) {
    if (const auto word = yaml_.one_of(entry, {"true", "false"})) setting = *word == "true";
  }

  // ---- top level
  void title(const YamlEntry& entry) { set_text(entry, config().title); }
  void description(const YamlEntry& entry) { set_text(entry, config().description); }
  void author(const YamlEntry& entry) { set_text(entry, config().author); }
  void language(const YamlEntry& entry);
  void edition(const YamlEntry& entry) { set_text(entry, config().edition); }
  void glossary(const YamlEntry& entry) {
    set_text(entry, config().glossary);
    settings_.glossary_span = entry.value->span;
  }
  void source_tree(const YamlEntry& entry) {
    set_text(entry, config().source_tree);
    settings_.source_tree_span = entry.value->span;
  }
  void manpages(const YamlEntry& entry);
  void output(const YamlEntry& entry) { set_text(entry, config().output); }
  void theme(const YamlEntry& entry) {
    set_text(entry, config().theme.name);
    config().theme.span = entry.value->span;
  }
  void man_prefix(const YamlEntry& entry);
  void base_url(const YamlEntry& entry);
  void anchors(const YamlEntry& entry);
  void source(const YamlEntry& entry);
  void parts(const YamlEntry& entry);
  void chapters(const YamlEntry& entry);
  void appendices(const YamlEntry& entry) { read_pages(entry, config().appendices); }
  void labels(const YamlEntry& entry);
  void repositories(const YamlEntry& entry);
  void inventories(const YamlEntry& entry);
  void outputs(const YamlEntry& entry);
  void raw_html(const YamlEntry& entry);
  void kinds(const YamlEntry& entry);
  void review_in(const YamlEntry& entry);
  void placeholders(const YamlEntry& entry) { config().placeholders = yaml_.texts(entry); }
  void lint(const YamlEntry& entry);

  // ---- of a part
  void part_title(const YamlEntry& entry) { set_text(entry, part_.title); }
  void part_number(const YamlEntry& entry) { set_text(entry, part_.number); }
  void part_chapters(const YamlEntry& entry) { read_pages(entry, part_.chapters); }

  // ---- of a chapter
  void read_pages(const YamlEntry& entry, std::vector<ConfiguredPage>& pages);
  void page_file(const YamlEntry& entry) {
    set_text(entry, page_.path);
    page_.span = entry.value->span;
  }
  void page_title(const YamlEntry& entry) { set_text(entry, page_.title); }

  // ---- of a label
  void label_word(const YamlEntry& entry) { set_text(entry, label_.word); }
  void label_strict(const YamlEntry& entry) { set_flag(entry, label_.is_strict); }

  // ---- of an inventory
  void inventory_file(const YamlEntry& entry) {
    set_text(entry, inventory_.file);
    inventory_.file_span = entry.value->span;
  }
  void inventory_url(const YamlEntry& entry) {
    if (auto url = yaml_.site_address(entry)) inventory_.url = std::move(*url);
  }

  // ---- of a kind of page
  void kind_pages(const YamlEntry& entry) { kind_.paths = yaml_.texts(entry); }
  void kind_sections(const YamlEntry& entry);
  void kind_group(const YamlEntry& entry) { set_text(entry, kind_.group); }

  // ---- of a required section
  void section_name(const YamlEntry& entry) { set_text(entry, section_.name); }
  void section_aliases(const YamlEntry& entry) { section_.aliases = yaml_.texts(entry); }

  // ---- of lint
  void lint_rules(const YamlEntry& entry);
  void lint_ignore(const YamlEntry& entry);
  void ignored_rule(const YamlEntry& entry);
  void ignored_path(const YamlEntry& entry) { set_text(entry, ignored_.path); }
  void line_length(const YamlEntry& entry) {
    set_number(entry, config().lint.line_length, 20, 1000);
  }
  void shellcheck(const YamlEntry& entry) { set_flag(entry, config().lint.wants_shellcheck); }
  void external(const YamlEntry& entry);

  // ---- of external links
  ExternalSettings& external_links() { return config().lint.external; }
  void external_ignored(const YamlEntry& entry) { external_links().ignored = yaml_.texts(entry); }
  void external_cache(const YamlEntry& entry) { set_text(entry, external_links().cache); }
  void external_age(const YamlEntry& entry) {
    set_number(entry, external_links().max_age, 0, 3650);
  }
  void external_timeout(const YamlEntry& entry) {
    set_number(entry, external_links().timeout, 1, 600);
  }
  void external_parallel(const YamlEntry& entry) {
    set_number(entry, external_links().parallel, 1, 256);
  }
  void external_per_host(const YamlEntry& entry) {
    set_number(entry, external_links().per_host, 1, 256);
  }

  Config& config() { return settings_.config; }

  YamlReader yaml_;
  BookSettings settings_;
  // What is being read.
  ConfiguredPart part_;
  ConfiguredPage page_;
  struct {
    std::string word;
    bool is_strict = false;
  } label_;
  ConfiguredInventory inventory_;
  LintSettings::Ignored ignored_;
  PageKind kind_;
  RequiredSection section_;
};

std::span<const SilcrowYaml::Key> SilcrowYaml::top_keys() {
  using S = SilcrowYaml;
  static constexpr auto keys = std::to_array<Key>({
      {"title", &S::title},
      {"description", &S::description},
      {"author", &S::author},
      {"language", &S::language},
      {"base_url", &S::base_url},
      {"edition", &S::edition},
      {"anchors", &S::anchors},
      {"source", &S::source},
      {"parts", &S::parts},
      {"chapters", &S::chapters},
      {"appendices", &S::appendices},
      {"glossary", &S::glossary},
      {"labels", &S::labels},
      {"repositories", &S::repositories},
      {"inventories", &S::inventories},
      {"source_tree", &S::source_tree},
      {"manpages", &S::manpages},
      {"man_prefix", &S::man_prefix},
      {"outputs", &S::outputs},
      {"output", &S::output},
      {"theme", &S::theme},
      {"raw_html", &S::raw_html},
      {"kinds", &S::kinds},
      {"review_in", &S::review_in},
      {"placeholders", &S::placeholders},
      {"lint", &S::lint},
  });
  return keys;
}

std::vector<std::string> SilcrowYaml::names(std::span<const Key> keys) {
  std::vector<std::string> names;
  for (const Key& key : keys) names.emplace_back(key.name);
  return names;
}

std::vector<std::string> SilcrowYaml::keys() { return names(top_keys()); }

using ForeignKey = std::pair<std::string_view, std::string_view>;

// What other tools call a key, and what it is here.
constexpr auto foreign_key_list = std::to_array<ForeignKey>({
    {"site_name", "title"},
    {"site_url", "base_url"},
    {"site_description", "description"},
    {"site_author", "author"},
    {"site_dir", "output"},
    {"docs_dir", "source"},
    {"docs", "source"},
    {"src", "source"},
    {"nav", "parts"},
    {"lang", "language"},
    {"version", "edition"},
    {"url", "base_url"},
});
constexpr std::span<const ForeignKey> foreign_keys = foreign_key_list;
constexpr std::span<const ForeignKey> no_keys = {};

std::string help_for(std::string_view name, const std::vector<std::string>& known,
                     std::span<const ForeignKey> foreign) {
  for (const auto& [theirs, ours] : foreign) {
    if (theirs == name) return fmt::format("here it is called `{}`", ours);
  }
  const std::string help = did_you_mean(name, known);
  return help.empty() ? fmt::format("the keys are {}", fmt::join(known, ", ")) : help;
}

void SilcrowYaml::read_mapping(const YamlNode& mapping, std::span<const Key> keys,
                               std::string_view owner) {
  for (const YamlEntry& entry : yaml_.entries(mapping)) {
    const auto key = std::find_if(keys.begin(), keys.end(),
                                  [&](const Key& known) { return known.name == entry.name; });
    if (key != keys.end()) {
      (this->*key->read)(entry);
      continue;
    }
    const bool is_top = keys.data() == top_keys().data();
    yaml_.unknown_key(entry, owner,
                      help_for(entry.name, names(keys), is_top ? foreign_keys : no_keys));
  }
}

BookSettings SilcrowYaml::read(const YamlNode& root) {
  if (root.kind == YamlKind::mapping) {
    read_mapping(root, top_keys(), "the configuration");
  } else if (root.kind != YamlKind::null) {
    yaml_.wrong_kind(root, "the configuration", "a mapping of keys");
  }
  return std::move(settings_);
}

// apropos and whatis read names of these characters only.
void SilcrowYaml::man_prefix(const YamlEntry& entry) {
  auto prefix = yaml_.text(entry);
  if (!prefix) return;
  const auto is_of_names = [](char c) {
    return (is_ascii_alphanumeric(c) && !is_ascii_upper(c)) || c == '.' || c == '_' || c == '-';
  };
  if (!prefix->empty() && std::ranges::all_of(*prefix, is_of_names) &&
      is_ascii_alphanumeric(prefix->front()) && is_ascii_alphanumeric(prefix->back())) {
    config().man_prefix = *prefix;
    return;
  }
  yaml_
      .malformed(entry.value->span,
                 fmt::format("`{}` is no beginning of a manual page's name", *prefix))
      .help.push_back("it has letters in lower case and digits, with `-`, `.` or `_` between");
}

void SilcrowYaml::language(const YamlEntry& entry) {
  const auto tag = yaml_.text(entry);
  if (!tag) return;
  if (is_language_tag(*tag)) {
    config().language = *tag;
  } else {
    yaml_.malformed(entry.value->span, no_language_message(*tag)).help.push_back(language_help);
  }
}

void SilcrowYaml::base_url(const YamlEntry& entry) {
  if (auto url = yaml_.site_address(entry)) config().base_url = std::move(*url);
}

void SilcrowYaml::anchors(const YamlEntry& entry) {
  std::vector<std::string> words;
  for (const AnchorDialect dialect : all_anchor_dialects) {
    words.emplace_back(anchor_dialect_name(dialect));
  }
  if (const auto name = yaml_.one_of(entry, words)) {
    config().anchors = anchor_dialect_named(*name).value_or(AnchorDialect::github);
  }
}

void SilcrowYaml::source(const YamlEntry& entry) {
  set_text(entry, settings_.source);
  settings_.source_span = entry.value->span;
}

void SilcrowYaml::raw_html(const YamlEntry& entry) {
  const auto word = yaml_.one_of(entry, {"safe", "trusted"});
  if (word) config().raw_html = *word == "safe" ? RawHtml::safe : RawHtml::trusted;
}

void SilcrowYaml::labels(const YamlEntry& entry) {
  static constexpr auto keys = std::to_array<Key>(
      {{"word", &SilcrowYaml::label_word}, {"strict", &SilcrowYaml::label_strict}});
  const std::vector<const YamlNode*> items = yaml_.list(entry);
  if (entry.value->kind != YamlKind::sequence) return;
  config().labels.clear();
  for (const YamlNode* item : items) {
    label_ = {};
    if (item->kind == YamlKind::mapping) {
      read_mapping(*item, keys, "a label");
    } else if (item->kind == YamlKind::scalar) {
      label_.word = item->text;
    } else {
      yaml_.wrong_kind(*item, "a label", "a word");
      continue;
    }
    if (label_.word.empty()) yaml_.malformed(item->span, "a label without a `word`");
    if (label_.word.empty()) continue;
    config().labels.push_back(label_.word);
    if (label_.is_strict) config().strict_labels.push_back(label_.word);
  }
}

void SilcrowYaml::manpages(const YamlEntry& entry) {
  const auto url = yaml_.text(entry);
  if (!url) return;
  if (url->find("{name}") != std::string::npos) {
    config().manpages = *url;
    return;
  }
  yaml_.malformed(entry.value->span, "`manpages` without `{name}`")
      .help.push_back("write where a page stands, as `https://man.example.com/{name}.{section}`");
}

void SilcrowYaml::outputs(const YamlEntry& entry) {
  const std::vector<const YamlNode*> names = yaml_.text_nodes(entry);
  if (entry.value->kind != YamlKind::sequence) return;
  config().outputs.clear();
  for (const YamlNode* name : names) config().outputs.push_back({name->text, name->span});
}

void SilcrowYaml::repositories(const YamlEntry& entry) {
  const YamlNode* mapping = yaml_.mapping(entry);
  if (mapping == nullptr) return;
  for (const YamlEntry& repository : yaml_.entries(*mapping)) {
    if (auto url = yaml_.text(repository)) config().repositories[repository.name] = *url;
  }
}

void SilcrowYaml::inventories(const YamlEntry& entry) {
  static constexpr auto keys = std::to_array<Key>(
      {{"file", &SilcrowYaml::inventory_file}, {"url", &SilcrowYaml::inventory_url}});
  const YamlNode* mapping = yaml_.mapping(entry);
  if (mapping == nullptr) return;
  for (const YamlEntry& item : yaml_.entries(*mapping)) {
    if (item.value->kind != YamlKind::mapping) {
      yaml_.wrong_kind(*item.value, "an inventory", "a mapping of `file` and `url`");
      continue;
    }
    inventory_ = {};
    inventory_.name = item.name;
    read_mapping(*item.value, keys, "an inventory");
    const bool is_name = item.name.find_first_of(":# \t") == std::string::npos;
    if (!is_name)
      yaml_.malformed(item.key->span, "the name of an inventory with `:`, `#` or blanks");
    for (const auto& [key, value] :
         {std::pair("file", &inventory_.file), {"url", &inventory_.url}}) {
      if (value->empty())
        yaml_.malformed(item.key->span, fmt::format("an inventory without a `{}`", key));
    }
    const bool is_whole = is_name && !inventory_.file.empty() && !inventory_.url.empty();
    if (is_whole) config().inventories.push_back(std::move(inventory_));
  }
}

void SilcrowYaml::parts(const YamlEntry& entry) {
  static constexpr auto keys = std::to_array<Key>({{"title", &SilcrowYaml::part_title},
                                                   {"number", &SilcrowYaml::part_number},
                                                   {"chapters", &SilcrowYaml::part_chapters}});
  for (const YamlNode* item : yaml_.list(entry)) {
    if (item->kind != YamlKind::mapping) {
      yaml_.wrong_kind(*item, "a part", "a mapping of `title` and `chapters`");
      continue;
    }
    part_ = {};
    part_.span = item->span;
    read_mapping(*item, keys, "a part");
    config().parts.push_back(std::move(part_));
  }
}

void SilcrowYaml::chapters(const YamlEntry& entry) {
  ConfiguredPart untitled;
  untitled.span = entry.key->span;
  read_pages(entry, untitled.chapters);
  if (!untitled.chapters.empty()) config().parts.push_back(std::move(untitled));
}

void SilcrowYaml::read_pages(const YamlEntry& entry, std::vector<ConfiguredPage>& pages) {
  static constexpr auto keys =
      std::to_array<Key>({{"file", &SilcrowYaml::page_file}, {"title", &SilcrowYaml::page_title}});
  for (const YamlNode* item : yaml_.list(entry)) {
    page_ = {};
    page_.span = item->span;
    if (item->kind == YamlKind::scalar) {
      page_.path = item->text;
    } else if (item->kind == YamlKind::mapping) {
      read_mapping(*item, keys, "a chapter");
    } else {
      yaml_.wrong_kind(*item, "a chapter", "a file's path");
      continue;
    }
    if (page_.path.empty()) {
      yaml_.malformed(item->span, "a chapter without a `file`");
    } else {
      pages.push_back(std::move(page_));
    }
  }
}

// A kind that exists keeps what is not said of it.
void SilcrowYaml::kinds(const YamlEntry& entry) {
  static constexpr auto keys = std::to_array<Key>({{"pages", &SilcrowYaml::kind_pages},
                                                   {"sections", &SilcrowYaml::kind_sections},
                                                   {"group", &SilcrowYaml::kind_group}});
  const YamlNode* mapping = yaml_.mapping(entry);
  if (mapping == nullptr) return;
  for (const YamlEntry& setting : yaml_.entries(*mapping)) {
    const YamlNode* value = yaml_.mapping(setting);
    if (value == nullptr) continue;
    std::vector<PageKind>& kinds = config().kinds;
    auto kind = std::ranges::find_if(
        kinds, [&](const PageKind& known) { return is_same_kind(known.name, setting.name); });
    if (kind == kinds.end()) kind = kinds.insert(kinds.end(), {setting.name, {}, {}, {}});
    kind_ = std::move(*kind);
    read_mapping(*value, keys, "a kind of page");
    *kind = std::move(kind_);
  }
}

void SilcrowYaml::kind_sections(const YamlEntry& entry) {
  static constexpr auto keys = std::to_array<Key>(
      {{"name", &SilcrowYaml::section_name}, {"aliases", &SilcrowYaml::section_aliases}});
  const std::vector<const YamlNode*> items = yaml_.list(entry);
  if (entry.value->kind != YamlKind::sequence) return;
  kind_.sections.clear();
  for (const YamlNode* item : items) {
    section_ = {};
    if (item->kind == YamlKind::mapping) {
      read_mapping(*item, keys, "a section");
    } else if (item->kind == YamlKind::scalar) {
      section_.name = item->text;
    } else {
      yaml_.wrong_kind(*item, "a section", "a name");
      continue;
    }
    if (section_.name.empty()) {
      yaml_.malformed(item->span, "a section without a `name`");
    } else {
      kind_.sections.push_back(std::move(section_));
    }
  }
}

void SilcrowYaml::review_in(const YamlEntry& entry) {
  const auto text = yaml_.text(entry);
  if (!text) return;
  config().review_in = parse_period(*text);
  if (config().review_in) return;
  yaml_.malformed(entry.value->span, fmt::format("`review_in` cannot be `{}`", *text))
      .help.push_back("write a period, as `90d`, `6 weeks`, `3 months` or `1 year`");
}

void SilcrowYaml::lint(const YamlEntry& entry) {
  static constexpr auto keys = std::to_array<Key>({{"rules", &SilcrowYaml::lint_rules},
                                                   {"ignore", &SilcrowYaml::lint_ignore},
                                                   {"line_length", &SilcrowYaml::line_length},
                                                   {"shellcheck", &SilcrowYaml::shellcheck},
                                                   {"external", &SilcrowYaml::external}});
  if (const YamlNode* mapping = yaml_.mapping(entry)) read_mapping(*mapping, keys, "`lint`");
}

void SilcrowYaml::lint_rules(const YamlEntry& entry) {
  const YamlNode* mapping = yaml_.mapping(entry);
  if (mapping == nullptr) return;
  for (const YamlEntry& setting : yaml_.entries(*mapping)) {
    const auto rule = rule_of(setting.name);
    if (!rule) {
      yaml_.unknown_rule(setting, did_you_mean(setting.name, rule_names()));
      continue;
    }
    const auto word = yaml_.one_of(setting, {"off", "note", "warning", "error"});
    if (!word) continue;
    std::optional<Severity>& severity = config().lint.rules[*rule];
    if (*word == "note") severity = Severity::note;
    if (*word == "warning") severity = Severity::warning;
    if (*word == "error") severity = Severity::error;
  }
}

void SilcrowYaml::lint_ignore(const YamlEntry& entry) {
  static constexpr auto keys = std::to_array<Key>(
      {{"rule", &SilcrowYaml::ignored_rule}, {"path", &SilcrowYaml::ignored_path}});
  for (const YamlNode* item : yaml_.list(entry)) {
    if (item->kind != YamlKind::mapping) {
      yaml_.wrong_kind(*item, "an item of `ignore`", "a mapping of `rule` and `path`");
      continue;
    }
    ignored_ = {};
    ignored_.span = item->span;
    read_mapping(*item, keys, "an item of `ignore`");
    if (ignored_.rule.empty()) yaml_.malformed(item->span, "an item of `ignore` without a `rule`");
    if (rule_of(ignored_.rule)) config().lint.ignored.push_back(std::move(ignored_));
  }
}

void SilcrowYaml::external(const YamlEntry& entry) {
  static constexpr auto keys = std::to_array<Key>({{"ignore", &SilcrowYaml::external_ignored},
                                                   {"cache", &SilcrowYaml::external_cache},
                                                   {"max_age", &SilcrowYaml::external_age},
                                                   {"timeout", &SilcrowYaml::external_timeout},
                                                   {"parallel", &SilcrowYaml::external_parallel},
                                                   {"per_host", &SilcrowYaml::external_per_host}});
  if (const YamlNode* mapping = yaml_.mapping(entry)) read_mapping(*mapping, keys, "`external`");
}

void SilcrowYaml::ignored_rule(const YamlEntry& entry) {
  set_text(entry, ignored_.rule);
  if (ignored_.rule.empty() || rule_of(ignored_.rule)) return;
  Diagnostic& diagnostic =
      yaml_.malformed(entry.value->span, fmt::format("no rule is called `{}`", ignored_.rule));
  const std::string help = did_you_mean(ignored_.rule, rule_names());
  if (!help.empty()) diagnostic.help.push_back(help);
}

}  // namespace

std::vector<std::string> silcrow_yaml_keys() { return SilcrowYaml::keys(); }

BookSettings read_silcrow_yaml(std::string_view text, FileId file, Diagnostics& diagnostics) {
  const YamlTree tree = read_yaml(text, file);
  if (tree.problem) {
    diagnostics.add(Rule::configuration_malformed, tree.problem->span, tree.problem->message);
  }
  if (!tree.root) return {};
  return SilcrowYaml(tree, diagnostics).read(tree.nodes[*tree.root]);
}

}  // namespace silcrow
