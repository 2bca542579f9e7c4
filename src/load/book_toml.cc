// The one place that toml++ is seen from. It counts lines and code points; we count bytes.
#include "load/book_toml.h"

#define TOML_EXCEPTIONS 0
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <string>

#include "diag/rule.h"
#include "load/language_setting.h"
#include "source/line_table.h"

namespace silcrow {

namespace {

class BookToml {
 public:
  BookToml(std::string_view text, FileId file, Diagnostics& diagnostics)
      : text_(text), lines_(text), file_(file), diagnostics_(diagnostics) {}

  BookSettings read();

 private:
  void set_text(const toml::table& book, std::string_view key, std::string& setting);
  void set_authors(const toml::table& book);
  void set_language(const toml::table& book);
  uint32_t offset(const toml::source_position& position) const;
  Span span(const toml::source_region& region) const;
  void malformed(const toml::source_region& region, std::string message) {
    diagnostics_.add(Rule::configuration_malformed, span(region), std::move(message));
  }

  std::string_view text_;
  LineTable lines_;
  FileId file_;
  Diagnostics& diagnostics_;
  BookSettings settings_;
};

uint32_t BookToml::offset(const toml::source_position& position) const {
  if (position.line == 0 || position.line > lines_.line_count()) return uint32_t(text_.size());
  uint32_t at = lines_.line_start(position.line);
  for (uint32_t column = 1; column < position.column && at < text_.size(); ++column) {
    do ++at;
    while (at < text_.size() && (uint8_t(text_[at]) & 0xC0) == 0x80);
  }
  return at;
}

Span BookToml::span(const toml::source_region& region) const {
  const uint32_t begin = offset(region.begin);
  return {file_, begin, std::max(begin, offset(region.end))};
}

void BookToml::set_text(const toml::table& book, std::string_view key, std::string& setting) {
  const toml::node* value = book.get(key);
  if (value == nullptr) return;
  if (const auto* text = value->as_string()) {
    setting = text->get();
    if (key == "src") settings_.source_span = span(value->source());
  } else {
    malformed(value->source(), fmt::format("`{}` is no text", key));
  }
}

void BookToml::set_authors(const toml::table& book) {
  const toml::array* authors = book["authors"].as_array();
  if (authors == nullptr) return;
  std::string& author = settings_.config.author;
  for (const toml::node& item : *authors) {
    const auto* name = item.as_string();
    if (name == nullptr) continue;
    if (!author.empty()) author += ", ";
    author += name->get();
  }
}

void BookToml::set_language(const toml::table& book) {
  std::string tag;
  set_text(book, "language", tag);
  if (is_language_tag(tag)) {
    settings_.config.language = std::move(tag);
  } else if (!tag.empty()) {
    malformed(book.get("language")->source(), no_language_message(tag));
  }
}

BookSettings BookToml::read() {
  settings_.source = "src";
  settings_.config.anchors = AnchorDialect::mdbook;
  const toml::parse_result result = toml::parse(text_);
  if (!result) {
    const toml::parse_error& error = result.error();
    malformed(error.source(), fmt::format("this is no TOML: {}", error.description()));
    return std::move(settings_);
  }
  const toml::node* value = result.table().get("book");
  if (value == nullptr) return std::move(settings_);
  const toml::table* book = value->as_table();
  if (book == nullptr) {
    malformed(value->source(), "`book` is no table");
    return std::move(settings_);
  }
  set_text(*book, "title", settings_.config.title);
  set_text(*book, "description", settings_.config.description);
  set_language(*book);
  set_text(*book, "src", settings_.source);
  set_authors(*book);
  return std::move(settings_);
}

}  // namespace

BookSettings read_book_toml(std::string_view text, FileId file, Diagnostics& diagnostics) {
  return BookToml(text, file, diagnostics).read();
}

}  // namespace silcrow
