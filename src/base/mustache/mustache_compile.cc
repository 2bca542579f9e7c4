// The compiler: walks the matched tags once and emits operations.
//
// Blanks. A tag that stands alone on its line takes the line with it, and a partial or a parent
// there gives its indentation to every line it brings. A parent stands alone if only blanks are
// before its opening and behind its closing tag. An argument begins on the line after its opening
// tag, if nothing but blanks follows that tag, and ends before the line of its closing tag.
// Margins of blocks are explained in mustache_match.cc; here they are taken off.
#include "base/mustache/mustache_compile.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/mustache/mustache_match.h"
#include "base/mustache/mustache_scan.h"

namespace silcrow::mustache {
namespace {

struct OpenOp {
  const Tag* tag = nullptr;
  std::uint32_t op = 0;
  std::size_t outer_margin = 0;
};

class Compiler {
 public:
  Compiler(std::string_view text, const std::vector<Tag>& tags, Template& out)
      : text_(text), tags_(tags), out_(out) {}

  void run() {
    for (const Tag& tag : tags_) compile(tag);
    emit_text(cursor_, text_.size());
  }

 private:
  void compile(const Tag& tag) {
    switch (tag.kind) {
      case TagKind::variable: return compile_variable(tag, OpKind::escaped);
      case TagKind::unescaped: return compile_variable(tag, OpKind::unescaped);
      case TagKind::section: return compile_section(tag, OpKind::section);
      case TagKind::inverted: return compile_section(tag, OpKind::inverted);
      case TagKind::close: return compile_close(tag);
      case TagKind::comment:
      case TagKind::delimiters: return pass(tag);
      case TagKind::partial: return compile_partial(tag);
      case TagKind::parent: return compile_parent(tag);
      case TagKind::block: return compile_block(tag);
    }
  }

  void compile_variable(const Tag& tag, OpKind kind) {
    emit_text(cursor_, tag.begin);
    emit(kind, tag, add_path(tag.name));
    cursor_ = tag.end;
  }

  void compile_section(const Tag& tag, OpKind kind) {
    pass(tag);
    open_.push_back({&tag, emit(kind, tag, add_path(tag.name)), margin_});
  }

  void compile_partial(const Tag& tag) {
    pass(tag);
    Call call = call_of(tag);
    if (tag.stands_alone()) call.indentation = indentation_of(tag);
    emit(OpKind::partial, tag, add_call(std::move(call)));
  }

  void compile_parent(const Tag& tag) {
    Call call = call_of(tag);
    const bool is_alone = tag.line_begin != kNowhere && tags_[tag.partner].next_line != kNowhere;
    emit_text(cursor_, is_alone ? tag.line_begin : tag.begin);
    if (is_alone) call.indentation = indentation_of(tag);
    open_.push_back({&tag, emit(OpKind::parent, tag, add_call(std::move(call))), margin_});
  }

  void compile_block(const Tag& tag) {
    if (tag.is_argument) {
      cursor_ = tag.next_line != kNowhere ? tag.next_line : tag.end;
      Call& call = out_.calls[out_.ops[open_.back().op].operand];
      call.arguments.push_back({std::string(tag.name), next_op()});
    } else {
      pass(tag);
    }
    Block block{std::string(tag.name), {}};
    const std::size_t outer = margin_;
    margin_ = std::max(outer, tag.margin);
    block.indentation = text_.substr(tag.margin_line + outer, margin_ - outer);
    out_.blocks.push_back(std::move(block));
    const auto index = static_cast<std::uint32_t>(out_.blocks.size() - 1);
    open_.push_back({&tag, emit(OpKind::block, tag, index), outer});
  }

  void compile_close(const Tag& tag) {
    const OpenOp opened = open_.back();
    end_text_before(tag, *opened.tag);
    open_.pop_back();
    margin_ = opened.outer_margin;
    if (opened.tag->kind == TagKind::section) {
      out_.ops[emit(OpKind::end_section, tag, 0)].jump = opened.op + 1;
    } else if (opened.tag->kind == TagKind::block) {
      emit(OpKind::end_block, tag, 0);
    }
    out_.ops[opened.op].jump = next_op();
    may_merge_text_ = false;
    if (cursor_ < tag.end) {  // the blanks of a line that the block does not end alone
      emit_text(cursor_, tag.begin);
      cursor_ = tag.end;
    }
  }

  void end_text_before(const Tag& tag, const Tag& opener) {
    if (opener.kind == TagKind::parent) {
      const bool is_alone = opener.line_begin != kNowhere && tag.next_line != kNowhere;
      cursor_ = is_alone ? tag.next_line : tag.end;
    } else if (opener.is_argument) {
      emit_text(cursor_, tag.line_begin != kNowhere ? tag.line_begin : tag.begin);
      cursor_ = tag.end;
    } else if (opener.kind == TagKind::block && tag.line_begin != kNowhere && !tag.stands_alone()) {
      emit_text(cursor_, tag.line_begin);
      cursor_ = tag.line_begin;
    } else {
      pass(tag);
    }
  }

  // The text before a tag, and the tag's line where it stands alone.
  void pass(const Tag& tag) {
    const bool is_alone = tag.stands_alone();
    emit_text(cursor_, is_alone ? tag.line_begin : tag.begin);
    cursor_ = is_alone ? tag.next_line : tag.end;
  }

  std::string indentation_of(const Tag& tag) const {
    const std::size_t begin = std::min(tag.line_begin + margin_, tag.begin);
    return std::string(text_.substr(begin, tag.begin - begin));
  }

  // Text directly inside a parent is ignored, as specified.
  void emit_text(std::size_t begin, std::size_t end) {
    if (begin >= end || (!open_.empty() && open_.back().tag->kind == TagKind::parent)) return;
    const std::size_t literal = out_.literals.size();
    append_without_margin(text_.substr(0, end), begin);
    const std::size_t length = out_.literals.size() - literal;
    if (length == 0) return;
    if (may_merge_text_ && !out_.ops.empty() && out_.ops.back().kind == OpKind::text) {
      out_.ops.back().length += static_cast<std::uint32_t>(length);
      return;
    }
    out_.ops.push_back({OpKind::text, static_cast<std::uint32_t>(literal),
                        static_cast<std::uint32_t>(length), 0, static_cast<std::uint32_t>(begin)});
    may_merge_text_ = true;
  }

  void append_without_margin(std::string_view text, std::size_t begin) {
    if (margin_ == 0) {
      out_.literals.append(text, begin);
      return;
    }
    while (begin < text.size()) {
      if (begin == 0 || text[begin - 1] == '\n') begin = behind_margin(text, begin);
      const std::size_t line_feed = text.find('\n', begin);
      const std::size_t end = line_feed == std::string_view::npos ? text.size() : line_feed + 1;
      out_.literals.append(text, begin, end - begin);
      begin = end;
    }
  }

  std::size_t behind_margin(std::string_view text, std::size_t line) const {
    const std::size_t limit = std::min(text.size(), line + margin_);
    std::size_t position = line;
    while (position < limit && (text[position] == ' ' || text[position] == '\t')) ++position;
    return position;
  }

  std::uint32_t emit(OpKind kind, const Tag& tag, std::uint32_t operand) {
    out_.ops.push_back({kind, operand, 0, 0, static_cast<std::uint32_t>(tag.begin)});
    return next_op() - 1;
  }

  std::uint32_t next_op() const { return static_cast<std::uint32_t>(out_.ops.size()); }

  Call call_of(const Tag& tag) {
    Call call;
    call.naming = tag.naming;
    call.name = tag.name;
    if (tag.naming == Naming::dynamic) call.path = add_path(tag.name);
    return call;
  }

  std::uint32_t add_call(Call call) {
    out_.calls.push_back(std::move(call));
    return static_cast<std::uint32_t>(out_.calls.size() - 1);
  }

  std::uint32_t add_path(std::string_view name) {
    Path path;
    if (name.front() == '.') {
      path.start = Path::Start::innermost;
      name.remove_prefix(1);
    }
    path.first_word = static_cast<std::uint32_t>(out_.words.size());
    while (!name.empty()) {
      const std::size_t dot = std::min(name.find('.'), name.size());
      out_.words.emplace_back(name.substr(0, dot));
      name.remove_prefix(std::min(dot + 1, name.size()));
    }
    path.word_count = static_cast<std::uint32_t>(out_.words.size()) - path.first_word;
    out_.paths.push_back(path);
    return static_cast<std::uint32_t>(out_.paths.size() - 1);
  }

  std::string_view text_;
  const std::vector<Tag>& tags_;
  Template& out_;
  std::size_t cursor_ = 0;
  std::size_t margin_ = 0;  // blanks to take off each line
  bool may_merge_text_ = false;
  std::vector<OpenOp> open_;
};

}  // namespace

CompileResult compile_template(std::string name, std::string text) {
  CompileResult result;
  ErrorLog log(name, text);
  if (text.size() > kMaxTemplateBytes) {
    log.add(ErrorKind::too_large, 0, std::to_string(text.size()),
            std::to_string(kMaxTemplateBytes));
    result.errors = log.take();
    return result;
  }
  std::vector<Tag> tags = scan_tags(text, log);
  match_tags(text, tags, log);
  result.errors = log.take();
  if (result.errors.empty()) Compiler(text, tags, result.compiled).run();
  result.compiled.name = std::move(name);
  result.compiled.source = std::move(text);
  return result;
}

}  // namespace silcrow::mustache
