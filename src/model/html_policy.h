// Which raw HTML may stand in a page when its author is not trusted with scripts: `raw_html: safe`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace silcrow {

enum class AllowedContent : unsigned char {
  phrases,  // may stand in a paragraph
  blocks,   // ends a paragraph
  nothing,  // has no end tag; may stand in a paragraph
  rule,     // has no end tag; ends a paragraph
};

// One allowed tag. Lists of names are separated by blanks and have a blank at both ends.
struct AllowedTag {
  std::string_view name;        // in lower case
  std::string_view written_as;  // obsolete tags become their successors; empty: only the text stays
  AllowedContent content;
  std::string_view parents;     // one of these must be open; empty: none need be
  std::string_view closes;      // open tags of these names on top end here, as browsers have it
  std::string_view attributes;  // besides those that every tag may have
};

// The allowed tag of a name in any case; null when it is not allowed.
const AllowedTag* allowed_tag(std::string_view name);

// Whether a list of AllowedTag has a name, in lower case.
bool has_name(std::string_view list, std::string_view name);

// Whether a tag may have an attribute, in lower case.
bool is_allowed_attribute(const AllowedTag& tag, std::string_view attribute);

enum class AddressUse : uint8_t { link, image };

// The first bytes of an address in lower case, without the blanks and control characters that
// browsers pass over.
std::string readable_start(std::string_view address);

// Whether an address may stand in a page whose HTML is not trusted: not with a scheme that could
// run a script (javascript:, vbscript:, data: but for images). Of Markdown decoded.
bool is_harmless_address(std::string_view address, AddressUse use);

// The same of an attribute as written, in which entities could hide the scheme.
bool is_harmless_attribute(std::string_view raw_address, AddressUse use);

// Whether an attribute, in lower case, is an address, and what for.
bool is_address_attribute(std::string_view attribute);
AddressUse address_use(std::string_view attribute);

}  // namespace silcrow
