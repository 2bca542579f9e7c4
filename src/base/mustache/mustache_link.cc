// One pass over the operations of every template.
#include "base/mustache/mustache_link.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "base/nearest.h"

namespace silcrow::mustache {
namespace {

class Linker {
 public:
  Linker(TemplateTable& table, const Contract& contract) : table_(table), contract_(contract) {
    for (const auto& [name, index] : table.indices) template_names_.push_back(name);
    if (!contract.known_names) return;
    known_.insert(contract.known_names->begin(), contract.known_names->end());
    sorted_known_.assign(known_.begin(), known_.end());
  }

  void link(Template& code, ErrorLog& log) const {
    for (const Op& op : code.ops) {
      switch (op.kind) {
        case OpKind::escaped:
        case OpKind::unescaped:
        case OpKind::section:
        case OpKind::inverted: check_path(code, op, op.operand, log); break;
        case OpKind::partial:
        case OpKind::parent: link_call(code, op, log); break;
        case OpKind::text:
        case OpKind::end_section:
        case OpKind::block:
        case OpKind::end_block: break;
      }
    }
  }

 private:
  void link_call(Template& code, const Op& op, ErrorLog& log) const {
    Call& call = code.calls[op.operand];
    if (call.naming == Naming::dynamic) return check_path(code, op, call.path, log);
    const auto entry = table_.indices.find(call.name);
    if (entry != table_.indices.end()) {
      call.target = entry->second;
    } else if (contract_.unknown_partials == UnknownPartials::error) {
      log.add(ErrorKind::unknown_partial, op.offset, call.name, {},
              did_you_mean(call.name, template_names_));
    }
  }

  void check_path(const Template& code, const Op& op, std::uint32_t path_index,
                  ErrorLog& log) const {
    if (!contract_.known_names) return;
    const Path& path = code.paths[path_index];
    for (std::uint32_t i = 0; i < path.word_count; ++i) {
      const std::string& word = code.words[path.first_word + i];
      if (known_.contains(word)) continue;
      log.add(ErrorKind::unknown_name, op.offset, word, {}, did_you_mean(word, sorted_known_));
    }
  }

  const TemplateTable& table_;
  const Contract& contract_;
  std::vector<std::string> template_names_;
  std::set<std::string> known_;
  std::vector<std::string> sorted_known_;
};

}  // namespace

std::vector<TemplateError> link_templates(TemplateTable& table, const Contract& contract) {
  const Linker linker(table, contract);
  std::vector<TemplateError> errors;
  for (Template& code : table.templates) {
    ErrorLog log(code.name, code.source);
    linker.link(code, log);
    std::ranges::move(log.take(), std::back_inserter(errors));
  }
  return errors;
}

}  // namespace silcrow::mustache
