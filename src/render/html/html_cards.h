// The card that a reference opens on hover and focus: a glance at what the link leads to.
//
//   <span class="has-peek"><a … aria-describedby="peek-1">…</a>
//   <span class="peek" role="tooltip" id="peek-1">…</span></span>
//
// The style sheet shows it after a moment, without a script; the script keeps it inside the window
// and closes it with Escape. Phrasing content only, so that it may stand in the midst of a
// paragraph; not inside boxes that scroll, which would cut it off.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// Plain text, UTF-8; what is empty is left out.
struct HtmlCard {
  std::string where;  // a small line on top: "III Data / 17 Postgres replication"
  std::string title;  // a line of its own: "§6 Read the lag"
  std::string lead;   // in bold, runs into the text: "Replica lag."
  std::string text;   // cut where it is long
  std::string meta;   // a small line below: "Glossary"
};

// Writes what stands before the `<a>`.
void open_card_box(std::string& out);

// Appends the attribute with which the `<a>` says that the card describes it.
void append_card_attribute(std::string& out, std::string_view id);

// Writes what stands behind the `</a>`: the card and the end of its box. `id` is free on the page.
void append_card(std::string& out, std::string_view id, const HtmlCard& card);

}  // namespace silcrow
