// Headings: the number hangs in the margin and is the link to the section.
#include <algorithm>

#include "base/ascii.h"
#include "render/html/html_escape.h"
#include "render/html/html_node_writer.h"
#include "render/html/html_words.h"

namespace silcrow {

const Section* HtmlNodeWriter::section_of(const Node& heading) const {
  if (heading.data >= page_.section_of_heading.size()) return nullptr;
  const uint32_t index = page_.section_of_heading[heading.data];
  return index < page_.sections.size() ? &page_.sections[index] : nullptr;
}

// Further ids of the place, as empty elements inside the heading, where they disturb no layout.
void HtmlNodeWriter::write_further_ids(const Section& section) {
  const auto write_one = [this](std::string_view id) {
    out_ += "<span id=\"";
    append_html_attribute(out_, id);
    out_ += "\"></span>";
  };
  if (!section.short_anchor.empty()) write_one(section.short_anchor);
  for (const std::string& alias : section.aliases) write_one(alias);
}

// The page's title is its only h1: a further heading of level 1 becomes an h2.
void HtmlNodeWriter::open_heading(NodeId, const Node& heading) {
  is_in_heading_ = true;
  carded_.clear();
  const Section* section = section_of(heading);
  out_ += "<h";
  out_ += char('0' + std::max<int>(document_.headings[heading.data].level, 2));
  out_ += " class=\"sec";
  for (const std::string_view name : document_.headings[heading.data].classes) {
    out_ += ' ';
    append_html_attribute(out_, name);
  }
  if (!section) {
    out_ += "\"><span>";
    return;
  }
  current_section_ = section;
  out_ += "\" id=\"";
  append_html_attribute(out_, section->anchor);
  const bool is_word = section->label.size() > 4 && is_ascii_letter(section->label[0]);
  out_ += section->label.empty() ? "\"><a class=\"num bare\" href=\"#"
          : is_word              ? "\"><a class=\"num word\" href=\"#"
                                 : "\"><a class=\"num\" href=\"#";
  append_html_fragment(out_, section->anchor);
  if (section->label.empty()) {
    out_ += "\" aria-label=\"";
    out_ += html_words::link_to_section;
    out_ += "\">§</a> <span>";
  } else {
    out_ += "\">";
    append_html_text(out_, section->label);
    out_ += "</a> <span>";
  }
  write_further_ids(*section);
  skipped_title_bytes_ = section->title_offset;
}

void HtmlNodeWriter::close_heading(const Node& heading) {
  is_in_heading_ = false;
  skipped_title_bytes_ = 0;
  out_ += "</span></h";
  out_ += char('0' + std::max<int>(document_.headings[heading.data].level, 2));
  out_ += ">\n";
}

void HtmlNodeWriter::write_title(TitleSource source) {
  if (source == TitleSource::page) {
    append_html_text(out_, page_.title);
    return;
  }
  if (const Section* section = section_of(node(page_.title_heading))) {
    current_section_ = section;
    write_further_ids(*section);
    skipped_title_bytes_ = section->title_offset;
  }
  is_in_heading_ = true;
  write_inside(page_.title_heading);
  is_in_heading_ = false;
  raw_.close_container(page_.title_heading);
  skipped_title_bytes_ = 0;
}

}  // namespace silcrow
