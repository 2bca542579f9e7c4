// Boxes with a title: admonitions, folds, tabs. None needs a script.
#include "base/ascii.h"
#include "model/walk.h"
#include "render/html/html_escape.h"
#include "render/html/html_looks.h"
#include "render/html/html_node_writer.h"
#include "render/html/html_words.h"

namespace silcrow {

// The margin says what kind it is. A title that says more opens the text.
void HtmlNodeWriter::open_admonition(NodeId id, const Node& box) {
  const Admonition& facts = document_.admonitions[box.data];
  const NodeId title = child_of_kind(document_, id, NodeKind::box_title);
  const std::string label = admonition_label(facts.name);
  if (facts.folding != Folding::none) {
    out_ += facts.folding == Folding::open ? "<details class=\"fold\" open><summary>"
                                           : "<details class=\"fold\"><summary>";
    if (title != NodeId{} && has_children(title)) {
      is_in_summary_ = true;
      write_inside(title);
      is_in_summary_ = false;
    } else {
      append_html_text(out_, label);
    }
    out_ += "</summary><div class=\"body\">\n";
    return;
  }
  out_ += "<div class=\"adm ";
  out_ += admonition_look(facts.name);
  out_ += "\" role=\"note\"><p class=\"adm-label\">";
  append_html_text(out_, label);
  out_ += "</p><div class=\"body\">\n";
  if (facts.hides_title || title == NodeId{} || !has_children(title)) return;
  if (ascii_lower_case(document_.plain_text(title)) == ascii_lower_case(label)) return;
  out_ += "<p class=\"adm-title\"><strong>";
  write_inside(title);
  out_ += "</strong></p>\n";
}

void HtmlNodeWriter::close_admonition(const Node& box) {
  const bool is_fold = document_.admonitions[box.data].folding != Folding::none;
  out_ += is_fold ? "</div></details>\n" : "</div></div>\n";
}

void HtmlNodeWriter::open_tab_set() {
  open_tabs_.push_back({ids_.free_id("tabs-" + std::to_string(++tab_sets_)), 1});
  out_ += "<fieldset class=\"tabs\"><legend class=\"vh\">";
  out_ += html_words::tabs;
  out_ += "</legend>\n";
}

void HtmlNodeWriter::open_tab(NodeId id) {
  OpenTabs& tabs = open_tabs_.back();
  const std::string tab_id = ids_.free_id(tabs.name + '-' + std::to_string(tabs.next_tab));
  out_ += "<input class=\"vh\" type=\"radio\" name=\"" + tabs.name + "\" id=\"" + tab_id + '"';
  if (tabs.next_tab == 1) out_ += " checked";
  out_ += "><label for=\"" + tab_id + "\">";
  ++tabs.next_tab;
  const NodeId title = child_of_kind(document_, id, NodeKind::box_title);
  if (title != NodeId{}) write_inside(title);
  out_ += "</label><div class=\"body\">\n";
}

}  // namespace silcrow
