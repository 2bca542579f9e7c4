// Writes the few forms of YAML that a configuration needs.
#include "cli/configuration_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"

namespace silcrow {

namespace {

constexpr const char* first_line =
    "# yaml-language-server: $schema=silcrow.schema.json\n"
    "# What can stand here is described in the schema; `silcrow lint` says what is wrong with "
    "it.\n";

// What some reader of YAML takes for a truth value, a number or nothing.
bool is_plain_word(std::string_view text) {
  constexpr std::array words = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"};
  return !is_ascii_letter(text[0]) ||
         std::ranges::find(words, ascii_lower_case(text)) != words.end();
}

bool is_plain(std::string_view text) {
  if (text.empty() || is_plain_word(text) || text.back() == ' ') {
    const bool is_path = !text.empty() && is_ascii_digit(text[0]) &&
                         (text.ends_with(".md") || text.ends_with(".markdown"));
    if (!is_path) return false;
  }
  return std::ranges::all_of(text, [](char c) {
    return is_ascii_alphanumeric(c) || c == ' ' || c == '.' || c == '_' || c == '-' || c == '/' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

class Writer {
 public:
  Writer(const Config& config, const std::string& source) : config_(config) {
    entry("title", config.title);
    entry("description", config.description);
    entry("author", config.author);
    if (config.language != Config().language) entry("language", config.language);
    entry("base_url", config.base_url);
    if (config.anchors != AnchorDialect::github) {
      entry("anchors", std::string(anchor_dialect_name(config.anchors)));
    }
    entry("source", source);
    write_parts();
    if (!config.appendices.empty()) {
      text_ += "appendices:\n";
      write_pages(config.appendices, "  ");
    }
    entry("glossary", config.glossary);
  }

  std::string take() { return std::move(text_); }

 private:
  void entry(const char* key, const std::string& value) {
    if (!value.empty()) text_ += fmt::format("{}: {}\n", key, yaml_scalar(value));
  }

  void write_parts() {
    const auto is_titled = [](const ConfiguredPart& part) { return !part.title.empty(); };
    if (std::ranges::none_of(config_.parts, is_titled)) {
      if (!config_.parts.empty()) text_ += "chapters:\n";
      for (const ConfiguredPart& part : config_.parts) write_pages(part.chapters, "  ");
      return;
    }
    text_ += "parts:\n";
    for (const ConfiguredPart& part : config_.parts) {
      text_ += is_titled(part)
                   ? fmt::format("  - title: {}\n    chapters:\n", yaml_scalar(part.title))
                   : "  - chapters:\n";
      write_pages(part.chapters, "      ");
    }
  }

  void write_pages(const std::vector<ConfiguredPage>& pages, const char* indent) {
    for (const ConfiguredPage& page : pages) {
      const std::string file = yaml_scalar(page.path);
      text_ += page.title.empty() ? fmt::format("{}- {}\n", indent, file)
                                  : fmt::format("{0}- file: {1}\n{0}  title: {2}\n", indent, file,
                                                yaml_scalar(page.title));
    }
  }

  const Config& config_;
  std::string text_ = first_line;
};

}  // namespace

std::string yaml_scalar(const std::string& text) {
  if (is_plain(text)) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (static_cast<unsigned char>(c) < ' ') {
      quoted += fmt::format("\\x{:02x}", unsigned(c));
    } else {
      quoted += c;
    }
  }
  return quoted + "\"";
}

std::string configuration_text(const Config& config, const std::string& source) {
  return Writer(config, source).take();
}

}  // namespace silcrow
