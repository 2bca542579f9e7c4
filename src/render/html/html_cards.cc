// A card is a glance, so a long text is cut: the link is there for the rest.
#include "render/html/html_cards.h"

#include "base/shortened.h"
#include "render/html/html_escape.h"

namespace silcrow {

namespace {

constexpr size_t longest_card_text = 320;  // bytes

void append_line(std::string& out, std::string_view class_name, std::string_view text) {
  if (text.empty()) return;
  out += "<span class=\"";
  out += class_name;
  out += "\">";
  append_html_text(out, text);
  out += "</span>";
}

}  // namespace

void open_card_box(std::string& out) { out += "<span class=\"has-peek\">"; }

void append_card_attribute(std::string& out, std::string_view id) {
  out += " aria-describedby=\"";
  append_html_attribute(out, id);
  out += '"';
}

void append_card(std::string& out, std::string_view id, const HtmlCard& card) {
  out += "<span class=\"peek\" role=\"tooltip\" id=\"";
  append_html_attribute(out, id);
  out += "\">";
  append_line(out, "peek-where", card.where);
  append_line(out, "peek-title", card.title);
  if (!card.lead.empty() || !card.text.empty()) {
    out += "<span>";
    if (!card.lead.empty()) {
      out += "<b>";
      append_html_text(out, card.lead);
      out += card.text.empty() ? "</b>" : "</b> ";
    }
    append_html_text(out, shortened(card.text, longest_card_text));
    out += "</span>";
  }
  append_line(out, "peek-meta", card.meta);
  out += "</span></span>";
}

}  // namespace silcrow
