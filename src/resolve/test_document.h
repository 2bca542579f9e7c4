// Books made by hand, for the tests of resolve: a small language instead of the parser, so that
// they judge this phase alone. Lines of a page:
//
//   # Title            a heading; `{#id}` at its end
//   [text](target)     a link, a paragraph of its own;  <target> an autolink;  ![text](target) an
//   image [text][label]      a link by definition;  [label]: target   a definition <tag …> raw
//   HTML, a block anything           a paragraph of text
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "diag/diagnostics.h"
#include "diag/rule.h"
#include "model/book.h"

namespace silcrow {

class TestDocument {
 public:
  TestDocument(FileId file, std::string_view text) : text_(text) {
    document_->file = file;
    document_->nodes.push_back({});
    find_definitions();
    for (size_t begin = 0; begin < text.size();) {
      const size_t end = std::min(text.find('\n', begin), text.size());
      line(begin, text.substr(begin, end - begin));
      begin = end + 1;
    }
    document_->nodes[0].end = NodeId(document_->nodes.size());
  }
  std::shared_ptr<const Document> take() {
    document_->by_kind = NodesByKind(document_->nodes);
    return document_;
  }

 private:
  Span span(std::string_view part) const {
    const auto begin = uint32_t(part.data() - text_.data());
    return {document_->file, begin, begin + uint32_t(part.size())};
  }
  size_t add(NodeKind kind, size_t parent, std::string_view part, uint32_t data = no_data) {
    const size_t id = document_->nodes.size();
    const bool is_leaf = holds_of(kind) == Holds::text;
    document_->nodes.push_back({kind, NodeId(parent), NodeId(id + 1), data, span(part),
                                is_leaf ? part : std::string_view{}});
    document_->nodes[parent].end = NodeId(id + 1);
    return id;
  }

  void line(size_t begin, std::string_view line) {
    if (line.empty()) return;
    if (line[0] == '#') return heading(line);
    if (line.starts_with("![") || line[0] == '[') return link(begin, line);
    if (line[0] == '<' && line.find("://") < line.find(' ')) return autolink(line);
    if (line[0] == '<') {
      add(NodeKind::html_block, 0, line);
    } else {
      const size_t paragraph = add(NodeKind::paragraph, 0, line);
      add(NodeKind::text, paragraph, line);
    }
  }

  void heading(std::string_view line) {
    Heading heading;
    heading.level = uint8_t(std::min(line.find_first_not_of('#'), line.size()));
    std::string_view title = trim_blanks(line.substr(heading.level));
    const size_t brace = title.find("{#");
    if (brace != std::string_view::npos) {
      heading.id = title.substr(brace + 2, title.size() - brace - 3);
      title = trim_blanks(title.substr(0, brace));
    }
    document_->headings.push_back(heading);
    const auto data = uint32_t(document_->headings.size() - 1);
    const size_t node = add(NodeKind::heading, 0, line, data);
    if (title.empty()) return;
    add(NodeKind::text, node, title);
    document_->nodes[node].end = NodeId(document_->nodes.size());
  }

  void find_definitions() {
    for (size_t at = 0; (at = text_.find("]: ", at)) != std::string_view::npos; ++at) {
      const size_t begin = text_.rfind('[', at) + 1;
      const size_t end = std::min(text_.find('\n', at), text_.size());
      LinkDefinition definition;
      definition.label = text_.substr(begin, at - begin);
      definition.destination = text_.substr(at + 3, end - at - 3);
      definition.destination_span = span(definition.destination);
      definition.span = span(text_.substr(begin - 1, end - begin + 1));
      document_->definitions.push_back(definition);
    }
  }

  void link(size_t, std::string_view line) {
    if (line.find("]: ") != std::string_view::npos) return;
    const bool is_image = line[0] == '!';
    const size_t middle = line.find(']');
    Link link;
    const std::string_view target = line.substr(middle + 2, line.size() - middle - 3);
    link.destination = target;
    if (line[middle + 1] == '[') {
      link.form = LinkForm::full;
      for (const LinkDefinition& definition : document_->definitions) {
        if (definition.label == target) link.destination = definition.destination;
      }
    }
    link.destination_span = span(link.destination);
    const std::string_view text = line.substr(is_image ? 2 : 1, middle - (is_image ? 2 : 1));
    add_link(is_image ? NodeKind::image : NodeKind::link, link, line, text);
  }

  void autolink(std::string_view line) {
    Link link;
    link.form = LinkForm::autolink;
    link.destination = line.substr(1, line.size() - 2);
    link.destination_span = span(link.destination);
    add_link(NodeKind::link, link, line, link.destination);
  }

  void add_link(NodeKind kind, const Link& link, std::string_view line, std::string_view text) {
    document_->links.push_back(link);
    const size_t paragraph = add(NodeKind::paragraph, 0, line);
    const size_t node = add(kind, paragraph, line, uint32_t(document_->links.size() - 1));
    add(NodeKind::text, node, text);
    document_->nodes[paragraph].end = document_->nodes[0].end = NodeId(document_->nodes.size());
  }

  std::string_view text_;
  std::shared_ptr<Document> document_ = std::make_shared<Document>();
};

// Adds a page; the file's path is below `config.folder`.
inline void add_test_page(Book& book, std::string path, PageRole role, std::string text) {
  const std::string folder = book.config.folder == "." ? "" : book.config.folder + "/";
  const FileId file = book.sources.add({folder + path, std::move(text)});
  TestDocument document(file, book.sources.file(file).text);
  book.pages.push_back({std::move(path), role, {}, 0, document.take()});
}

// A book of chapters in the order of their paths, one part; `index.md` and `README.md` of the
// folder are the front. All other files are only in the tree.
inline Book test_book(const std::map<std::string, std::string>& files) {
  Book book;
  book.config.folder = ".";
  book.config.parts.push_back({"Operations", {}, {}, {}});
  for (const PageRole role : {PageRole::front, PageRole::chapter}) {
    for (const auto& [path, text] : files) {
      const bool is_front = path == "index.md" || path == "README.md";
      const PageRole wanted = is_front ? PageRole::front : PageRole::chapter;
      if (path.ends_with(".md") && role == wanted) add_test_page(book, path, role, text);
    }
  }
  for (const auto& [path, text] : files) {
    book.tree.paths.push_back(path);
    for (size_t slash = path.find('/'); slash != std::string::npos;
         slash = path.find('/', slash + 1)) {
      book.tree.paths.push_back(path.substr(0, slash + 1));
    }
  }
  std::ranges::sort(book.tree.paths);
  std::vector<std::string>& paths = book.tree.paths;
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return book;
}

// Every problem as `rule: message`, then ` (help)` where there is any; a line each.
inline std::string shown_diagnostics(const Diagnostics& diagnostics) {
  std::string output;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    output += std::string(rule_name(diagnostic.rule)) + ": " + diagnostic.message;
    for (const std::string& help : diagnostic.help) output += " (" + help + ")";
    output += '\n';
  }
  return output;
}

}  // namespace silcrow
