// The allow-list. What it lacks is shown as text, so that nothing an author wrote is lost.
#include "model/html_policy.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"

namespace silcrow {
namespace {

constexpr auto phrases = AllowedContent::phrases;
constexpr auto blocks = AllowedContent::blocks;
constexpr auto nothing = AllowedContent::nothing;
constexpr auto rule = AllowedContent::rule;

constexpr std::string_view none = "";
constexpr std::string_view in_table = " table ";
constexpr std::string_view in_rows = " table thead tbody tfoot ";
constexpr std::string_view cells = " td th ";
constexpr std::string_view rows = " td th tr ";
constexpr std::string_view row_groups = " td th tr thead tbody tfoot caption colgroup ";
constexpr std::string_view terms = " dt dd ";
constexpr std::string_view cell_attributes = " colspan rowspan scope align ";

// Sorted by name.
constexpr std::array allowed_tags = {
    AllowedTag{"a", "a", phrases, none, none, " href name "},
    AllowedTag{"abbr", "abbr", phrases, none, none, none},
    AllowedTag{"aside", "aside", blocks, none, none, none},
    AllowedTag{"b", "b", phrases, none, none, none},
    AllowedTag{"bdi", "bdi", phrases, none, none, none},
    AllowedTag{"bdo", "bdo", phrases, none, none, none},
    AllowedTag{"big", "", phrases, none, none, none},
    AllowedTag{"blockquote", "blockquote", blocks, none, none, none},
    AllowedTag{"br", "br", nothing, none, none, none},
    AllowedTag{"caption", "caption", blocks, in_table, none, none},
    AllowedTag{"center", "div", blocks, none, none, none},
    AllowedTag{"cite", "cite", phrases, none, none, none},
    AllowedTag{"code", "code", phrases, none, none, none},
    AllowedTag{"col", "col", rule, " table colgroup ", none, " span "},
    AllowedTag{"colgroup", "colgroup", blocks, in_table, none, " span "},
    AllowedTag{"dd", "dd", blocks, " dl ", terms, none},
    AllowedTag{"del", "del", phrases, none, none, " datetime "},
    AllowedTag{"details", "details", blocks, none, none, " open "},
    AllowedTag{"dfn", "dfn", phrases, none, none, none},
    AllowedTag{"div", "div", blocks, none, none, " align "},
    AllowedTag{"dl", "dl", blocks, none, none, none},
    AllowedTag{"dt", "dt", blocks, " dl ", terms, none},
    AllowedTag{"em", "em", phrases, none, none, none},
    AllowedTag{"figcaption", "figcaption", blocks, " figure ", none, none},
    AllowedTag{"figure", "figure", blocks, none, none, none},
    AllowedTag{"font", "", phrases, none, none, none},
    AllowedTag{"footer", "footer", blocks, none, none, none},
    AllowedTag{"h1", "h2", blocks, none, none, " align "},  // the title is the page's only h1
    AllowedTag{"h2", "h2", blocks, none, none, " align "},
    AllowedTag{"h3", "h3", blocks, none, none, " align "},
    AllowedTag{"h4", "h4", blocks, none, none, " align "},
    AllowedTag{"h5", "h5", blocks, none, none, " align "},
    AllowedTag{"h6", "h6", blocks, none, none, " align "},
    AllowedTag{"hr", "hr", rule, none, none, none},
    AllowedTag{"i", "i", phrases, none, none, none},
    AllowedTag{"img", "img", nothing, none, none, " src srcset sizes alt width height align "},
    AllowedTag{"ins", "ins", phrases, none, none, " datetime "},
    AllowedTag{"kbd", "kbd", phrases, none, none, none},
    AllowedTag{"li", "li", blocks, " ul ol ", " li ", " value "},
    AllowedTag{"mark", "mark", phrases, none, none, none},
    AllowedTag{"ol", "ol", blocks, none, none, " start type reversed "},
    AllowedTag{"p", "p", blocks, none, none, " align "},
    AllowedTag{"picture", "picture", phrases, none, none, none},
    AllowedTag{"pre", "pre", blocks, none, none, none},
    AllowedTag{"q", "q", phrases, none, none, none},
    AllowedTag{"rp", "rp", phrases, " ruby ", none, none},
    AllowedTag{"rt", "rt", phrases, " ruby ", none, none},
    AllowedTag{"ruby", "ruby", phrases, none, none, none},
    AllowedTag{"s", "s", phrases, none, none, none},
    AllowedTag{"samp", "samp", phrases, none, none, none},
    AllowedTag{"section", "div", blocks, none, none, none},  // without a name it is no more
    AllowedTag{"small", "small", phrases, none, none, none},
    AllowedTag{"source", "source", nothing, " picture ", none, " srcset media type sizes "},
    AllowedTag{"span", "span", phrases, none, none, none},
    AllowedTag{"strike", "del", phrases, none, none, none},
    AllowedTag{"strong", "strong", phrases, none, none, none},
    AllowedTag{"sub", "sub", phrases, none, none, none},
    AllowedTag{"summary", "summary", blocks, " details ", none, none},
    AllowedTag{"sup", "sup", phrases, none, none, none},
    AllowedTag{"table", "table", blocks, none, none, none},
    AllowedTag{"tbody", "tbody", blocks, in_table, row_groups, none},
    AllowedTag{"td", "td", blocks, " tr ", cells, cell_attributes},
    AllowedTag{"tfoot", "tfoot", blocks, in_table, row_groups, none},
    AllowedTag{"th", "th", blocks, " tr ", cells, cell_attributes},
    AllowedTag{"thead", "thead", blocks, in_table, row_groups, none},
    AllowedTag{"time", "time", phrases, none, none, " datetime "},
    AllowedTag{"tr", "tr", blocks, in_rows, rows, none},
    AllowedTag{"tt", "code", phrases, none, none, none},
    AllowedTag{"u", "u", phrases, none, none, none},
    AllowedTag{"ul", "ul", blocks, none, none, none},
    AllowedTag{"var", "var", phrases, none, none, none},
    AllowedTag{"wbr", "wbr", nothing, none, none, none},
};

}  // namespace

const AllowedTag* allowed_tag(std::string_view name) {
  const std::string lower = ascii_lower_case(name);
  const auto* found = std::lower_bound(
      allowed_tags.begin(), allowed_tags.end(), std::string_view(lower),
      [](const AllowedTag& tag, std::string_view wanted) { return tag.name < wanted; });
  return found != allowed_tags.end() && found->name == lower ? &*found : nullptr;
}

bool has_name(std::string_view list, std::string_view name) {
  for (size_t at = list.find(name); at != std::string_view::npos; at = list.find(name, at + 1)) {
    if (at > 0 && list[at - 1] == ' ' && list.substr(at + name.size(), 1) == " ") return true;
  }
  return false;
}

bool is_allowed_attribute(const AllowedTag& tag, std::string_view attribute) {
  constexpr std::string_view everywhere = " id title lang dir ";
  return has_name(everywhere, attribute) || has_name(tag.attributes, attribute);
}

std::string readable_start(std::string_view address) {
  std::string start;
  for (const char c : address) {
    if (start.size() == 24) break;
    if (static_cast<unsigned char>(c) > ' ') start += ascii_lower_case(c);
  }
  return start;
}

bool is_harmless_address(std::string_view address, AddressUse use) {
  const std::string start = readable_start(address);
  if (start.starts_with("javascript:") || start.starts_with("vbscript:")) return false;
  if (!start.starts_with("data:")) return true;
  constexpr std::array<std::string_view, 5> images = {"data:image/png", "data:image/gif",
                                                      "data:image/jpeg", "data:image/webp",
                                                      "data:image/svg+xml"};
  return use == AddressUse::image &&
         std::any_of(images.begin(), images.end(),
                     [&start](std::string_view image) { return start.starts_with(image); });
}

bool is_harmless_attribute(std::string_view raw_address, AddressUse use) {
  const std::string_view start = raw_address.substr(0, raw_address.find_first_of("/?#"));
  return start.find('&') == std::string_view::npos && is_harmless_address(raw_address, use);
}

bool is_address_attribute(std::string_view attribute) {
  return attribute == "href" || attribute == "src" || attribute == "srcset";
}

AddressUse address_use(std::string_view attribute) {
  return attribute == "href" ? AddressUse::link : AddressUse::image;
}

}  // namespace silcrow
