// Front matter by yaml-cpp, whose exceptions end here. Its marks count lines from 0 and bytes.
#include "parse/front_matter.h"

#include <yaml-cpp/yaml.h>

#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/yaml_wording.h"
#include "diag/rule.h"
#include "source/line_table.h"

namespace silcrow {

namespace {

constexpr size_t longest_front_matter = 256 << 10;

struct Range {
  size_t begin = 0;
  size_t end = 0;
};

size_t line_end(std::string_view text, size_t at) {
  const size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

bool is_fence(std::string_view line, bool is_closing) {
  line = trim_blanks_right(line);
  return line == "---" || (is_closing && line == "...");
}

// `key:` at the beginning of a line: what tells front matter from a pair of thematic breaks.
bool is_field(std::string_view line) {
  const size_t colon = line.find(':');
  if (line.empty() || is_white_space(line[0]) || line[0] == '#' || colon == std::string_view::npos)
    return false;
  return colon + 1 == line.size() || is_white_space(line[colon + 1]);
}

// The YAML between the fences and the place behind the second one.
std::optional<Range> find_yaml(std::string_view text, size_t begin, size_t& behind) {
  const size_t yaml_begin = line_end(text, begin);
  if (!is_fence(text.substr(begin, yaml_begin - begin), false)) return std::nullopt;
  bool has_field = false;
  for (size_t at = yaml_begin; at < text.size();) {
    const size_t next = line_end(text, at);
    const std::string_view line = text.substr(at, next - at);
    if (is_fence(line, true)) {
      behind = next;
      return has_field ? std::optional(Range{yaml_begin, at}) : std::nullopt;
    }
    if (next - yaml_begin > longest_front_matter) return std::nullopt;
    has_field = has_field || is_field(line);
    at = next;
  }
  return std::nullopt;
}

// Whether `---` at the top opens fields up to the first blank line, two at least: an author meant
// front matter, and forgot its end. A single one may be prose behind a thematic break ("Note: …").
bool looks_unclosed(std::string_view text, size_t begin) {
  size_t at = line_end(text, begin);
  if (!is_fence(text.substr(begin, at - begin), false)) return false;
  size_t fields = 0;
  for (size_t next = at; at < text.size(); at = next) {
    next = line_end(text, at);
    const std::string_view line = trim_blanks_right(text.substr(at, next - at));
    if (line.empty()) break;
    const bool is_inside_field = is_white_space(line[0]) || line[0] == '#' || line[0] == '-';
    const bool is_key = is_field(line) && line.substr(0, line.find(':')).find(' ') == line.npos;
    if (!is_key && (!is_inside_field || fields == 0)) return false;
    fields += is_key;
  }
  return fields > 1;
}

class Reader {
 public:
  Reader(FileId file, std::string_view yaml, size_t offset)
      : file_(file), yaml_(yaml), offset_(offset), lines_(yaml) {}

  void read(FrontMatter& front_matter, Diagnostics& diagnostics) {
    try {
      const YAML::Node root = YAML::Load(std::string(yaml_));
      if (!root.IsMap()) {
        diagnostics.add(Rule::front_matter_malformed, span(0, yaml_.size()),
                        "the front matter is no list of `key: value` lines");
        return;
      }
      for (const auto& entry : root)
        add_field(front_matter, entry.first, entry.second, diagnostics);
    } catch (const YAML::Exception& error) {
      const size_t at = offset(error.mark);
      Diagnostic& diagnostic = diagnostics.add(Rule::front_matter_malformed, span(at, at + 1),
                                               yaml_wording(error.msg, yaml_, at));
      if (yaml_.substr(at, 1) == ":")
        diagnostic.help.push_back("put a value that has `: ` in it into quotes");
    }
  }

 private:
  void add_field(FrontMatter& front_matter, const YAML::Node& key, const YAML::Node& value,
                 Diagnostics& diagnostics) {
    if (!key.IsScalar()) return;
    FrontMatterField field;
    field.key = key.Scalar();
    field.key_span = scalar_span(key);
    if (const FrontMatterField* first = front_matter.find(field.key)) {
      diagnostics
          .add(Rule::front_matter_malformed, field.key_span, "`" + field.key + "` is given twice")
          .related.push_back({first->key_span, "given here first, and this is what counts"});
      return;
    }
    if (value.IsScalar()) add_value(field, value);
    if (value.IsSequence())
      for (const YAML::Node& item : value)
        if (item.IsScalar()) add_value(field, item);
    if (value.IsMap())
      for (const auto& item : value)
        if (item.first.IsScalar()) add_entry(field, item.first, item.second);
    front_matter.fields.push_back(std::move(field));
  }

  void add_entry(FrontMatterField& field, const YAML::Node& key, const YAML::Node& value) {
    add_value(field, key);
    FrontMatterEntry& entry = field.entries.emplace_back();
    entry.key = key.Scalar();
    entry.key_span = scalar_span(key);
    if (value.IsScalar()) add_value(entry, value);
  }

  void add_value(auto& field, const YAML::Node& value) {
    field.values.push_back(value.Scalar());
    field.value_spans.push_back(scalar_span(value));
  }

  size_t offset(const YAML::Mark& mark) const {
    if (mark.is_null() || mark.line < 0) return 0;
    const uint32_t line = std::min(uint32_t(mark.line) + 1, lines_.line_count());
    return std::min(lines_.line_start(line) + size_t(mark.column), yaml_.size());
  }

  // A scalar's place; a quoted one's with its quotes. Other styles end with their line.
  Span scalar_span(const YAML::Node& node) const {
    const size_t begin = offset(node.Mark());
    const std::string& value = node.Scalar();
    if (yaml_.substr(begin, value.size()) == value) return span(begin, begin + value.size());
    const size_t end = std::min(yaml_.find('\n', begin), yaml_.size());
    return span(begin, begin + trim_blanks_right(yaml_.substr(begin, end - begin)).size());
  }

  Span span(size_t begin, size_t end) const {
    end = std::min(end, yaml_.size());
    return {file_, uint32_t(offset_ + begin), uint32_t(offset_ + std::max(begin, end))};
  }

  FileId file_;
  std::string_view yaml_;
  size_t offset_;
  LineTable lines_;
};

}  // namespace

FrontMatterResult read_front_matter(FileId file, std::string_view text, Diagnostics& diagnostics) {
  FrontMatterResult result;
  const size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  result.body_begin = uint32_t(begin);
  size_t behind = 0;
  const std::optional<Range> yaml = find_yaml(text, begin, behind);
  if (!yaml) {
    if (looks_unclosed(text, begin))
      diagnostics
          .add(Rule::front_matter_malformed, {file, uint32_t(begin), uint32_t(begin + 3)},
               "the front matter that opens here is never closed")
          .help.emplace_back("end it with a line of its own: `---`");
    return result;
  }
  result.body_begin = uint32_t(behind);
  result.front_matter.span = {file, uint32_t(begin), uint32_t(behind)};
  Reader reader(file, text.substr(yaml->begin, yaml->end - yaml->begin), yaml->begin);
  reader.read(result.front_matter, diagnostics);
  return result;
}

}  // namespace silcrow
