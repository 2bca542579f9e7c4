// Each link is taken apart, its path looked up, its fragment looked up; definitions are seen
// once.
#include "resolve/links/page_links.h"

#include <algorithm>
#include <unordered_set>

#include "base/path.h"
#include "base/percent.h"
#include "resolve/links/address.h"
#include "resolve/links/inventory_links.h"

namespace silcrow {

namespace {

struct Settled {
  LinkTarget target;
  LinkProblem problem = LinkProblem::none;
  std::string path;
};

class PageLinks {
 public:
  PageLinks(const LinkGround& ground, LinkedPage& page)
      : ground_(ground),
        page_(page),
        folder_(ground.paths.disk_folder(ground.book.pages[size_t(page.id)].path)),
        document_(*ground.book.pages[size_t(page.id)].document) {}

  std::vector<OpenLink> take(const std::vector<HtmlAddress>& addresses) {
    page_.link_targets.resize(document_.links.size());
    for (const NodeId id : document_.by_kind.of({NodeKind::link, NodeKind::image})) {
      const Node& node = document_.node(id);
      if (node.data < document_.links.size()) visit_link(node);
    }
    for (const LinkDefinition& definition : document_.definitions) {
      if (definitions_.contains(key_of(definition.destination_span))) continue;
      note(settle(definition.destination, definition.destination_span.file), LinkUse::link,
           definition.destination_span, definition.destination, nullptr);
    }
    visit_html(addresses);
    return std::move(open_);
  }

 private:
  static uint64_t key_of(Span span) { return uint64_t(span.file) << 32 | span.begin; }

  static bool uses_definition(const Link& link) {
    return link.form == LinkForm::full || link.form == LinkForm::collapsed ||
           link.form == LinkForm::shortcut;
  }

  void visit_link(const Node& node) {
    const Link& link = document_.links[node.data];
    LinkTarget& target = page_.link_targets[node.data];
    if (link.destination.empty()) return;
    const Span span = link.destination_span.file == no_file ? node.span : link.destination_span;
    const bool is_address = link.form == LinkForm::autolink || link.form == LinkForm::bare;
    if (is_address && !is_inventory_address(link.destination)) {
      target.kind = LinkKind::external;
      return;
    }
    const LinkUse use = node.kind == NodeKind::image ? LinkUse::image : LinkUse::link;
    Settled settled = settle(link.destination, span.file);
    target = settled.target;
    bool is_repeated = false;
    if (uses_definition(link)) is_repeated = !definitions_.insert(key_of(span)).second;
    note(std::move(settled), use, span, link.destination, &target);
    if (is_repeated && !open_.empty() && open_.back().target == &target) {
      open_.back().is_repeated = true;
    }
  }

  void note(Settled settled, LinkUse use, Span span, std::string_view destination,
            LinkTarget* target) {
    if (settled.problem == LinkProblem::none) return;
    open_.push_back({settled.problem, use, false, page_.id, span, destination,
                     std::move(settled.path), settled.target.page, target});
  }

  void visit_html(const std::vector<HtmlAddress>& addresses) {
    page_.html_links.reserve(addresses.size());  // so that open links may point at their targets
    for (const HtmlAddress& address : addresses) {
      const Node& node = document_.node(address.node);
      const std::string_view value = node.text.substr(address.begin, address.end - address.begin);
      std::string_view destination = value;
      if (value.find('&') != std::string_view::npos) {
        destination = page_.texts.emplace_back(plain_address(value));
      }
      Settled settled = settle(destination, node.span.file);
      if (settled.target.kind == LinkKind::external && settled.target.path.empty()) continue;
      page_.html_links.push_back({address.node, address.begin, address.end, settled.target});
      if (settled.problem == LinkProblem::none) continue;
      note(std::move(settled), address.is_image ? LinkUse::image : LinkUse::link,
           html_span(node, address, value), destination, &page_.html_links.back().target);
    }
  }

  // Where the value stands in the source: raw HTML in a quote has markup between its lines there.
  Span html_span(const Node& node, const HtmlAddress& address, std::string_view value) const {
    const std::string_view source = ground_.book.sources.text(node.span);
    size_t at = address.begin;
    if (source.substr(std::min(at, source.size()), value.size()) != value) at = source.find(value);
    if (at == std::string_view::npos) return node.span;
    const auto begin = uint32_t(node.span.begin + at);
    return {node.span.file, begin, begin + uint32_t(value.size())};
  }

  // Of an inventory that could not be read nothing is known.
  Settled settle_name(std::string_view destination) const {
    Settled settled;
    const InventoryAddress address = split_inventory_address(destination);
    const Inventory* inventory = find_inventory(ground_.book, address.inventory);
    if (inventory && !inventory->is_read) return settled;
    const InventoryEntry* entry = inventory ? find_entry(*inventory, address) : nullptr;
    settled.problem = entry ? LinkProblem::none : LinkProblem::inventory;
    if (entry) settled.target.kind = LinkKind::external;
    if (entry) settled.target.path = entry->address;
    return settled;
  }

  Settled settle(std::string_view destination, FileId file) {
    if (is_inventory_address(destination)) return settle_name(destination);
    const Address address = split_address(destination);
    Settled settled;
    if (address.is_external) {
      settled.target.kind = LinkKind::external;
    } else if (!destination.empty()) {
      settle_path(address, file, settled);
      settle_rest(address, settled);
    }
    return settled;
  }

  void settle_path(const Address& address, FileId file, Settled& settled) {
    if (address.path.empty()) {
      settled.target.kind = LinkKind::page;
      settled.target.page = page_.id;
      return;
    }
    const FoundPath found = find_path(address.path, file, settled.path);
    if (found.kind == LinkKind::none) {
      settled.problem = is_outside(settled.path) ? LinkProblem::outside : LinkProblem::missing;
    }
    settled.target.kind = found.kind;
    settled.target.page = found.page;
    settled.target.path = found.file;
  }

  // An included snippet speaks from its own folder; where that leads nowhere, from the page's.
  FoundPath find_path(std::string_view written, FileId file, std::string& path) const {
    FoundPath found;
    if (file != document_.file && file != no_file) {
      found = find_from(folder_of(ground_.paths.source_path(file)), written, path);
    }
    if (found.kind == LinkKind::none) found = find_from(folder_, written, path);
    return found;
  }

  FoundPath find_from(std::string_view folder, std::string_view written, std::string& path) const {
    const auto plain = [folder](std::string_view part) {
      const size_t slashes = std::min(part.find_first_not_of('/'), part.size());
      return plain_path(slashes > 0 ? std::string(part.substr(slashes)) : join_path(folder, part));
    };
    path = plain(percent_decoded(written));
    FoundPath found = ground_.paths.find(path);
    if (found.kind != LinkKind::none) return found;
    path = ground_.paths.within_book(std::move(path));
    found = ground_.paths.find(path);
    if (found.kind != LinkKind::none || written.find('%') == std::string_view::npos) return found;
    return ground_.paths.find(plain(written));
  }

  void settle_rest(const Address& address, Settled& settled) {
    settled.target.query = address.query;
    if (settled.target.kind == LinkKind::file) settled.target.fragment = address.fragment;
    if (settled.target.kind != LinkKind::page) return;
    if (!settle_fragment(ground_, address.fragment, settled.target, page_.texts)) {
      settled.problem = LinkProblem::anchor;
    }
  }

  const LinkGround& ground_;
  LinkedPage& page_;
  const std::string folder_;  // that links are relative to
  const Document& document_;
  std::unordered_set<uint64_t> definitions_;  // whose destinations were settled, by place
  std::vector<OpenLink> open_;
};

}  // namespace

std::string wanted_anchor(std::string_view fragment) {
  return percent_decoded(fragment.substr(0, fragment.find(":~:")));
}

bool settle_fragment(const LinkGround& ground, std::string_view fragment, LinkTarget& target,
                     std::list<std::string>& texts) {
  const AnchorTable& anchors = ground.anchors[size_t(target.page)];
  const std::string wanted = wanted_anchor(fragment);
  const std::string_view directive =
      fragment.substr(std::min(fragment.find(":~:"), fragment.size()));
  std::string_view id;
  bool is_found = true;
  if (const AnchorPlace* found = anchors.find(wanted)) {
    id = found->id;
  } else if (wanted == "top") {
    id = "top";  // every page has one, though no element bears it
  } else if (!wanted.empty()) {
    is_found = false;
  } else if (ground.book.pages[size_t(target.page)].role == PageRole::glossary) {
    // All of the glossary is one page: the place is where this file begins.
    const std::vector<Section>& sections = ground.pages[size_t(target.page)].sections;
    if (!sections.empty()) id = sections[0].anchor;
  }
  target.fragment = id;
  if (!directive.empty()) {
    target.fragment = texts.emplace_back(std::string(id) + percent_decoded(directive));
  }
  return is_found;
}

std::vector<OpenLink> resolve_page_links(const LinkGround& ground, LinkedPage& page,
                                         const std::vector<HtmlAddress>& addresses) {
  return PageLinks(ground, page).take(addresses);
}

}  // namespace silcrow
