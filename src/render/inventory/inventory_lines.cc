// A reader takes a line apart by the first word with a number behind it, so names must not look
// like that; line ends would end the line.
#include "render/inventory/inventory_lines.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/path.h"
#include "base/percent.h"
#include "base/unicode.h"

namespace silcrow {

namespace {

// White space in a row becomes one blank.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool is_gap = is_white_space(c) || uint8_t(c) < 0x20;
    if (!is_gap) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

bool is_integer(std::string_view word) {
  if (word.starts_with('-')) word.remove_prefix(1);
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

// In "mains of 230 volts" the reader would see a name "mains" of the role "of".
bool is_misread(std::string_view name) {
  size_t words = 0;
  while (!name.empty()) {
    const size_t end = std::min(name.find(' '), name.size());
    if (++words > 2 && is_integer(name.substr(0, end))) return true;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return false;
}

class InventoryLines {
 public:
  explicit InventoryLines(const LinkedBook& book) : book_(book) {
    for (const LinkedPage& page : book.pages) {
      for (const Section& section : page.sections) ++anchors_[case_fold(section.anchor)];
    }
  }

  std::string take() {
    for (const LinkedPage& page : book_.pages) add_page(page);
    for (const Term& term : book_.terms) add_term(term);
    return std::move(lines_);
  }

 private:
  void add(const std::string& name, std::string_view role, const std::string& uri,
           std::string_view title) {
    if (name.empty() || is_misread(name)) return;
    const std::string shown = on_one_line(title);
    lines_ += name;
    lines_.append(" ").append(role).append(" -1 ").append(uri).append(" ");
    lines_.append(shown.empty() || shown == name ? "-" : shown).append("\n");
  }

  // Blanks in a path are encoded, so that a name is one word.
  static std::string name_of(std::string_view path) {
    const std::string stem(path.substr(0, path.size() - extension_of(path).size()));
    return stem.find_first_of(" \t\r\n") == std::string::npos ? stem : percent_encoded_path(stem);
  }

  void add_page(const LinkedPage& page) {
    const std::string name = name_of(page.output_path);
    const std::string uri = percent_encoded_path(page.output_path);
    const bool is_glossary = book_.page(page.id).role == PageRole::glossary;
    if (!is_glossary || !std::exchange(has_glossary_, true)) {
      add(name, "std:doc", uri, is_glossary ? "Glossary" : page.title);
    }
    for (const Section& section : page.sections) {
      // The title is the page's beginning: it bears no id.
      const bool is_title = section.heading == page.title_heading && !is_glossary;
      add_section(name, is_title ? uri : uri + '#' + percent_encoded_fragment(section.anchor),
                  section);
    }
    add_captions(name, uri, *book_.page(page.id).document);
  }

  void add_section(const std::string& page_name, const std::string& uri, const Section& section) {
    const std::string title = section.title.empty() ? section.label : section.title;
    add(page_name + '#' + section.anchor, "std:label", uri, title);
    if (anchors_[case_fold(section.anchor)] == 1) add(section.anchor, "std:label", uri, title);
  }

  void add_captions(const std::string& page_name, const std::string& page_uri,
                    const Document& document) {
    for (const NodeId id : document.by_kind.of(NodeKind::caption)) {
      const Node& node = document.node(id);
      if (node.data == no_data) continue;
      const Caption& caption = document.captions[node.data];
      const std::string anchor = caption_anchor(caption.kind, caption.number);
      std::string name = page_name;
      name += '#';
      name += anchor;
      std::string uri = page_uri;
      uri += '#';
      uri += percent_encoded_fragment(anchor);
      add(name, "std:label", uri, document.plain_text(id));
    }
  }

  void add_term(const Term& term) {
    const LinkedPage& page = book_.linked(term.page);
    const std::string uri =
        percent_encoded_path(page.output_path) + '#' + percent_encoded_fragment(term.anchor);
    add(on_one_line(term.name), "std:term", uri, term.name);
    for (const std::string& alias : term.aliases) add(on_one_line(alias), "std:term", uri, alias);
  }

  const LinkedBook& book_;
  std::map<std::string, size_t> anchors_;  // how many sections have it; case does not count
  bool has_glossary_ = false;
  std::string lines_;
};

}  // namespace

std::string inventory_lines(const LinkedBook& book) { return InventoryLines(book).take(); }

}  // namespace silcrow
