// Reads the side tables of documents, and the tags of raw HTML.
#include "probe/web_links.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/decimal.h"
#include "base/html_tags.h"
#include "base/web_address.h"
#include "probe/web_client.h"

namespace silcrow {

namespace {

bool is_or_ends_with(const std::string& host, std::string_view domain) {
  return host == domain || (host.size() > domain.size() && host.ends_with(domain) &&
                            host[host.size() - domain.size() - 1] == '.');
}

// RFC 2606, RFC 6761 and RFC 9476: nobody answers there, and nobody is meant to.
bool is_example_host(const std::string& host) {
  constexpr std::array domains = {"example",     "example.com", "example.edu",
                                  "example.net", "example.org", "test",
                                  "invalid",     "alt",         "onion"};
  return std::ranges::any_of(domains,
                             [&](const char* domain) { return is_or_ends_with(host, domain); });
}

// `https://{host}/`, `https://<node>:8080`, `https://$HOST/`.
bool has_placeholder(std::string_view address) {
  return address.find_first_of("{}<>$ \\^`|\"*") != address.npos;
}

class Collector {
 public:
  explicit Collector(const LinkedBook& book) : book_(book) {}

  std::vector<WebLink> collect() {
    for (const LinkedPage& page : book_.pages) collect_from(page);
    return std::move(links_);
  }

 private:
  void collect_from(const LinkedPage& page) {
    const Document& document = *book_.page(page.id).document;
    for (const NodeId id : document.by_kind.of(
             {NodeKind::html_block, NodeKind::html_inline, NodeKind::link, NodeKind::image})) {
      const Node& node = document.node(id);
      if (node.kind == NodeKind::link || node.kind == NodeKind::image) {
        add_link(node, document.links[node.data], page.link_targets[node.data]);
      } else {
        add_html(node);
      }
    }
    for (const HtmlLink& link : page.html_links) {
      if (link.target.kind == LinkKind::external) {
        add(link.target.path, document.node(link.node).span, false);
      }
    }
  }

  // Of an `inv:` link, the address that the inventory gives: it may be older than what it tells of.
  void add_link(const Node& node, const Link& link, const LinkTarget& target) {
    const std::string_view address = target.external_address(link.destination);
    const bool has_place = link.destination_span.file != no_file;
    const bool is_exact = has_place && source_text(link.destination_span) == address;
    add(address, has_place ? link.destination_span : node.span, is_exact);
  }

  void add_html(const Node& node) {
    if (node.text.find("http") == node.text.npos) return;
    for (const HtmlPiece& piece : html_pieces(node.text)) {
      if (piece.kind != HtmlPieceKind::start_tag) continue;
      for (const HtmlAttribute& attribute : piece.attributes) {
        if (is_html_name(attribute.name, "href") || is_html_name(attribute.name, "src")) {
          add(attribute.value, node.span, false);
        }
      }
    }
  }

  std::string_view source_text(Span span) const {
    return std::string_view(book_.book.sources.file(span.file).text)
        .substr(span.begin, span.end - span.begin);
  }

  void add(std::string_view destination, Span span, bool is_exact) {
    if (!has_web_scheme(destination) || has_placeholder(destination)) return;
    std::string address(destination.substr(0, destination.find('#')));
    const std::string host = web_host(address);
    if (host.empty() || is_example_host(host)) return;
    links_.push_back({std::move(address), span, is_exact});
  }

  const LinkedBook& book_;
  std::vector<WebLink> links_;
};

}  // namespace

std::vector<WebLink> web_links(const LinkedBook& book) { return Collector(book).collect(); }

bool is_private_host(const std::string& host) {
  constexpr std::array domains = {"localhost", "local", "internal", "home.arpa"};
  constexpr std::array beginnings = {"127.",  "10.",    "192.168.", "169.254.",
                                     "[::1]", "[fe80:", "[fc",      "[fd"};
  const bool is_in_172 = host.starts_with("172.") && decimal_value(host.substr(4)) >= 16 &&
                         decimal_value(host.substr(4)) < 32;
  return is_in_172 || host.find_first_of(".:") == host.npos ||
         std::ranges::any_of(domains,
                             [&](const char* domain) { return is_or_ends_with(host, domain); }) ||
         std::ranges::any_of(beginnings,
                             [&](const char* beginning) { return host.starts_with(beginning); });
}

}  // namespace silcrow
