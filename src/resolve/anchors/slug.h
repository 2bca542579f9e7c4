// Heading ids as five tools make them, so that links written for one of them keep working: the
// slug of a heading's text, and the rule that makes ids unique within a page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/anchor_dialect.h"

namespace silcrow {

/// The id a tool derives from a heading before it looks for duplicates.
///
/// `heading_text` is UTF-8: the text content of the heading, without inline markup, with entities
/// decoded and code-span text kept, without image alternatives. Bad bytes count as U+FFFD, which no
/// dialect keeps. Two tools read something else, and only a caller can imitate them: Docusaurus
/// keeps image alternatives, and Hugo slugs the *source* of the heading's last line
/// (`[Link](http://x.y)` gives `linkhttpxy`, `AT&amp;T` gives `atampt`).
///
/// The result is UTF-8, without white space. It is empty when nothing of the text survives, except
/// in mdbook (`section`) and hugo (`heading`). Takes time linear in the text. Adds no diagnostics.
///
/// Sources: one for each dialect, in the slug_*.cc files. Data is Unicode 15.0: letters assigned
/// later are dropped, though a tool with newer tables keeps them.
std::string slug_base(AnchorDialect dialect, std::string_view heading_text);

/// When the explicit ids of a page are to be reserved.
enum class ExplicitIdOrder : uint8_t { before_all_headings, in_document_order };

/// python-markdown seeds its set with every explicit id of the page before the first heading gets
/// one; the others know at a heading only the ids above it.
constexpr ExplicitIdOrder explicit_id_order(AnchorDialect dialect) {
  return dialect == AnchorDialect::python_markdown ? ExplicitIdOrder::before_all_headings
                                                   : ExplicitIdOrder::in_document_order;
}

/// The ids of one page. Feed it the headings in document order.
///
/// The rule of github, mdbook, docusaurus and hugo: the base, else the first of base-1, base-2, …
/// that is free. (github-slugger describes it with a counter for each base; as ids are never given
/// back, the first free suffix is the same one.) The rule of python-markdown: while the id is taken
/// or empty, a final `_N` becomes `_N+1`, and an id without one gets `_1`.
///
/// Where we differ from the tools, because a page with an empty or doubled id is not valid HTML:
///
/// - Explicit ids. python-markdown and hugo count them and so do we. mdBook and Docusaurus do not,
///   and can give `{#foo}` and a later "Foo" the same id; GitHub has no explicit heading ids. In
///   these three a reserved id counts as taken, so the later heading becomes `foo-1` (and a third
///   "Foo" `foo-2`, where the tool would say `foo-1`).
/// - Empty ids. In github and docusaurus the first heading with an empty slug gets `section.1`
///   (`.2`, … should a page have reserved that). The dot is in no slug of theirs, so the stand-in
///   takes no id from another heading. The next empty ones are `-1`, `-2`, … as in the tools.
///
/// `unique` never returns an empty id, nor one that it returned or was told of before. A page takes
/// time linear in the length of its ids (python-markdown: times a logarithm). Not safe to share
/// between threads.
class SlugRegistry {
 public:
  explicit SlugRegistry(AnchorDialect dialect) : dialect_(dialect) {}

  /// Tells of an id that is written in the page; see explicit_id_order. Telling twice is harmless.
  void reserve(std::string_view explicit_id);

  /// The id of the next heading; `heading_text` as in slug_base.
  std::string unique(std::string_view heading_text);

 private:
  std::string first_free_hyphen(const std::string& base);
  std::string first_free_underscore(std::string base);
  std::string stand_in_for_empty();

  AnchorDialect dialect_;
  /// Ids that are taken, each with the last suffix given to it as a base.
  std::unordered_map<std::string, size_t> last_suffix_;
  /// For python-markdown: ids that are taken, each with a taken id further along its chain of
  /// successors with nothing free between; empty while only its own successor is known.
  std::unordered_map<std::string, std::string> further_;
};

}  // namespace silcrow
