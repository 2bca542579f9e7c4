// A word each, as the model spells it.
#include "render/tree/tree_names.h"

namespace silcrow {

std::string_view tree_name(LinkForm form) {
  switch (form) {
    case LinkForm::inline_form: return "inline";
    case LinkForm::full: return "full";
    case LinkForm::collapsed: return "collapsed";
    case LinkForm::shortcut: return "shortcut";
    case LinkForm::autolink: return "autolink";
    case LinkForm::bare: return "bare";
  }
  return {};
}

std::string_view tree_name(FenceState fence) {
  switch (fence) {
    case FenceState::indented: return "indented";
    case FenceState::closed: return "closed";
    case FenceState::unclosed: return "unclosed";
  }
  return {};
}

std::string_view tree_name(ListMarker marker) {
  switch (marker) {
    case ListMarker::bullet: return "bullet";
    case ListMarker::period: return "period";
    case ListMarker::parenthesis: return "parenthesis";
  }
  return {};
}

std::string_view tree_name(TaskState task) {
  switch (task) {
    case TaskState::none: return "none";
    case TaskState::open: return "open";
    case TaskState::done: return "done";
  }
  return {};
}

std::string_view tree_name(Alignment alignment) {
  switch (alignment) {
    case Alignment::none: return "none";
    case Alignment::left: return "left";
    case Alignment::center: return "center";
    case Alignment::right: return "right";
  }
  return {};
}

std::string_view tree_name(Folding folding) {
  switch (folding) {
    case Folding::none: return "none";
    case Folding::closed: return "closed";
    case Folding::open: return "open";
  }
  return {};
}

std::string_view tree_name(CaptionKind kind) {
  switch (kind) {
    case CaptionKind::figure: return "figure";
    case CaptionKind::table: return "table";
    case CaptionKind::listing: return "listing";
  }
  return {};
}

std::string_view tree_name(TokenClass token_class) {
  switch (token_class) {
    case TokenClass::keyword: return "keyword";
    case TokenClass::comment: return "comment";
    case TokenClass::string: return "string";
    case TokenClass::number: return "number";
    case TokenClass::key: return "key";
    case TokenClass::variable: return "variable";
    case TokenClass::function: return "function";
    case TokenClass::flag: return "flag";
    case TokenClass::inserted: return "inserted";
    case TokenClass::removed: return "removed";
  }
  return {};
}

std::string_view tree_name(ConsoleLineKind kind) {
  switch (kind) {
    case ConsoleLineKind::command: return "command";
    case ConsoleLineKind::continuation: return "continuation";
    case ConsoleLineKind::comment: return "comment";
    case ConsoleLineKind::output: return "output";
  }
  return {};
}

}  // namespace silcrow
