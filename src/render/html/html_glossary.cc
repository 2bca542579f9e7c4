// The glossary: every definition list of every glossary page, merged and sorted. What else stands
// on those pages comes before the terms, so that nothing is lost.
#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "render/html/html_escape.h"
#include "render/html/html_node_writer.h"
#include "render/html/html_page.h"
#include "render/html/html_page_parts.h"

namespace silcrow {
namespace {

using mustache::Value;

struct Entry {
  size_t page = 0;            // index of the writer
  std::vector<NodeId> names;  // the first is the term, the others are its aliases
  std::vector<NodeId> definitions;
  std::string key;  // sorts: the term with case folded
  std::string id;
};

// A glossary page and what writes it; all share one text and one set of ids.
struct Source {
  const Document* document;
  std::unique_ptr<HtmlNodeWriter> writer;
};

// "Replica lag" gives "g-replica-lag".
std::string term_id(std::string_view key) {
  std::string id = "g-";
  for (const char c : key) {
    const bool stays = is_ascii_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80;
    if (stays) {
      id += c;
    } else if (id.back() != '-') {
      id += '-';
    }
  }
  while (id.size() > 2 && id.back() == '-') id.pop_back();
  return id;
}

void collect_terms(const Document& document, size_t page, NodeId list, std::vector<Entry>& terms) {
  bool was_definition = true;
  const uint32_t end = uint32_t(document.node(list).end);
  for (uint32_t child = uint32_t(list) + 1; child < end;) {
    const Node& here = document.node(NodeId{child});
    if (here.kind == NodeKind::definition_term) {
      if (was_definition) terms.emplace_back().page = page;
      terms.back().names.push_back(NodeId{child});
    } else if (!terms.empty() && terms.back().page == page) {
      terms.back().definitions.push_back(NodeId{child});
    }
    was_definition = here.kind != NodeKind::definition_term;
    child = uint32_t(here.end);
  }
}

void append_term(std::string& out, const Entry& term, HtmlNodeWriter& writer) {
  out += "<div id=\"";
  append_html_attribute(out, term.id);
  out += "\"><dt>";
  writer.write_inside(term.names[0]);
  for (size_t i = 1; i < term.names.size(); ++i) {
    out += i == 1 ? "<span class=\"alias\">" : ", ";
    writer.write_inside(term.names[i]);
  }
  out += term.names.size() > 1 ? "</span></dt>" : "</dt>";
  for (const NodeId definition : term.definitions) writer.write(definition);
  out += "</div>\n";
}

// The alphabet, with links where a term begins with the letter.
void append_letters(std::string& out, const std::vector<Entry>& terms) {
  std::array<const Entry*, 26> first{};
  for (const Entry& term : terms) {
    if (term.key.empty() || term.key[0] < 'a' || term.key[0] > 'z') continue;
    const Entry*& slot = first[size_t(term.key[0] - 'a')];
    if (!slot) slot = &term;
  }
  out += "<nav class=\"az\" aria-label=\"Letters\">";
  for (size_t i = 0; i < first.size(); ++i) {
    if (first[i]) {
      out += "<a href=\"#";
      append_html_fragment(out, first[i]->id);
      out += "\">";
    } else {
      out += "<span>";
    }
    out += char('A' + i);
    out += first[i] ? "</a>" : "</span>";
  }
  out += "</nav>\n";
}

std::vector<Entry> sorted_terms(const std::vector<Source>& sources, HtmlIds& ids) {
  std::vector<Entry> terms;
  for (size_t page = 0; page < sources.size(); ++page) {
    const Document& document = *sources[page].document;
    for (uint32_t i = 1; i < document.nodes.size(); i = uint32_t(document.nodes[i].end)) {
      if (document.nodes[i].kind == NodeKind::definition_list) {
        collect_terms(document, page, NodeId{i}, terms);
      }
    }
  }
  for (Entry& term : terms) {
    term.key = case_fold(sources[term.page].document->plain_text(term.names[0]));
  }
  std::ranges::stable_sort(terms, {}, &Entry::key);
  for (Entry& term : terms) term.id = ids.free_id(term_id(term.key));
  return terms;
}

// Everything of a page but its title and its terms.
void write_rest(const Source& source, NodeId title) {
  const Document& document = *source.document;
  for (uint32_t i = 1; i < document.nodes.size(); i = uint32_t(document.nodes[i].end)) {
    if (document.nodes[i].kind == NodeKind::definition_list || NodeId{i} == title) continue;
    source.writer->write(NodeId{i});
  }
}

}  // namespace

std::string html_glossary(const HtmlSite& site) {
  const LinkedBook& book = site.book();
  HtmlIds ids;
  std::string out;
  std::vector<Source> sources;
  std::string anchors;
  PageId first = no_page;
  for (const LinkedPage& page : book.pages) {
    if (book.page(page.id).role != PageRole::glossary) continue;
    if (first == no_page) first = page.id;
    sources.push_back({book.page(page.id).document.get(),
                       std::make_unique<HtmlNodeWriter>(book, page.id, ids, out)});
    const Section* title = page.sections.empty() ? nullptr : &page.sections[0];
    if (title && title->heading == page.title_heading && ids.claim(title->anchor)) {
      anchors += "<span id=\"";
      append_html_attribute(anchors, title->anchor);
      anchors += "\"></span>";
    }
    write_rest(sources.back(), page.title_heading);
  }
  const std::vector<Entry> terms = sorted_terms(sources, ids);
  append_letters(out, terms);
  out += "<dl class=\"gloss\">\n";
  for (const Entry& term : terms) append_term(out, term, *sources[term.page].writer);
  out += "</dl>\n";
  for (const Source& source : sources) source.writer->finish();

  Value values = frame_values(site, first, "glossary.html", ids);
  const std::string title = "Glossary";
  const std::string_view book_title = site.values()->find("title")->shown();
  values.add("window_title", Value::text(title + " | " + std::string(book_title)));
  values.add("title_html", Value::text(anchors + title));
  values.add("text", Value::text(std::move(out)));
  return rendered(site, "glossary", values);
}

}  // namespace silcrow
