// Empty lists and texts are written, too: whoever reads them need not ask. Only other forms of a
// page are left out where they are not made.
#include <optional>

#include "base/json_string.h"
#include "base/percent.h"
#include "model/man_names.h"
#include "render/search/search_files.h"

namespace silcrow {

namespace {

void append_text(std::string& json, std::string_view name, std::string_view value) {
  json.append(",\"").append(name).append("\":");
  append_json_string(json, value);
}

void append_list(std::string& json, const FrontMatter& front_matter, std::string_view name) {
  json.append(",\"").append(name).append("\":[");
  if (const FrontMatterField* field = front_matter.find(name)) {
    for (const std::string& value : field->values) {
      if (json.back() != '[') json += ',';
      append_json_string(json, value);
    }
  }
  json += ']';
}

// Where else a page is to be read, as far as that is made.
class OtherForms {
 public:
  explicit OtherForms(const LinkedBook& book)
      : has_markdown_(has_output(book.book.config, "markdown")) {
    if (has_output(book.book.config, "man")) names_.emplace(book);
  }

  void append_to(std::string& json, const LinkedPage& page) const {
    if (names_) append_text(json, "man", man_name_text(names_->of(page.id)));
    if (has_markdown_) append_text(json, "md", percent_encoded_path(page.output_path) + ".md");
  }

 private:
  std::optional<ManNames> names_;
  bool has_markdown_;
};

}  // namespace

std::string search_pages(const LinkedBook& book, const SearchIndex& index) {
  const OtherForms others(book);
  std::string json = "{\"version\":1,\"pages\":[";
  for (const LinkedPage& page : book.pages) {
    const FrontMatter& front_matter = book.page(page.id).document->front_matter;
    const SearchIndex::Stretch sections = index.sections_of(page.id);
    if (json.back() != '[') json += ',';
    json += "{\"url\":";
    append_json_string(json, percent_encoded_path(page.output_path));
    append_text(json, "title", page.title);
    for (const std::string_view name : {"description", "owner", "severity"}) {
      append_text(json, name, front_matter.value(name));
    }
    append_list(json, front_matter, "alerts");
    append_list(json, front_matter, "services");
    for (const std::string_view name : {"last_verified", "review_by", "updated"}) {
      append_text(json, name, front_matter.value(name));
    }
    others.append_to(json, page);
    json += ",\"sections\":[" + std::to_string(sections.first) + ',' +
            std::to_string(sections.count) + "]}";
  }
  return json + "]}\n";
}

}  // namespace silcrow
