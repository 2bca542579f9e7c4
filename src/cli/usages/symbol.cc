// One switch over the kinds for each question.
#include "cli/usages/symbol.h"

#include <algorithm>

namespace silcrow {

namespace {

bool is_appendix(const LinkedBook& book, PageId page) {
  return book.page(page).role == PageRole::appendix;
}

const Caption& caption_of(const LinkedBook& book, const Symbol& symbol) {
  const Document& document = *book.page(symbol.page).document;
  return document.captions[document.node(symbol.node).data];
}

const LinkedPart* part_of(const LinkedBook& book, const Symbol& symbol) {
  const auto found = std::ranges::find_if(book.parts, [&](const LinkedPart& part) {
    return !part.pages.empty() && part.pages.front() == symbol.page;
  });
  return found == book.parts.end() ? nullptr : &*found;
}

std::string page_name(const LinkedBook& book, PageId page) {
  const std::string& number = book.linked(page).number;
  if (number.empty()) return book.page(page).path;
  return (is_appendix(book, page) ? "Appendix " : "Chapter ") + number;
}

std::string section_name(const LinkedBook& book, const Symbol& symbol) {
  const Section& section = section_of(book, symbol);
  if (!section.word.empty() && !section.number.empty()) return section.word + " " + section.number;
  const LinkedPage& opener = book.linked(book.linked(symbol.page).opener);
  std::string name = opener.number.empty() ? book.page(symbol.page).path : opener.number;
  name += "§";
  return section.label.empty() ? name + '"' + section.title + '"' : name + section.number;
}

std::string caption_name(const Caption& caption) {
  switch (caption.kind) {
    case CaptionKind::figure: return "Figure " + std::string(caption.number);
    case CaptionKind::table: return "Table " + std::string(caption.number);
    case CaptionKind::listing: return "Listing " + std::string(caption.number);
  }
  return {};
}

void add_page_symbols(const LinkedBook& book, PageId id, std::vector<Symbol>& symbols) {
  const LinkedPage& page = book.linked(id);
  const Document& document = *book.page(id).document;
  symbols.push_back({SymbolKind::page, id});
  for (uint32_t i = 0; i < document.nodes.size(); ++i) {
    const Node& node = document.nodes[i];
    if (node.data == no_data) continue;
    const bool is_title = NodeId(i) == page.title_heading;
    if (node.kind == NodeKind::heading && !is_title) {
      symbols.push_back({SymbolKind::section, id, NodeId(i)});
    } else if (node.kind == NodeKind::caption) {
      symbols.push_back({SymbolKind::caption, id, NodeId(i)});
    }
  }
}

Span page_place(const LinkedBook& book, PageId id) {
  const Document& document = *book.page(id).document;
  const NodeId heading = book.linked(id).title_heading;
  if (heading != NodeId{0}) return document.node(heading).span;
  return {document.file, 0, 0};
}

}  // namespace

std::vector<Symbol> all_symbols(const LinkedBook& book) {
  std::vector<Symbol> symbols;
  for (const LinkedPart& part : book.parts) {
    const bool is_named = !part.number.empty() && !part.pages.empty();
    if (is_named) symbols.push_back({SymbolKind::part, part.pages.front()});
  }
  for (const LinkedPage& page : book.pages) add_page_symbols(book, page.id, symbols);
  for (uint32_t i = 0; i < book.terms.size(); ++i) {
    symbols.push_back({SymbolKind::term, no_page, NodeId{0}, TermId(i)});
  }
  return symbols;
}

const Section& section_of(const LinkedBook& book, const Symbol& symbol) {
  const LinkedPage& page = book.linked(symbol.page);
  const Node& heading = book.page(symbol.page).document->node(symbol.node);
  return page.sections[page.section_of_heading[heading.data]];
}

std::string symbol_name(const LinkedBook& book, const Symbol& symbol) {
  switch (symbol.kind) {
    case SymbolKind::part: return "Part " + part_of(book, symbol)->number;
    case SymbolKind::page: return page_name(book, symbol.page);
    case SymbolKind::section: return section_name(book, symbol);
    case SymbolKind::caption: return caption_name(caption_of(book, symbol));
    case SymbolKind::term: return book.terms[size_t(symbol.term)].name;
  }
  return {};
}

std::string symbol_title(const LinkedBook& book, const Symbol& symbol) {
  switch (symbol.kind) {
    case SymbolKind::part: return part_of(book, symbol)->title;
    case SymbolKind::page: return book.linked(symbol.page).title;
    case SymbolKind::section: return section_of(book, symbol).title;
    case SymbolKind::caption: return book.page(symbol.page).document->plain_text(symbol.node);
    case SymbolKind::term: return book.terms[size_t(symbol.term)].name;
  }
  return {};
}

const char* symbol_kind_name(const LinkedBook& book, const Symbol& symbol) {
  switch (symbol.kind) {
    case SymbolKind::part: return "part";
    case SymbolKind::page:
      if (book.linked(symbol.page).number.empty()) return "page";
      return is_appendix(book, symbol.page) ? "appendix" : "chapter";
    case SymbolKind::section: return "section";
    case SymbolKind::caption: return "caption";
    case SymbolKind::term: return "term";
  }
  return "";
}

Span symbol_place(const LinkedBook& book, const Symbol& symbol) {
  switch (symbol.kind) {
    case SymbolKind::part: return {};
    case SymbolKind::page: return page_place(book, symbol.page);
    case SymbolKind::section:
    case SymbolKind::caption: return book.page(symbol.page).document->node(symbol.node).span;
    case SymbolKind::term: {
      const Term& term = book.terms[size_t(symbol.term)];
      if (term.names.empty()) return page_place(book, term.page);
      return book.page(term.page).document->node(term.names.front()).span;
    }
  }
  return {};
}

std::string symbol_anchor(const LinkedBook& book, const Symbol& symbol) {
  switch (symbol.kind) {
    case SymbolKind::part:
    case SymbolKind::page: return {};
    case SymbolKind::section: {
      const Section& section = section_of(book, symbol);
      return section.short_anchor.empty() ? section.anchor : section.short_anchor;
    }
    case SymbolKind::caption: {
      const Caption& caption = caption_of(book, symbol);
      return caption_anchor(caption.kind, caption.number);
    }
    case SymbolKind::term: return book.terms[size_t(symbol.term)].anchor;
  }
  return {};
}

Symbol symbol_of_node(const LinkedBook& book, PageId page, NodeId node) {
  const Symbol whole{SymbolKind::page, page};
  if (node == NodeId{0} || node == book.linked(page).title_heading) return whole;
  switch (book.page(page).document->node(node).kind) {
    case NodeKind::heading: return {SymbolKind::section, page, node};
    case NodeKind::caption: return {SymbolKind::caption, page, node};
    default: return whole;
  }
}

Symbol symbol_at(const LinkedBook& book, PageId page, std::string_view id) {
  if (id.empty()) return {SymbolKind::page, page};
  for (const Section& section : book.linked(page).sections) {
    const bool is_here = section.anchor == id || section.short_anchor == id ||
                         std::ranges::find(section.aliases, id) != section.aliases.end();
    if (is_here) return symbol_of_node(book, page, section.heading);
  }
  const Document& document = *book.page(page).document;
  for (uint32_t i = 0; i < document.nodes.size() && !document.captions.empty(); ++i) {
    const Node& node = document.nodes[i];
    if (node.kind != NodeKind::caption || node.data == no_data) continue;
    const Caption& caption = document.captions[node.data];
    if (caption_anchor(caption.kind, caption.number) == id) {
      return {SymbolKind::caption, page, NodeId(i)};
    }
  }
  return {SymbolKind::page, page};
}

}  // namespace silcrow
