// The renderer: a loop over operations with its own stacks, so nothing recurses.
//
// Blocks. Every parent tag opens a scope of arguments, which knows the scope around it. A block
// takes its text from the outermost scope that has an argument for it: the page decides over its
// layout, and the layout over the layout's own parent. An argument's text belongs to the template
// that holds the parent tag, so while it runs, only the scopes around that tag count; hence an
// argument cannot call itself.
#include "base/mustache/mustache_render.h"

#include <string_view>
#include <utility>
#include <vector>

#include "base/mustache/mustache_escape.h"

namespace silcrow::mustache {
namespace {

constexpr std::size_t kNoScope = static_cast<std::size_t>(-1);

struct ReturnPoint {
  const Template* code = nullptr;
  std::uint32_t next = 0;
  std::size_t scope = kNoScope;
  std::size_t scope_count = 0;
  std::size_t indentation_size = 0;
};

struct Scope {
  const Template* code = nullptr;
  const Call* call = nullptr;
  std::size_t outer = kNoScope;
};

struct Loop {
  const Value::List* items = nullptr;  // null for a section that runs once
  std::size_t index = 0;
};

class Renderer {
 public:
  Renderer(const TemplateTable& table, std::uint32_t index, const Value& data, std::string& out)
      : table_(table), out_(out), code_(&table.templates[index]) {
    contexts_.push_back(&data.target());
  }

  std::optional<TemplateError> run() {
    while (!error_) {
      if (next_ < code_->ops.size()) {
        step(code_->ops[next_++]);
      } else if (!returns_.empty()) {
        return_from_call();
      } else {
        break;
      }
    }
    return std::move(error_);
  }

 private:
  void step(const Op& op) {
    switch (op.kind) {
      case OpKind::text: return run_text(op);
      case OpKind::escaped: return append_escaped(begin_output(), shown(op));
      case OpKind::unescaped: begin_output().append(shown(op)); return;
      case OpKind::section: return begin_section(op);
      case OpKind::end_section: return end_section(op);
      case OpKind::inverted: {
        const Value* value = find(op.operand);
        if (value != nullptr && value->is_truthy()) next_ = op.jump;
        return;
      }
      case OpKind::partial: return run_partial(op);
      case OpKind::parent: return run_parent(op);
      case OpKind::block: return run_block(op);
      case OpKind::end_block: return return_from_call();
    }
  }

  void run_text(const Op& op) {
    const std::string_view text = std::string_view(code_->literals).substr(op.operand, op.length);
    if (indentation_.empty()) {
      out_.append(text);
    } else {
      append_indented(text);
    }
    at_line_begin_ = text.back() == '\n';
  }

  // Blank lines stay blank.
  void append_indented(std::string_view text) {
    while (!text.empty()) {
      const std::size_t line_feed = text.find('\n');
      const std::size_t end = line_feed == std::string_view::npos ? text.size() : line_feed + 1;
      const bool is_blank = text.front() == '\n' || text.substr(0, 2) == "\r\n";
      if (at_line_begin_ && !is_blank) out_.append(indentation_);
      out_.append(text, 0, end);
      at_line_begin_ = text[end - 1] == '\n';
      text.remove_prefix(end);
    }
  }

  std::string& begin_output() {
    if (at_line_begin_) out_.append(indentation_);
    at_line_begin_ = false;
    return out_;
  }

  std::string_view shown(const Op& op) const {
    const Value* value = find(op.operand);
    return value == nullptr ? std::string_view() : value->shown();
  }

  // The value of a path, or null. The first word decides where the rest is looked up.
  const Value* find(std::uint32_t path_index) const {
    const Path& path = code_->paths[path_index];
    if (path.word_count == 0) return contexts_.back();
    const std::string* word = &code_->words[path.first_word];
    const std::string* end = word + path.word_count;
    const Value* value =
        path.start == Path::Start::innermost ? contexts_.back()->find(*word) : find_anywhere(*word);
    while (value != nullptr && ++word != end) value = value->find(*word);
    return value;
  }

  const Value* find_anywhere(std::string_view word) const {
    for (auto context = contexts_.rbegin(); context != contexts_.rend(); ++context) {
      if (const Value* value = (*context)->find(word)) return value;
    }
    return nullptr;
  }

  void begin_section(const Op& op) {
    const Value* value = find(op.operand);
    if (value == nullptr || !value->is_truthy()) {
      next_ = op.jump;
      return;
    }
    const Value::List* items = value->as_list();
    loops_.push_back({items, 0});
    contexts_.push_back(items == nullptr ? &value->target() : &items->front().target());
  }

  void end_section(const Op& op) {
    Loop& loop = loops_.back();
    if (loop.items != nullptr && ++loop.index < loop.items->size()) {
      contexts_.back() = &(*loop.items)[loop.index].target();
      next_ = op.jump;
      return;
    }
    loops_.pop_back();
    contexts_.pop_back();
  }

  void run_partial(const Op& op) {
    const Call& call = code_->calls[op.operand];
    const std::uint32_t target = target_of(call);
    if (target == Call::kNoTarget || !begin_call(op, next_, call.name)) return;
    indentation_ += call.indentation;
    go_to(&table_.templates[target], 0);
  }

  void run_parent(const Op& op) {
    const Call& call = code_->calls[op.operand];
    const std::uint32_t target = target_of(call);
    if (target == Call::kNoTarget || !begin_call(op, op.jump, call.name)) {
      next_ = op.jump;
      return;
    }
    indentation_ += call.indentation;
    scopes_.push_back({code_, &call, scope_});
    scope_ = scopes_.size() - 1;
    go_to(&table_.templates[target], 0);
  }

  void run_block(const Op& op) {
    const Block& block = code_->blocks[op.operand];
    if (!begin_call(op, op.jump, block.name)) return;
    indentation_ += block.indentation;
    std::size_t found = kNoScope;
    std::uint32_t found_op = 0;
    for (std::size_t scope = scope_; scope != kNoScope; scope = scopes_[scope].outer) {
      for (const Argument& argument : scopes_[scope].call->arguments) {
        if (argument.block != block.name) continue;
        found = scope;
        found_op = argument.op;
      }
    }
    if (found == kNoScope) return;
    scope_ = scopes_[found].outer;
    go_to(scopes_[found].code, found_op + 1);
  }

  std::uint32_t target_of(const Call& call) const {
    if (call.naming == Naming::fixed) return call.target;
    const Value* name = find(call.path);
    if (name == nullptr) return Call::kNoTarget;
    const auto entry = table_.indices.find(name->shown());
    return entry == table_.indices.end() ? Call::kNoTarget : entry->second;
  }

  // Notes where to go on afterwards; false, with an error, when a bound is reached.
  bool begin_call(const Op& op, std::uint32_t next, std::string_view name) {
    if (returns_.size() == kMaxCallDepth) {
      fail(ErrorKind::calls_too_deep, op, name, kMaxCallDepth);
    } else if (calls_ == kMaxCalls) {
      fail(ErrorKind::too_many_calls, op, name, kMaxCalls);
    } else {
      ++calls_;
      returns_.push_back({code_, next, scope_, scopes_.size(), indentation_.size()});
    }
    return !error_;
  }

  void fail(ErrorKind kind, const Op& op, std::string_view name, std::size_t bound) {
    ErrorLog log(code_->name, code_->source);
    log.add(kind, op.offset, name, std::to_string(bound));
    error_ = log.take().front();
  }

  void return_from_call() {
    const ReturnPoint& point = returns_.back();
    go_to(point.code, point.next);
    scope_ = point.scope;
    scopes_.resize(point.scope_count);
    indentation_.resize(point.indentation_size);
    returns_.pop_back();
  }

  void go_to(const Template* code, std::uint32_t next) {
    code_ = code;
    next_ = next;
  }

  const TemplateTable& table_;
  std::string& out_;
  const Template* code_;
  std::uint32_t next_ = 0;
  std::vector<const Value*> contexts_;  // the data, then the items of the open sections
  std::vector<Loop> loops_;
  std::vector<ReturnPoint> returns_;
  std::vector<Scope> scopes_;  // of the running calls; linked by `outer`
  std::size_t scope_ = kNoScope;
  std::size_t calls_ = 0;
  std::string indentation_;
  bool at_line_begin_ = true;
  std::optional<TemplateError> error_;
};

}  // namespace

std::optional<TemplateError> render_template(const TemplateTable& table, std::uint32_t index,
                                             const Value& data, std::string& out) {
  return Renderer(table, index, data, out).run();
}

}  // namespace silcrow::mustache
