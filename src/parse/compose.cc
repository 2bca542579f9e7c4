// Cleaning bytes and expanding includes, line by line, with an explicit stack of open files.
#include "parse/compose.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "base/byte_set.h"
#include "base/nearest.h"
#include "diag/rule.h"
#include "model/include_directive.h"

namespace silcrow {

namespace {

constexpr size_t deepest_includes = 50;
constexpr size_t longest_text = 16U << 20;
constexpr uint32_t most_includes = 10'000;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

// The length of the well-formed UTF-8 sequence that begins at `at`; 0 where there is none (Unicode
// standard, table 3-7).
size_t sequence_length(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return at + i < text.size() ? uint8_t(text[at + i]) : 0U; };
  const auto follows = [&](size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  if (lead < 0xE0) return follows(1) ? 2 : 0;
  const unsigned second = byte(1);
  if (lead < 0xF0) {
    const bool is_fit = lead == 0xE0 ? second >= 0xA0 : lead == 0xED ? second < 0xA0 : true;
    return is_fit && follows(1) && follows(2) ? 3 : 0;
  }
  const bool is_fit = lead == 0xF0 ? second >= 0x90 : lead == 0xF4 ? second < 0x90 : true;
  return is_fit && follows(1) && follows(2) && follows(3) ? 4 : 0;
}

// The first byte from `at` on that cannot stay as it is; the size where all can.
size_t next_unclean(std::string_view text, size_t at) {
  constexpr ByteSet suspicious(
      [](uint8_t byte) { return byte == '\0' || byte == '\r' || byte >= 0x80; });
  for (at = suspicious.find(text, at); at < text.size(); at = suspicious.find(text, at)) {
    const char c = text[at];
    const size_t length = c == '\0' || c == '\r' ? 0 : sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return text.size();
}

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

class Composer {
 public:
  Composer(const ComposeInput& input, ComposedText& composed, Diagnostics& diagnostics)
      : input_(input), composed_(composed), diagnostics_(diagnostics) {}

  void run() {
    const size_t size = input_.sources.file(input_.file).text.size();
    push_file(input_.file, std::string(input_.page_path), 0, {input_.body_begin, size}, {});
    while (!files_.empty()) {
      OpenFile& file = files_.back();
      if (file.at >= file.end) {
        if (!file.closing.empty()) {
          composed_.append_replaced(file.include, {file.id, file.end, file.end}, file.closing);
        }
        files_.pop_back();
        continue;
      }
      compose_line(file);
    }
    report_unclean(no_utf8_, Rule::text_not_utf8, "bytes that are no UTF-8");
    report_unclean(nul_, Rule::text_control_character, "a NUL byte in the text");
  }

 private:
  // A file in another encoding has them by the hundred: one report shows the first of them.
  struct UncleanBytes {
    Span first;
    uint32_t counted_to = 0;  // a file that is included twice is counted once
    uint32_t places = 0;
  };
  using UncleanFiles = std::map<FileId, UncleanBytes>;

  void report_unclean(const UncleanFiles& files, Rule rule, std::string_view what) {
    for (const auto& [file, found] : files) {
      std::string message(what);
      if (found.places > 1) {
        message += ", here and in " + std::to_string(found.places - 1);
        message += found.places == 2 ? " other place" : " other places";
      }
      Diagnostic& problem = diagnostics_.add(rule, found.first, std::move(message));
      if (rule == Rule::text_not_utf8) problem.help.push_back("save the file as UTF-8");
    }
  }

  static void count_unclean(UncleanFiles& files, Span span) {
    UncleanBytes& found = files[span.file];
    if (found.places == 0) found.first = span;
    if (span.end <= found.counted_to) return;
    found.counted_to = span.end;
    ++found.places;
  }

  // A file in the middle of being read: a stack, so that includes nest without recursion.
  struct OpenFile {
    FileId id;
    std::string path;
    std::string_view text;
    uint32_t include;
    uint32_t at;
    uint32_t end;
    size_t resume = 0;         // where in its line reading goes on after an include
    std::string margin = {};   // what stands before an include, repeated on its every further line
    std::string closing = {};  // what stands behind it
    bool is_first_line = true;
    SnippetBlock block = SnippetBlock::outside;
  };

  void push_file(FileId id, std::string path, uint32_t include, ByteRange part,
                 std::string margin) {
    const std::string_view text = input_.sources.file(id).text;
    if (part.begin == 0 && text.starts_with("\xEF\xBB\xBF")) part.begin = 3;
    OpenFile file{id, std::move(path), text, include, uint32_t(part.begin), uint32_t(part.end)};
    file.margin = std::move(margin);
    files_.push_back(std::move(file));
  }

  void compose_line(OpenFile& file) {
    const size_t found = file.text.find_first_of("\r\n", file.at);
    const uint32_t content_end = uint32_t(std::min<size_t>(found, file.end));
    uint32_t end = content_end;
    if (end < file.end) end += file.text.substr(end, 2) == "\r\n" ? 2 : 1;
    end = std::min(end, file.end);
    const std::string_view line = file.text.substr(file.at, content_end - file.at);
    if (file.resume == 0 && file.include != 0) {
      if (is_section_marker(line)) {
        file.at = end;
        return;
      }
      if (!file.is_first_line)
        composed_.append_replaced(file.include, {file.id, file.at, file.at}, file.margin);
      file.is_first_line = false;
    }
    if (!expand_line(file, line)) return;
    append_line_end(file, content_end, end);
    file.at = end;
    file.resume = 0;
  }

  // Appends the line up to its end, or up to its next include, which then lies on the stack; false
  // in that case: the line goes on when the include is done.
  bool expand_line(OpenFile& file, std::string_view line) {
    uint32_t done = file.at + uint32_t(file.resume);
    size_t from = file.resume;
    while (const std::optional<IncludeDirective> found = next_include(line, from, file.block)) {
      const Span site{file.id, file.at + uint32_t(found->begin), file.at + uint32_t(found->end)};
      append_clean(file, done, site.begin);
      done = site.end;
      from = found->end;
      if (found->kind == IncludeKind::escape) {
        done = site.begin + 1;
        continue;
      }
      if (found->kind == IncludeKind::title) continue;
      if (found->kind == IncludeKind::snippet_fence) {
        const bool is_open = file.block == SnippetBlock::inside;
        file.block = is_open ? SnippetBlock::outside : SnippetBlock::inside;
        continue;
      }
      const std::optional<FileId> target = included_file(file, *found, site);
      if (!target) {
        append_clean(file, site.begin, site.end);
        continue;
      }
      file.resume = from;
      if (push_include(file, line, *found, *target, site)) return false;
    }
    append_clean(file, done, file.at + uint32_t(line.size()));
    return true;
  }

  void append_line_end(const OpenFile& file, uint32_t begin, uint32_t end) {
    const std::string_view bytes = file.text.substr(begin, end - begin);
    if (bytes == "\n") {
      composed_.append_exact(file.include, file.id, begin, bytes);
    } else if (!bytes.empty()) {
      composed_.append_replaced(file.include, {file.id, begin, end}, "\n");
    }
  }

  void append_clean(const OpenFile& file, uint32_t begin, uint32_t end) {
    while (begin < end) {
      const std::string_view rest = file.text.substr(begin, end - begin);
      const size_t clean = next_unclean(rest, 0);
      composed_.append_exact(file.include, file.id, begin, rest.substr(0, clean));
      begin += uint32_t(clean);
      if (begin < end) begin = append_unclean(file, begin, end);
    }
  }

  // A run of bytes that are no text, as one replacement character each; the offset behind it.
  uint32_t append_unclean(const OpenFile& file, uint32_t begin, uint32_t end) {
    const bool is_nul = file.text[begin] == '\0';
    uint32_t at = begin;
    while (at < end && (file.text[at] == '\0') == is_nul &&
           (is_nul || sequence_length(file.text.substr(0, end), at) == 0)) {
      composed_.append_replaced(file.include, {file.id, at, at + 1}, replacement);
      ++at;
    }
    const Span span{file.id, begin, at};
    if (is_utf16(file.text)) {  // of which every second byte is none; one word for all
      if (begin == 0)
        diagnostics_.add(Rule::text_not_utf8, span, "this file is in UTF-16")
            .help.push_back("save the file as UTF-8");
    } else {
      count_unclean(is_nul ? nul_ : no_utf8_, span);
    }
    return at;
  }

  // The file that a directive means, or nothing and a diagnostic.
  std::optional<FileId> included_file(const OpenFile& file, const IncludeDirective& directive,
                                      Span site) {
    const auto exists = [&](const std::string& key) {
      const auto found = input_.included.find(key);
      return found != input_.included.end() && found->second != no_file;
    };
    const std::string key = include_key(file.path, directive.path, exists);
    const bool is_refused = input_.refused != nullptr && input_.refused->contains(key);
    if (is_refused || !input_.included.contains(key)) return std::nullopt;  // load has said why
    if (!exists(key)) {
      Diagnostic& diagnostic =
          diagnostics_.add(Rule::include_missing, site, "no file `" + key + "` to include");
      add_nearest_files(diagnostic, key);
      return std::nullopt;
    }
    const FileId id = input_.included.at(key);
    if (is_open(id)) {
      report_cycle(id, site);
      return std::nullopt;
    }
    if (files_.size() > deepest_includes || composed_.text().size() > longest_text ||
        includes_ >= most_includes) {
      diagnostics_.add(Rule::include_too_large, site, "includes make this page too large");
      return std::nullopt;
    }
    next_path_ = key;
    return id;
  }

  bool is_open(FileId id) const {
    return std::any_of(files_.begin(), files_.end(),
                       [&](const OpenFile& file) { return file.id == id; });
  }

  void report_cycle(FileId id, Span site) {
    std::string chain;
    for (const OpenFile& file : files_)
      if (!chain.empty() || file.id == id) chain += "`" + file.path + "` includes ";
    for (const OpenFile& file : files_)
      if (file.id == id) chain += "`" + file.path + "`";
    diagnostics_.add(Rule::include_cycle, site, chain);
  }

  void add_nearest_files(Diagnostic& diagnostic, const std::string& key) const {
    std::vector<std::string> names;
    for (const auto& [path, id] : input_.included)
      if (id != no_file) names.push_back(path);
    const std::string help = did_you_mean(key, names);
    if (!help.empty()) diagnostic.help.push_back(help);
  }

  void report_missing_part(std::string_view text, const IncludeDirective& directive, Span site) {
    const std::string owner = "`" + next_path_ + "` has no ";
    if (directive.lines) {
      const auto [first, last] = *directive.lines;
      const bool is_backwards = first > last;
      const std::string to = is_backwards ? " to " + std::to_string(last) : std::string();
      diagnostics_.add(Rule::include_missing, site,
                       owner + (is_backwards ? "lines " : "line ") + std::to_string(first) + to);
      return;
    }
    const std::string section(directive.section);
    Diagnostic& diagnostic =
        diagnostics_.add(Rule::include_missing, site, owner + "section `" + section + "`");
    const std::string help = did_you_mean(section, section_names(text));
    if (!help.empty()) diagnostic.help.push_back(help);
  }

  // Puts the included part on the stack; false where the file has no such part.
  bool push_include(const OpenFile& file, std::string_view line, const IncludeDirective& directive,
                    FileId target, Span site) {
    const std::string_view text = input_.sources.file(target).text;
    std::optional<ByteRange> part = included_part(text, directive);
    if (!part) {
      report_missing_part(text, directive, site);
      append_clean(file, site.begin, site.end);
      return false;
    }
    // The directive's own line goes on behind it, so the last line end is not needed.
    if (part->end > part->begin && text[part->end - 1] == '\n') --part->end;
    if (part->end > part->begin && text[part->end - 1] == '\r') --part->end;
    const uint32_t include = composed_.add_include(file.include, site);
    ++includes_;
    std::string margin = file.margin;
    if (directive.place == LinePlace::alone) margin += margin_of(line.substr(0, directive.begin));
    std::string closing;
    if (directive.kind == IncludeKind::playground) {
      const std::string fence = fence_around(text.substr(part->begin, part->end - part->begin));
      composed_.append_replaced(file.include, site, fence + "rust\n" + margin);
      closing = "\n" + margin + fence;
    }
    push_file(target, next_path_, include, *part, std::move(margin));
    files_.back().closing = std::move(closing);
    return true;
  }

  // A fence that no line of the code can close.
  static std::string fence_around(std::string_view code) {
    size_t longest = 2;
    for (size_t at = code.find('`'); at != code.npos; at = code.find('`', at)) {
      const size_t end = std::min(code.find_first_not_of('`', at), code.size());
      longest = std::max(longest, end - at);
      at = end;
    }
    return std::string(longest + 1, '`');
  }

  // Quote marks and indentation repeat on every line; a list marker becomes the blanks it stands
  // for.
  static std::string margin_of(std::string_view before) {
    std::string margin(before);
    for (char& c : margin)
      if (c != '>' && c != '\t') c = ' ';
    return margin;
  }

  const ComposeInput& input_;
  ComposedText& composed_;
  Diagnostics& diagnostics_;
  std::vector<OpenFile> files_;
  UncleanFiles no_utf8_;
  UncleanFiles nul_;
  uint32_t includes_ = 0;  // so far: files may be empty, so their length is no bound
  std::string next_path_;  // of the include that is about to be pushed
};

}  // namespace

bool is_plain_text(std::string_view text) {
  return next_unclean(text, 0) == text.size() && !may_include(text);
}

void compose(const ComposeInput& input, ComposedText& composed, Diagnostics& diagnostics) {
  Composer(input, composed, diagnostics).run();
}

}  // namespace silcrow
