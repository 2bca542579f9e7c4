// A tree of values, printed on one line.
#include "cli/usages/usages_json.h"

#include <nlohmann/json.hpp>

#include "cli/usages/source_places.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

using Json = nlohmann::ordered_json;

const char* form_name(UseForm form) {
  switch (form) {
    case UseForm::reference: return "reference";
    case UseForm::link: return "link";
    case UseForm::term: return "term";
  }
  return "";
}

class UsagesJson {
 public:
  explicit UsagesJson(const LinkedBook& book) : book_(book), places_(book.book.sources) {}

  Json uses(const std::vector<Use>& uses) {
    Json list = Json::array();
    for (const Use& use : uses) list.push_back(this->use(use));
    return list;
  }

  Json definition(const Symbol& symbol, const Usages& usages) {
    Json json;
    json["name"] = symbol_name(book_, symbol);
    json["kind"] = symbol_kind_name(book_, symbol);
    json["title"] = symbol_title(book_, symbol);
    const Span span = symbol_place(book_, symbol);
    json["file"] = nullptr;
    if (span.file != no_file) {
      const SourcePlace place = places_.place(span);
      json["file"] = place.file;
      json["line"] = place.line;
      json["column"] = place.column;
    }
    json["anchor"] = symbol_anchor(book_, symbol);
    const auto found = usages.uses.find(symbol);
    json["uses"] = found == usages.uses.end() ? Json::array() : uses(found->second);
    return json;
  }

 private:
  Json use(const Use& use) {
    const SourcePlace place = places_.place(use.span);
    Json json;
    json["file"] = place.file;
    json["line"] = place.line;
    json["column"] = place.column;
    json["end_line"] = place.end_line;
    json["end_column"] = place.end_column;
    json["text"] = std::string(book_.book.sources.text(use.span));
    json["form"] = form_name(use.form);
    if (use.form != UseForm::reference) return json;
    const Reference& reference = book_.linked(use.page).references[use.index];
    json["text"] = reference.text;
    if (reference.rule) json["rule"] = std::string(rule_name(*reference.rule));
    return json;
  }

  const LinkedBook& book_;
  SourcePlaces places_;
};

}  // namespace

std::string usages_json(const LinkedBook& book, const Usages& usages,
                        const std::vector<Symbol>& symbols, const std::vector<Use>& unresolved) {
  UsagesJson writer(book);
  Json json;
  json["version"] = 1;
  json["definitions"] = Json::array();
  for (const Symbol& symbol : symbols) {
    json["definitions"].push_back(writer.definition(symbol, usages));
  }
  json["unresolved"] = writer.uses(unresolved);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace silcrow
