// Takes raw HTML apart into tags, comments and text, as a browser does, without building a tree:
// for finding addresses and ids in it, and for the policy that decides which of it may reach a
// page.
//
// Follows the tokenizer of the HTML standard (WHATWG, section 13.2.5), with these
// simplifications:
//
// - `<![CDATA[ … ]]>` ends at `]]>`, as in CommonMark. A browser takes it so only inside SVG and
// MathML;
//   elsewhere it ends at the first `>`. So a policy must never let one through as it stands.
// - A script ends at the first `</script`; the "escaped" states of scripts are not kept.
// - Entities are left as they are, in values and in text.
//
// The pieces cover every byte, in order. Total, linear in the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace silcrow {

enum class HtmlPieceKind : uint8_t {
  text,
  start_tag,
  end_tag,
  comment,      // `<!-- … -->`, closed or not
  cdata,        // `<![CDATA[ … ]]>`, closed or not
  declaration,  // `<!doctype …>`, `<?php … ?>`, `</#…>`: what browsers take for comments or
                // doctypes
  raw_text,     // the content of script, style, textarea and their like
  unfinished,   // a tag that never ends: it would swallow what is written behind it
};

// An attribute as written. Offsets count bytes in the text that was scanned; the value is without
// its quotes, and empty at the end of the name where there is none. Of two with one name (case
// aside) browsers take the first.
struct HtmlAttribute {
  std::string_view name = {};
  std::string_view value = {};
  size_t begin = 0;
  size_t end = 0;  // past the closing quote
  size_t value_begin = 0;
  size_t value_end = 0;
};

struct HtmlPiece {
  HtmlPieceKind kind = HtmlPieceKind::text;
  size_t begin = 0;
  size_t end = 0;
  std::string_view name = {};                  // of a tag, as written; empty for others
  bool is_self_closing = false;                // `<br />`; means nothing in HTML, everything in SVG
  std::vector<HtmlAttribute> attributes = {};  // end tags may have some too; they mean nothing
};

// The pieces hold views into `html`.
std::vector<HtmlPiece> html_pieces(std::string_view html);

// Whether two names of tags or attributes are one: ASCII letters count the same in either case.
bool is_html_name(std::string_view name, std::string_view lower_case_name);

}  // namespace silcrow
