// The wording of what can be wrong with a setting.
#include "load/yaml_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/ascii.h"
#include "base/decimal.h"
#include "base/nearest.h"
#include "base/web_address.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

constexpr size_t most_nodes = 1000000;

std::string_view kind_name(YamlKind kind) {
  switch (kind) {
    case YamlKind::null: return "empty";
    case YamlKind::scalar: return "text";
    case YamlKind::sequence: return "a list";
    case YamlKind::mapping: return "a mapping";
  }
  return "";
}

// `a`, `b` or `c`
std::string alternatives(const std::vector<std::string>& words) {
  std::string text;
  for (size_t i = 0; i < words.size(); ++i) {
    text += i == 0 ? "" : i + 1 == words.size() ? " or " : ", ";
    text += "`" + words[i] + "`";
  }
  return text;
}

std::string quoted(std::string_view name) { return fmt::format("`{}`", name); }

}  // namespace

Diagnostic& YamlReader::malformed(Span span, std::string message) {
  return diagnostics_.add(Rule::configuration_malformed, span, std::move(message));
}

void YamlReader::wrong_kind(const YamlNode& node, std::string_view what,
                            std::string_view expected) {
  malformed(node.span, fmt::format("{} is {}, not {}", what, kind_name(node.kind), expected));
}

void YamlReader::unknown_key(const YamlEntry& entry, std::string_view owner, std::string help) {
  Diagnostic& diagnostic = diagnostics_.add(Rule::configuration_unknown_key, entry.key->span,
                                            fmt::format("`{}` is no key of {}", entry.name, owner));
  if (!help.empty()) diagnostic.help.push_back(std::move(help));
}

void YamlReader::unknown_rule(const YamlEntry& entry, std::string help) {
  Diagnostic& diagnostic = diagnostics_.add(Rule::configuration_unknown_key, entry.key->span,
                                            fmt::format("no rule is called `{}`", entry.name));
  if (!help.empty()) diagnostic.help.push_back(std::move(help));
}

bool YamlReader::spend(size_t nodes) {
  const bool was_over = spent_ > most_nodes;
  spent_ += nodes;
  if (spent_ <= most_nodes) return true;
  if (!was_over && tree_.root) {
    malformed(tree_.nodes[*tree_.root].span, "with all aliases written out, this is too long");
  }
  return false;
}

std::vector<YamlEntry> YamlReader::entries(const YamlNode& mapping) {
  std::vector<YamlEntry> entries;
  if (mapping.kind != YamlKind::mapping || !spend(mapping.children.size())) return entries;
  std::map<std::string, Span> seen;
  for (size_t i = 0; i + 1 < mapping.children.size(); i += 2) {
    const YamlNode& key = tree_.nodes[mapping.children[i]];
    const YamlNode& value = tree_.nodes[mapping.children[i + 1]];
    if (key.kind != YamlKind::scalar) {
      wrong_kind(key, "a key", "text");
      continue;
    }
    const auto [first, is_new] = seen.emplace(key.text, key.span);
    if (is_new) {
      entries.push_back({key.text, &key, &value});
      continue;
    }
    Diagnostic& diagnostic = malformed(key.span, fmt::format("`{}` is given twice", key.text));
    diagnostic.related.push_back({first->second, "given here first, and this is what counts"});
  }
  return entries;
}

std::vector<const YamlNode*> YamlReader::items(const YamlNode& sequence) {
  std::vector<const YamlNode*> items;
  if (sequence.kind != YamlKind::sequence || !spend(sequence.children.size())) return items;
  for (const uint32_t child : sequence.children) items.push_back(&tree_.nodes[child]);
  return items;
}

std::optional<std::string> YamlReader::text(const YamlEntry& entry) {
  if (entry.value->kind == YamlKind::scalar) return entry.value->text;
  if (entry.value->kind != YamlKind::null) wrong_kind(*entry.value, quoted(entry.name), "text");
  return {};
}

std::optional<std::string> YamlReader::site_address(const YamlEntry& entry) {
  std::optional<std::string> url = text(entry);
  if (!url) return {};
  if (!is_site_address(*url)) {
    malformed(entry.value->span,
              fmt::format("`{}` is no address of a site: `{}`", entry.name, *url))
        .help.push_back("write it in full, as `https://docs.example.com/book/`");
    return {};
  }
  if (!url->ends_with('/')) *url += '/';
  return url;
}

const YamlNode* YamlReader::mapping(const YamlEntry& entry) {
  if (entry.value->kind == YamlKind::mapping) return entry.value;
  if (entry.value->kind != YamlKind::null) {
    wrong_kind(*entry.value, quoted(entry.name), "a mapping");
  }
  return nullptr;
}

std::vector<const YamlNode*> YamlReader::list(const YamlEntry& entry) {
  const YamlKind kind = entry.value->kind;
  if (kind == YamlKind::sequence) return items(*entry.value);
  if (kind != YamlKind::null) wrong_kind(*entry.value, quoted(entry.name), "a list");
  return {};
}

std::vector<const YamlNode*> YamlReader::text_nodes(const YamlEntry& entry) {
  std::vector<const YamlNode*> nodes;
  for (const YamlNode* item : list(entry)) {
    if (item->kind == YamlKind::scalar && !item->text.empty()) {
      nodes.push_back(item);
    } else if (item->kind == YamlKind::scalar) {
      malformed(item->span, fmt::format("an item of `{}` is empty", entry.name));
    } else {
      wrong_kind(*item, fmt::format("an item of `{}`", entry.name), "text");
    }
  }
  return nodes;
}

std::vector<std::string> YamlReader::texts(const YamlEntry& entry) {
  std::vector<std::string> texts;
  for (const YamlNode* node : text_nodes(entry)) texts.push_back(node->text);
  return texts;
}

std::optional<uint32_t> YamlReader::number(const YamlEntry& entry, uint32_t least, uint32_t most) {
  const auto digits = text(entry);
  if (!digits) return {};
  const uint32_t value = decimal_value(*digits);
  const bool is_number = !digits->empty() && std::ranges::all_of(*digits, is_ascii_digit);
  if (is_number && value >= least && value <= most) return value;
  malformed(entry.value->span, fmt::format("{} cannot be `{}`", quoted(entry.name), *digits))
      .help.push_back(fmt::format("it is a number from {} to {}", least, most));
  return {};
}

std::optional<std::string> YamlReader::one_of(const YamlEntry& entry,
                                              const std::vector<std::string>& words) {
  std::optional<std::string> word = text(entry);
  if (!word || std::find(words.begin(), words.end(), *word) != words.end()) return word;
  Diagnostic& diagnostic =
      malformed(entry.value->span, fmt::format("`{}` cannot be `{}`", entry.name, *word));
  const std::string help = did_you_mean(*word, words);
  diagnostic.help.push_back(help.empty() ? "it can be " + alternatives(words) : help);
  return {};
}

}  // namespace silcrow
