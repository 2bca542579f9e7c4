// Walks documents once; a place is known by its span.
#include "cli/rewrite/link_places.h"

#include <set>
#include <tuple>

#include "base/path.h"
#include "base/percent.h"
#include "resolve/links/address.h"
#include "resolve/links/book_paths.h"

namespace silcrow {

namespace {

class LinkPlaces {
 public:
  explicit LinkPlaces(const LinkedBook& book) : book_(book), paths_(book.book) {}

  std::vector<LinkPlace> take() {
    for (const LinkedPage& page : book_.pages) {
      const Document& document = *book_.page(page.id).document;
      for (const Node& node : document.nodes) {
        const bool is_link = node.kind == NodeKind::link || node.kind == NodeKind::image;
        if (!is_link || node.data == no_data) continue;
        const Link& link = document.links[node.data];
        add({page.id, link.destination_span, std::string(link.destination),
             page.link_targets[node.data]});
      }
      for (const LinkDefinition& definition : document.definitions) {
        add({page.id, definition.destination_span, std::string(definition.destination),
             target_of(page.id, definition.destination)});
      }
      for (const HtmlLink& link : page.html_links) add_html(page, link);
    }
    return std::move(places_);
  }

 private:
  void add(LinkPlace place) {
    if (place.address.file == no_file || place.destination.empty()) return;
    const auto key = std::tuple(place.address.file, place.address.begin);
    if (seen_.insert(key).second) places_.push_back(std::move(place));
  }

  // Of a definition that no link uses.
  LinkTarget target_of(PageId page, std::string_view destination) const {
    LinkTarget target;
    const Address address = split_address(destination);
    if (address.is_external || address.path.empty()) return target;
    const std::string folder = paths_.disk_folder(book_.page(page).path);
    const FoundPath found =
        paths_.find(plain_path(join_path(folder, percent_decoded(address.path))));
    target.kind = found.kind;
    target.page = found.page;
    target.path = found.file;
    target.fragment = address.fragment;
    return target;
  }

  void add_html(const LinkedPage& page, const HtmlLink& link) {
    const Node& node = book_.page(page.id).document->node(link.node);
    const std::string_view value = node.text.substr(link.begin, link.end - link.begin);
    const std::string_view source = book_.book.sources.text(node.span);
    size_t at = link.begin;
    if (source.substr(std::min(at, source.size()), value.size()) != value) at = source.find(value);
    if (at == std::string_view::npos || value.find('&') != std::string_view::npos) return;
    const auto begin = uint32_t(node.span.begin + at);
    add({page.id,
         {node.span.file, begin, begin + uint32_t(value.size())},
         std::string(value),
         link.target});
  }

  const LinkedBook& book_;
  BookPaths paths_;
  std::vector<LinkPlace> places_;
  std::set<std::tuple<FileId, uint32_t>> seen_;
};

}  // namespace

std::vector<LinkPlace> link_places(const LinkedBook& book) { return LinkPlaces(book).take(); }

}  // namespace silcrow
