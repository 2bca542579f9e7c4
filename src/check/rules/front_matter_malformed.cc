// What `man` of the front matter cannot be, and names that two pages want: parsing takes any YAML.
// Documented and tested in docs/rules/front-matter-malformed.md.
#include <fmt/format.h>

#include <array>
#include <map>

#include "base/nearest.h"
#include "base/shortened.h"
#include "check/checked_rule.h"
#include "diag/rule.h"
#include "model/man_names.h"

namespace silcrow {

namespace {

constexpr size_t longest_value = 40;  // bytes of it that a message shows

using Places = std::map<std::string, Span>;  // where a name is given first

class ManFieldJudge {
 public:
  ManFieldJudge(const FrontMatterField& field, Diagnostics& diagnostics)
      : field_(field), diagnostics_(diagnostics) {}

  void judge() {
    if (!field_.entries.empty()) {
      for (const FrontMatterEntry& entry : field_.entries) judge_entry(entry);
    } else if (field_.values.size() > 1) {
      diagnostics_.add(Rule::front_matter_malformed, field_.key_span, "`man` cannot be a list")
          .help.emplace_back(forms_);
    } else if (!field_.values.empty() && parse_man_name(field_.value()).name.empty()) {
      report(field_, forms_);
    }
  }

 private:
  void judge_entry(const FrontMatterEntry& entry) {
    if (entry.key == "name") {
      if (!is_man_name(entry.value()))
        report(entry, "it has letters, digits and `._+-`, and begins with a letter or a digit");
    } else if (entry.key == "section") {
      if (!is_man_section(entry.value()))
        report(entry, "it is a digit, perhaps with letters behind, as `8` or `3pm`");
    } else {
      report_unknown(entry);
    }
  }

  void report(const auto& field, const char* help) {
    const bool has_value = !field.values.empty();
    const std::string value(field.value());
    const std::string what =
        has_value ? fmt::format("`{}` cannot be `{}`", field.key, shortened(value, longest_value))
                  : fmt::format("`{}` has no value", field.key);
    diagnostics_
        .add(Rule::front_matter_malformed, has_value ? field.value_spans[0] : field.key_span, what)
        .help.emplace_back(help);
  }

  void report_unknown(const FrontMatterEntry& entry) {
    const std::array<std::string, 2> keys = {"name", "section"};
    std::string nearest = did_you_mean(entry.key, keys);
    diagnostics_
        .add(Rule::front_matter_malformed, entry.key_span,
             fmt::format("`man` has no `{}`", shortened(entry.key, longest_value)))
        .help.push_back(nearest.empty() ? std::string(forms_) : std::move(nearest));
  }

  static constexpr const char* forms_ = "write `x(8)`, or `{name: x, section: 8}`";

  const FrontMatterField& field_;
  Diagnostics& diagnostics_;
};

// Of several pages that want one name the first gets it.
void judge_name(const FrontMatter& front_matter, const FrontMatterField& field, Places& places,
                Diagnostics& diagnostics) {
  ManName name = written_man_name(front_matter);
  if (name.name.empty()) return;
  if (name.section.empty()) name.section = ManName{}.section;
  const std::string text = man_name_text(name);
  const auto [first, is_new] = places.emplace(text, field.key_span);
  if (is_new) return;
  diagnostics
      .add(Rule::front_matter_malformed, field.key_span,
           fmt::format("another page is `{}` already", text))
      .related.push_back({first->second, "this one"});
}

void check_book(const LinkedBook& book, Diagnostics& diagnostics) {
  Places places;
  for (const Page& page : book.book.pages) {
    const FrontMatter& front_matter = page.document->front_matter;
    const FrontMatterField* field = front_matter.find("man");
    if (field == nullptr) continue;
    ManFieldJudge(*field, diagnostics).judge();
    if (page.role != PageRole::glossary) judge_name(front_matter, *field, places, diagnostics);
  }
}

}  // namespace

extern const CheckedRule front_matter_malformed_rule = {nullptr, check_book};

}  // namespace silcrow
