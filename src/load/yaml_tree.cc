// Builds the tree from yaml-cpp's events, which come before its own tree could hide what we need:
// duplicate keys, aliases, what was read before an error.
#include "load/yaml_tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <exception>
#include <map>
#include <sstream>

#include "base/unicode.h"
#include "base/yaml_wording.h"

namespace silcrow {

namespace {

constexpr size_t largest_text = 16 * 1024 * 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

size_t end_of_line(std::string_view text, size_t at) {
  size_t end = std::min(text.find_first_of("\r\n", at), text.size());
  while (end > at && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  return end;
}

// Past the tag and the anchor that stand before a node.
size_t skip_properties(std::string_view text, size_t at) {
  while (at < text.size() && (text[at] == '!' || text[at] == '&')) {
    const size_t blank = text.find_first_of(" \t\r\n", at);
    const size_t next = text.find_first_not_of(" \t", std::min(blank, text.size()));
    if (next == std::string_view::npos || text[next] == '\r' || text[next] == '\n') return at;
    at = next;
  }
  return at;
}

// One past the closing quote of what begins at `at`; npos when it is never closed.
size_t end_of_quoted(std::string_view text, size_t at) {
  const char quote = text[at];
  for (size_t i = at + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      const bool is_doubled = quote == '\'' && i + 1 < text.size() && text[i + 1] == quote;
      if (!is_doubled) return i + 1;
      ++i;
    }
  }
  return std::string_view::npos;
}

size_t end_of_scalar(std::string_view text, size_t at, const std::string& value) {
  if (at < text.size() && (text[at] == '"' || text[at] == '\'')) return end_of_quoted(text, at);
  if (text.substr(at).starts_with(value)) return at + value.size();
  return end_of_line(text, at);  // folded over several lines
}

bool is_null_word(const std::string& word) {
  return word.empty() || word == "~" || word == "null" || word == "Null" || word == "NULL";
}

class TreeBuilder final : public YAML::EventHandler {
 public:
  // `shift`: how many bytes of the file stand before `text`.
  TreeBuilder(std::string_view text, FileId file, uint32_t shift, YamlTree& tree)
      : text_(text), file_(file), shift_(shift), tree_(tree) {}

  Span span(size_t begin, size_t end) const {
    begin = std::min(begin, text_.size());
    return {file_, uint32_t(begin) + shift_, uint32_t(std::max(begin, end)) + shift_};
  }

  // The first problem counts.
  void note(size_t at, std::string_view what) {
    at = std::min(at, text_.size());
    if (tree_.problem) return;
    tree_.problem = {span(at, end_of_line(text_, at)), yaml_wording(what, text_, at)};
  }

  // Of what the file holds only the first document is read; yaml-cpp takes for a second one also
  // what stands behind a list at the margin, so it must not pass in silence.
  void OnDocumentStart(const YAML::Mark& mark) override {
    if (has_document_) note(size_t(std::max(mark.pos, 0)), "a second document begins here");
    has_document_ = true;
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const size_t at = size_t(std::max(mark.pos, 0));
    YamlNode node;
    // An empty value has no bytes: its mark is whatever comes next.
    const size_t end = std::min(text_.find_first_of(" \t\r\n,]}#", at), text_.size());
    const bool is_written = is_null_word(std::string(text_.substr(std::min(at, end), end - at)));
    node.span = span(at, is_written ? end : at);
    add(std::move(node), anchor);
  }

  void OnAlias(const YAML::Mark&, YAML::anchor_t anchor) override {
    const auto found = anchors_.find(anchor);
    if (found != anchors_.end()) attach(found->second);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    YamlNode node;
    const bool is_plain = tag == "?";
    node.kind = is_plain && is_null_word(value) ? YamlKind::null : YamlKind::scalar;
    node.text = node.kind == YamlKind::null ? "" : value;
    node.tag = is_plain || tag == "!" ? "" : tag;
    const size_t begin = begin_of(mark);
    const size_t end = end_of_scalar(text_, begin, value);
    node.span = span(begin, std::min(end, text_.size()));
    // yaml-cpp lets this pass when the text ends with a line end.
    if (end == std::string_view::npos) note(begin, "a quoted string is never closed");
    add(std::move(node), anchor);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(YamlKind::sequence, mark, tag, anchor);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(YamlKind::mapping, mark, tag, anchor);
  }
  void OnSequenceEnd() override { open_.pop_back(); }
  void OnMapEnd() override { open_.pop_back(); }

 private:
  size_t begin_of(const YAML::Mark& mark) const {
    return skip_properties(text_, std::min(size_t(std::max(mark.pos, 0)), text_.size()));
  }

  void open(YamlKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    YamlNode node;
    node.kind = kind;
    node.tag = tag == "?" || tag == "!" ? "" : tag;
    const size_t begin = begin_of(mark);
    node.span = span(begin, end_of_line(text_, begin));
    open_.push_back(add(std::move(node), anchor));
  }

  uint32_t add(YamlNode node, YAML::anchor_t anchor) {
    const uint32_t index = uint32_t(tree_.nodes.size());
    tree_.nodes.push_back(std::move(node));
    if (anchor != 0) anchors_[anchor] = index;
    attach(index);
    return index;
  }

  void attach(uint32_t index) {
    if (open_.empty()) {
      if (!tree_.root) tree_.root = index;  // that of a second document counts for nothing
    } else {
      tree_.nodes[open_.back()].children.push_back(index);
    }
  }

  std::string_view text_;
  FileId file_;
  uint32_t shift_;
  YamlTree& tree_;
  bool has_document_ = false;
  std::vector<uint32_t> open_;  // the path from the root to the collection being filled
  std::map<YAML::anchor_t, uint32_t> anchors_;
};

// The first byte that YAML does not allow: yaml-cpp would take it for something else in silence.
std::optional<size_t> first_strange_byte(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, at);
    const char32_t c = decoded.code_point;
    const bool is_bad = c == replacement_character && text.substr(at, 3) != "\xEF\xBF\xBD";
    const bool is_control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    if (is_bad || is_control) return at;
    at += decoded.length;
  }
  return {};
}

// In an error in the middle of a mapping, the last key may still wait for its value.
void drop_lone_keys(YamlTree& tree) {
  for (YamlNode& node : tree.nodes) {
    const bool is_odd = node.children.size() % 2 != 0;
    if (node.kind == YamlKind::mapping && is_odd) node.children.pop_back();
  }
}

void parse_into(TreeBuilder& builder, std::string_view text) {
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    parser.HandleNextDocument(builder);
  } catch (const YAML::Exception& exception) {
    builder.note(size_t(std::max(exception.mark.pos, 0)), exception.msg);
  } catch (const std::exception& exception) {
    builder.note(0, exception.what());
  }
}

}  // namespace

YamlTree read_yaml(std::string_view text, FileId file) {
  YamlTree tree;
  const bool has_mark = text.starts_with(byte_order_mark);
  if (has_mark) text.remove_prefix(byte_order_mark.size());
  TreeBuilder builder(text, file, has_mark ? uint32_t(byte_order_mark.size()) : 0, tree);
  if (text.size() > largest_text) {
    tree.problem = {builder.span(0, 0), "the file is larger than 16 MiB"};
  } else if (const auto strange = first_strange_byte(text)) {
    tree.problem = {builder.span(*strange, *strange + 1),
                    "this is no YAML: a byte that is no UTF-8, or a control character"};
  } else {
    parse_into(builder, text);
    drop_lone_keys(tree);
  }
  return tree;
}

}  // namespace silcrow
