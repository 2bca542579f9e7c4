// Lines that no block owns and that begin with `[label]:`, read by CommonMark's grammar.
#include "parse/link_definitions.h"

#include <string>
#include <unordered_map>

#include "base/ascii.h"
#include "base/skip_blanks.h"
#include "diag/rule.h"
#include "model/link_label.h"
#include "parse/content_cursor.h"
#include "parse/entities.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;

// A run of neighbouring lines without their container prefixes.
struct Group {
  std::string content;
  std::vector<TextRange> line_places;  // of each line's content in the text
  std::vector<size_t> line_begins;     // of each line in `content`
  std::vector<bool> line_markers;      // whether a marker (`>`, `-`, ...) stands before it

  TextRange place(size_t begin, size_t end) const {
    return {offset(begin), end > begin ? offset(end - 1) + 1 : offset(begin)};
  }

  // Where the next line with a marker of its own begins, past a paragraph's further lines.
  size_t next_marked(size_t at) const {
    for (size_t line = line_of(at) + 1; line < line_begins.size(); ++line)
      if (line_markers[line]) return line_begins[line];
    return content.size();
  }

 private:
  size_t line_of(size_t at) const {
    const auto next = std::upper_bound(line_begins.begin(), line_begins.end(), at);
    return size_t(next - line_begins.begin()) - 1;
  }
  uint32_t offset(size_t at) const {
    const size_t line = line_of(at);
    return std::min(line_places[line].begin + uint32_t(at - line_begins[line]),
                    line_places[line].end);
  }
};

// How many bytes of a line are container prefix: blanks, `>`, list markers, the `:` of a
// definition.
size_t prefix_length(std::string_view line) {
  size_t at = 0;
  while (at < line.size()) {
    size_t digits = at;
    while (digits < line.size() && is_ascii_digit(line[digits])) ++digits;
    const bool is_ordered = digits > at && digits + 1 < line.size() &&
                            (line[digits] == '.' || line[digits] == ')') &&
                            is_blank(line[digits + 1]);
    const bool is_bullet = at + 1 < line.size() && is_white_space(line[at + 1]) &&
                           std::string_view("-+*:").find(line[at]) != npos;
    if (is_blank(line[at]) || line[at] == '>') {
      ++at;
    } else if (is_bullet) {
      at += 2;
    } else if (is_ordered) {
      at = digits + 2;
    } else {
      break;
    }
  }
  return at;
}

// Blanks with at most one line end among them.
size_t skip_to_next(std::string_view text, size_t at) {
  at = skip_blanks(text, at);
  if (at < text.size() && text[at] == '\n') at = skip_blanks(text, at + 1);
  return at;
}

bool is_line_end_at(std::string_view text, size_t at) {
  return at >= text.size() || text[at] == '\n';
}

struct Definition {
  ContentRange label;
  ContentRange destination;
  ContentRange title;
  size_t end = npos;  // behind it, before its line end; npos where there is no definition
};

Definition scan_definition(std::string_view text, size_t at) {
  Definition found;
  size_t end = scan_link_label(text, at, found.label);
  if (end == npos || end >= text.size() || text[end] != ':') return found;
  if (trim_blanks(text.substr(found.label.begin, found.label.end - found.label.begin)).empty())
    return found;
  end = scan_link_destination(text, skip_to_next(text, end + 1), found.destination);
  const bool is_empty = found.destination.begin == found.destination.end;
  if (end == npos || (is_empty && text[end - 1] != '>')) return found;
  const size_t title_at = skip_to_next(text, end);
  if (title_at > end) {
    const size_t title_end = scan_link_title(text, title_at, found.title);
    if (title_end != npos && is_line_end_at(text, skip_blanks(text, title_end))) {
      found.end = title_end;
      return found;
    }
  }
  found.title = {};
  if (is_line_end_at(text, skip_blanks(text, end))) found.end = end;
  return found;
}

// Where the content of a footnote's definition begins, as cmark-gfm scans it; npos where none
// stands. With a blank in its label it is a link's definition.
size_t footnote_content(std::string_view text, size_t at) {
  if (text.substr(at, 2) != "[^") return npos;
  const size_t end = text.find_first_of("] \t\r\n", at);
  if (end == npos || end == at + 2 || text.substr(end, 2) != "]:") return npos;
  return std::min(skip_blanks(text, end + 2), text.size() - 1);
}

class DefinitionReader {
 public:
  DefinitionReader(DocumentBuilder& builder, Diagnostics& diagnostics)
      : builder_(builder), diagnostics_(diagnostics) {}

  void read(const Group& group) {
    const std::string_view text = group.content;
    for (size_t at = 0; at < text.size();) {
      if (const size_t content = footnote_content(text, at); content != npos) {
        add_unused_footnote(group, at);
        // Definitions at its beginning count, even where the footnote itself does not.
        at = content + prefix_length(text.substr(content));
        if (text[at] == '[') continue;
        if (text[at] != '\n') at = group.next_marked(at);
        continue;
      }
      if (text[at] == '[') {
        const Definition found = scan_definition(text, at);
        if (found.end != npos) {
          add(group, at, found);
          at = found.end;
        }
      }
      at = std::min(text.find('\n', at), text.size() - 1) + 1;
    }
  }

 private:
  std::string_view decoded(const Group& group, ContentRange range) {
    if (!range.exists) return {};
    const std::string text = unescaped(group.content.substr(range.begin, range.end - range.begin));
    return builder_.keep(text, group.place(range.begin, range.end).begin);
  }
  Span span(const Group& group, ContentRange range) {
    return range.exists ? builder_.span(group.place(range.begin, range.end)) : Span{};
  }

  void add(const Group& group, size_t begin, const Definition& found) {
    LinkDefinition definition;
    const std::string_view label =
        std::string_view(group.content)
            .substr(found.label.begin, found.label.end - found.label.begin);
    definition.label = builder_.keep(label, group.place(found.label.begin, found.label.end).begin);
    definition.destination = decoded(group, found.destination);
    definition.title = decoded(group, found.title);
    definition.span = builder_.span(group.place(begin, found.end));
    definition.label_span = span(group, found.label);
    definition.destination_span = span(group, found.destination);
    definition.title_span = span(group, found.title);
    builder_.document().definitions.push_back(definition);
  }

  // cmark drops a footnote that nothing refers to, and all but the first of one label.
  void add_unused_footnote(const Group& group, size_t at) {
    const size_t end = group.content.find(']', at);
    const std::string name = group.content.substr(at + 2, end - at - 2);
    const Span place = builder_.span(group.place(at, end + 1));
    const auto first = footnotes().find(comparable_label(name));
    if (first == footnotes().end()) {
      diagnostics_
          .add(Rule::footnote_unused, place,
               "nothing refers to the footnote `" + name + "`, so it is not shown")
          .help.push_back("refer to it with `[^" + name + "]`, or remove it");
      return;
    }
    Diagnostic& diagnostic =
        diagnostics_.add(Rule::footnote_unused, place,
                         "the footnote `" + name + "` is defined twice, so this one is not shown");
    diagnostic.help.push_back("give it another name, or remove it");
    diagnostic.related.push_back({first->second, "the one that is shown stands here"});
  }

  // Where those begin that are shown, by label.
  const std::unordered_map<std::string, Span>& footnotes() {
    if (is_indexed_) return footnotes_;
    is_indexed_ = true;
    const Document& document = builder_.document();
    for (const Node& node : document.nodes) {
      if (node.kind != NodeKind::footnote_definition) continue;
      const std::string_view label = document.footnotes[node.data].label;
      Span span = node.span;
      span.end = std::min(span.end, span.begin + uint32_t(label.size() + 3));
      footnotes_.try_emplace(comparable_label(label), span);
    }
    return footnotes_;
  }

  DocumentBuilder& builder_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, Span> footnotes_;
  bool is_indexed_ = false;  // footnotes_, which most pages never need
};

}  // namespace

void read_link_definitions(DocumentBuilder& builder, const LineTable& lines,
                           const std::vector<bool>& owned, Diagnostics& diagnostics) {
  if (builder.text().find("]:") == std::string_view::npos) return;
  DefinitionReader reader(builder, diagnostics);
  Group group;
  for (uint32_t i = 0; i <= lines.line_count(); ++i) {
    const std::string_view line = i < lines.line_count() ? lines.line(i + 1) : std::string_view{};
    const size_t prefix = prefix_length(line);
    const bool is_candidate = i < lines.line_count() && !owned[i] && prefix < line.size();
    const bool begins = is_candidate && group.content.empty() && line[prefix] == '[';
    if (is_candidate && (begins || !group.content.empty())) {
      const uint32_t begin = lines.line_start(i + 1) + uint32_t(prefix);
      group.line_begins.push_back(group.content.size());
      group.line_places.push_back({begin, lines.line_start(i + 1) + uint32_t(line.size())});
      group.line_markers.push_back(!trim_blanks(line.substr(0, prefix)).empty());
      group.content += std::string(line.substr(prefix)) + '\n';
    } else if (!group.content.empty()) {
      reader.read(group);
      group = {};
    }
  }
}

}  // namespace silcrow
