// The glossary: the terms of all glossary pages, sorted, each with what it means and who uses it.
// What else stands on those pages comes before the terms, so that nothing is lost.
#include <array>
#include <map>
#include <string>
#include <utility>

#include "render/html/html_escape.h"
#include "render/html/html_node_writer.h"
#include "render/html/html_page.h"
#include "render/html/html_page_parts.h"
#include "render/html/html_term_uses.h"
#include "render/html/html_words.h"

namespace silcrow {
namespace {

using mustache::Value;

// Of headings and terms: they come before the ids that writers make.
void claim_ids(const LinkedBook& book, HtmlIds& ids) {
  for (const Term& term : book.terms) ids.claim(term.anchor);
  for (const LinkedPage& page : book.pages) {
    if (book.page(page.id).role != PageRole::glossary) continue;
    for (const Section& section : page.sections) {
      ids.claim(section.anchor);
      if (!section.short_anchor.empty()) ids.claim(section.short_anchor);
      for (const std::string& alias : section.aliases) ids.claim(alias);
    }
  }
}

// The title of a glossary's file is not shown, but links may lead to it.
void append_title_anchor(std::string& out, const LinkedPage& page) {
  if (page.sections.empty() || page.sections[0].heading != page.title_heading) return;
  out += "<span id=\"";
  append_html_attribute(out, page.sections[0].anchor);
  out += "\"></span>";
}

void append_term(std::string& out, const LinkedBook& book, const Term& term,
                 HtmlNodeWriter& writer) {
  out += "<div id=\"";
  append_html_attribute(out, term.anchor);
  out += term.is_deprecated ? "\" class=\"deprecated\"><dt>" : "\"><dt>";
  writer.write_inside(term.names[0]);
  for (size_t i = 1; i < term.names.size(); ++i) {
    out += i == 1 ? "<span class=\"alias\">" : ", ";
    writer.write_inside(term.names[i]);
  }
  out += term.names.size() > 1 ? "</span></dt>" : "</dt>";
  for (const NodeId definition : term.definitions) writer.write(definition);
  append_term_uses(out, book, term);
  out += "</div>\n";
}

// The alphabet, with links where a term begins with the letter.
void append_letters(std::string& out, const std::vector<Term>& terms) {
  std::array<const Term*, 26> first{};
  for (const Term& term : terms) {
    if (term.key.empty() || term.key[0] < 'a' || term.key[0] > 'z') continue;
    const Term*& slot = first[size_t(term.key[0] - 'a')];
    if (!slot) slot = &term;
  }
  out += "<nav class=\"az\" aria-label=\"";
  out += html_words::letters;
  out += "\">";
  for (size_t i = 0; i < first.size(); ++i) {
    if (first[i]) {
      out += "<a href=\"#";
      append_html_fragment(out, first[i]->anchor);
      out += "\">";
    } else {
      out += "<span>";
    }
    out += char('A' + i);
    out += first[i] ? "</a>" : "</span>";
  }
  out += "</nav>\n";
}

// Everything of a page but its title and its terms.
void write_rest(const LinkedBook& book, const LinkedPage& page, HtmlNodeWriter& writer) {
  const Document& document = *book.page(page.id).document;
  for (uint32_t i = 1; i < document.nodes.size(); i = uint32_t(document.nodes[i].end)) {
    if (document.nodes[i].kind == NodeKind::definition_list || NodeId{i} == page.title_heading)
      continue;
    writer.write(NodeId{i});
  }
}

}  // namespace

std::string html_glossary(const HtmlSite& site) {
  const LinkedBook& book = site.book();
  HtmlIds ids;
  claim_ids(book, ids);
  std::string out;
  std::string anchors;
  std::map<PageId, HtmlNodeWriter> writers;
  for (const LinkedPage& page : book.pages) {
    if (book.page(page.id).role != PageRole::glossary) continue;
    HtmlNodeWriter& writer = writers.try_emplace(page.id, book, page.id, ids, out).first->second;
    append_title_anchor(anchors, page);
    write_rest(book, page, writer);
  }
  append_letters(out, book.terms);
  out += "<dl class=\"gloss\">\n";
  for (const Term& term : book.terms) append_term(out, book, term, writers.at(term.page));
  out += "</dl>\n";
  for (auto& [page, writer] : writers) writer.finish();

  const PageId first = writers.begin()->first;
  Value values = frame_values(site, first, site.generated().glossary, ids);
  const std::string title(html_words::glossary);
  const std::string_view book_title = site.values()->find("title")->shown();
  values.add("window_title", Value::text(title + " | " + std::string(book_title)));
  values.add("share_title", Value::text(title));
  values.add("share_type", Value::borrowed("article"));
  values.add("title_html", Value::text(anchors + title));
  values.add("text", Value::text(std::move(out)));
  return rendered(site, "glossary", values);
}

}  // namespace silcrow
