// A page's text is written before its frame, since an author's ids win over the theme's.
#include "render/html/html_page_parts.h"

#include <array>
#include <charconv>
#include <utility>

#include "base/calendar.h"
#include "base/percent.h"
#include "model/site_names.h"
#include "render/html/html_address.h"
#include "render/html/html_backlinks.h"
#include "render/html/html_node_writer.h"

namespace silcrow {
namespace {

using mustache::Value;

// A longer opening is an ordinary paragraph: large type is for a few lines.
constexpr size_t longest_lede = 400;

// The paragraph right behind the title, where it is short enough; else the root.
NodeId lede_of(const Document& document, NodeId title) {
  const Node& heading = document.node(title);
  if (heading.kind != NodeKind::heading || heading.parent != NodeId{}) return NodeId{};
  const NodeId next = heading.end;
  if (size_t(next) >= document.nodes.size()) return NodeId{};
  const Node& paragraph = document.node(next);
  if (paragraph.kind != NodeKind::paragraph || paragraph.parent != NodeId{}) return NodeId{};
  const size_t length = document.plain_text(next).size();
  return length > 0 && length <= longest_lede ? next : NodeId{};
}

}  // namespace

HtmlPageText html_page_text(const LinkedBook& book, PageId page, HtmlIds& ids) {
  const Document& document = *book.page(page).document;
  const LinkedPage& linked = book.linked(page);
  const NodeId title = linked.title_heading;
  const bool has_own_title = title != NodeId{} && document.node(title).parent == NodeId{};
  HtmlPageText text;
  std::string out;
  HtmlNodeWriter writer(book, page, ids, out);
  writer.write_title(has_own_title ? HtmlNodeWriter::TitleSource::heading
                                   : HtmlNodeWriter::TitleSource::page);
  text.title = std::exchange(out, {});
  const NodeId lede = has_own_title ? lede_of(document, title) : NodeId{};
  if (lede != NodeId{}) {
    writer.set_lede(lede);
    writer.write(lede);
    text.lede = std::exchange(out, {});
  }
  // Markup makes text longer by a third or so.
  if (!document.nodes.empty()) out.reserve(size_t(document.node(NodeId{}).span.end) * 3 + 1024);
  // A section's backlinks end its own text, before the first of its subsections.
  uint32_t section = 0;
  const auto end_sections_before = [&](uint32_t node) {
    writer.close_phrases();
    for (; section < linked.sections.size(); ++section) {
      if (uint32_t(linked.sections[section].heading) >= node) return;
      append_section_backlinks(out, book, linked, section);
    }
  };
  const uint32_t end = uint32_t(document.nodes.size());
  for (uint32_t child = 1; child < end; child = uint32_t(document.nodes[child].end)) {
    if ((has_own_title && NodeId{child} == title) || NodeId{child} == lede) continue;
    if (document.nodes[child].kind == NodeKind::heading) end_sections_before(child);
    writer.write(NodeId{child});
  }
  end_sections_before(end);
  writer.finish();
  append_page_backlinks(out, book, linked, ids);
  text.text = std::move(out);
  return text;
}

Value frame_values(const HtmlSite& site, PageId page, std::string_view output_path, HtmlIds& ids) {
  Value values = Value::object();
  values.reserve(32);
  values.add("site", Value::shared(site.values()));
  const std::string root = path_to_root(output_path);
  std::string contents;
  site.contents().append_navigation(contents, page, output_path, root);
  values.add("contents", Value::text(std::move(contents)));
  values.add("contents_are_whole", Value::boolean(site.contents().is_whole()));
  values.add("has_contents", Value::boolean(true));
  values.add("root", Value::text(root));
  values.add("canonical", Value::text(site_address(site.book().book.config, output_path)));
  if (page != no_page && has_output(site.book().book.config, "markdown"))
    values.add("markdown", Value::text(percent_encoded_path(output_path) + ".md"));
  Value theme_ids = Value::object();
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> names = {
      {{"text", "text"},
       {"contents", "contents"},
       {"toc", "toc"},
       {"toc_title", "toc-title"},
       {"theme_auto", "theme-auto"},
       {"theme_light", "theme-light"},
       {"theme_dark", "theme-dark"},
       {"search", "search"}}};
  for (const auto& [name, id] : names) theme_ids.add(name, Value::text(ids.free_id(id)));
  values.add("ids", std::move(theme_ids));
  return values;
}

std::string readable_date(std::string_view date) {
  constexpr std::array<std::string_view, 12> months = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  if (!is_calendar_day(date)) return {};
  const int month = (date[5] - '0') * 10 + (date[6] - '0');
  const int day = (date[8] - '0') * 10 + (date[9] - '0');
  return std::to_string(day) + ' ' + std::string(months[size_t(month - 1)]) + ' ' +
         std::string(date.substr(0, 4));
}

void add_facts(Value& values, const Document& document) {
  Value facts = Value::list();
  const auto add_fact = [&facts](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    Value fact = Value::object();
    fact.add("name", Value::borrowed(name));
    const std::string date = readable_date(value);
    fact.add("value", Value::text(date.empty() ? std::string(value) : date));
    fact.add("date", Value::text(date.empty() ? std::string() : std::string(value)));
    facts.append(std::move(fact));
  };
  const FrontMatter& front_matter = document.front_matter;
  add_fact("Owner", front_matter.value("owner"));
  add_fact("Last verified", front_matter.value("last_verified"));
  values.add("has_facts", Value::boolean(!facts.as_list()->empty()));
  values.add("facts", std::move(facts));
}

void add_sections(Value& values, const LinkedPage& page) {
  Value sections = Value::list();
  bool is_numbered = false;
  for (const Section& section : page.sections) {
    if (section.heading == page.title_heading || section.level > 3) continue;
    if (section.label.empty() && section.title.empty()) continue;  // a link needs words
    Value item = Value::object();
    item.reserve(4);
    item.add("anchor", Value::text(percent_encoded_fragment(section.anchor)));
    item.add("label", Value::borrowed(section.label));
    item.add("title", Value::borrowed(section.title));
    item.add("is_sub", Value::boolean(section.level == 3));
    sections.append(std::move(item));
    is_numbered = is_numbered || !section.label.empty();
  }
  values.add("has_toc", Value::boolean(!sections.as_list()->empty()));
  values.add("is_numbered", Value::boolean(is_numbered));
  values.add("sections", std::move(sections));
}

std::string rendered(const HtmlSite& site, std::string_view template_name, const Value& values) {
  std::string out;
  size_t size = 8192;
  for (const std::string_view name : {"text", "contents"}) {
    if (const Value* value = values.find(name)) size += value->shown().size();
  }
  out.reserve(size);
  // What can go wrong here, a theme's template that includes itself for ever, ends the page there.
  (void)site.theme().templates->render(template_name, values, out);
  return out;
}

}  // namespace silcrow
