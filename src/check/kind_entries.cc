// One pass over the nodes, with the headings that are open; then one over the headings.
#include "check/kind_entries.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/path_pattern.h"
#include "base/unicode.h"

namespace silcrow {

namespace {

constexpr size_t no_heading = SIZE_MAX;

bool begins_with_folded(std::string_view text, std::string_view beginning) {
  return lower_case(text).starts_with(lower_case(beginning));
}

// The names in "Diagnosis & mitigation (15 min):", in lower case.
std::vector<std::string> names_in(std::string_view text) {
  std::string rest = lower_case(text.substr(0, text.find('(')));
  for (const std::string_view joint : {" and ", " & ", "/", ","}) {
    for (size_t at = rest.find(joint); at != rest.npos; at = rest.find(joint, at + 1)) {
      rest.replace(at, joint.size(), "\n");
    }
  }
  std::vector<std::string> names;
  for (size_t begin = 0; begin <= rest.size();) {
    const size_t end = std::min(rest.find('\n', begin), rest.size());
    std::string_view name = trim_blanks(std::string_view(rest).substr(begin, end - begin));
    while (name.ends_with(':') || name.ends_with('.') || name.ends_with('?')) {
      name = trim_blanks(name.substr(0, name.size() - 1));
    }
    names.emplace_back(name);
    begin = end + 1;
  }
  return names;
}

class EntryFinder {
 public:
  EntryFinder(const LinkedBook& book, PageId page, const PageKind& kind)
      : document_(*book.page(page).document), linked_(book.linked(page)), kind_(kind) {
    whole_.has.resize(kind.sections.size());
    for (const RequiredSection& section : kind.sections) {
      names_.emplace_back().push_back(lower_case(section.name));
      for (const std::string& alias : section.aliases) names_.back().push_back(lower_case(alias));
    }
  }

  std::vector<KindEntry> find() {
    const auto count = uint32_t(document_.nodes.size());
    for (uint32_t id = 1; id < count; ++id) read(NodeId(id));
    add_entries_without_sections();
    std::vector<KindEntry> entries;
    if (whole_is_entry_) entries.push_back(whole_);
    for (Heading& heading : headings_) {
      if (heading.is_entry) entries.push_back({heading.section, std::move(heading.has)});
    }
    return entries;
  }

 private:
  struct Heading {
    const Section* section;
    size_t parent;    // no_heading on top
    bool is_section;  // it, or one above it, is a section of the kind
    bool is_entry = false;
    bool has_entries = false;  // somewhere below
    std::vector<bool> has = {};
  };

  void read(NodeId id) {
    const Node& node = document_.node(id);
    if (node.kind == NodeKind::heading && node.parent == NodeId(0)) return read_heading(id);
    if (node.kind == NodeKind::definition_term) return mark(id, Marking::makes_entry);
    if (node.kind == NodeKind::strong && uint32_t(node.parent) + 1 == uint32_t(id) &&
        document_.node(node.parent).kind == NodeKind::paragraph) {
      return mark(id, Marking::makes_entry);
    }
    // A column may be called Impact anywhere; it counts where there is an entry for other reasons.
    if (node.kind == NodeKind::table_cell &&
        document_.node(node.parent).kind == NodeKind::table_header) {
      mark(id, Marking::counts);
    }
  }

  void read_heading(NodeId id) {
    const Section& section = linked_.sections[linked_.section_of_heading[document_.node(id).data]];
    while (open_ != no_heading && headings_[open_].section->level >= section.level) {
      open_ = headings_[open_].parent;
    }
    const std::vector<bool> found = sections_named(section.title);
    const bool is_section = std::ranges::find(found, true) != found.end();
    const bool is_within = open_ != no_heading && headings_[open_].is_section;
    if (is_section) add_to(owner(), found, Marking::makes_entry);
    headings_.push_back({&section, open_, is_section || is_within});
    headings_.back().has.resize(kind_.sections.size());
    open_ = headings_.size() - 1;
  }

  enum class Marking : uint8_t { makes_entry, counts };

  void mark(NodeId id, Marking marking) {
    add_to(owner(), sections_named(document_.plain_text(id)), marking);
  }

  // The innermost open heading outside of all sections of the kind.
  size_t owner() const {
    size_t owner = open_;
    while (owner != no_heading && headings_[owner].is_section) owner = headings_[owner].parent;
    return owner;
  }

  void add_to(size_t owner, const std::vector<bool>& found, Marking marking) {
    if (std::ranges::find(found, true) == found.end()) return;
    std::vector<bool>& has = owner == no_heading ? whole_.has : headings_[owner].has;
    for (size_t i = 0; i < found.size(); ++i) has[i] = has[i] || found[i];
    if (marking == Marking::makes_entry) set_entry(owner);
  }

  void set_entry(size_t owner) {
    if (owner == no_heading) {
      whole_is_entry_ = true;
      return;
    }
    headings_[owner].is_entry = true;
    for (size_t above = headings_[owner].parent; above != no_heading;) {
      headings_[above].has_entries = true;
      above = headings_[above].parent;
    }
  }

  std::vector<bool> sections_named(std::string_view text) const {
    std::vector<bool> found(names_.size());
    if (text.size() > 100) return found;
    for (const std::string& name : names_in(text)) {
      for (size_t i = 0; i < names_.size(); ++i) {
        if (std::ranges::find(names_[i], name) != names_[i].end()) found[i] = true;
      }
    }
    return found;
  }

  // How many headings stand right below one, and how many of these are entries.
  struct Tally {
    size_t all = 0;
    size_t entries = 0;

    void add(const Heading& heading) {
      ++all;
      entries += heading.is_entry;
    }
    bool is_mostly_entries() const { return entries > 0 && entries * 2 >= all; }
  };

  static bool is_numbered(const Heading& heading) { return !heading.section->label.empty(); }

  void add_entries_without_sections() {
    std::vector<Tally> all(headings_.size() + 1);  // by parent; last, those without one
    std::vector<Tally> numbered(headings_.size() + 1);
    const auto slot = [&](const Heading& heading) {
      return std::min(heading.parent, headings_.size());
    };
    for (const Heading& heading : headings_) {
      all[slot(heading)].add(heading);
      if (is_numbered(heading)) numbered[slot(heading)].add(heading);
    }
    std::vector<size_t> missed;
    for (size_t i = 0; i < headings_.size(); ++i) {
      const Heading& heading = headings_[i];
      if (heading.is_section || heading.is_entry || heading.has_entries) continue;
      const bool is_like_others =
          is_numbered(heading) && numbered[slot(heading)].is_mostly_entries();
      if (is_like_others || is_in_group(heading, all[slot(heading)])) missed.push_back(i);
    }
    for (const size_t index : missed) set_entry(index);
  }

  // The page's own title may begin like a group, too: then most of what is right below it must be
  // entries.
  bool is_in_group(const Heading& heading, const Tally& neighbours) const {
    if (kind_.group.empty() || heading.parent == no_heading) return false;
    const Section& above = *headings_[heading.parent].section;
    if (!begins_with_folded(above.title, kind_.group)) return false;
    if (begins_with_folded(heading.section->title, kind_.group)) return false;
    return above.heading != linked_.title_heading || neighbours.is_mostly_entries();
  }

  const Document& document_;
  const LinkedPage& linked_;
  const PageKind& kind_;
  std::vector<std::vector<std::string>> names_;  // by section, in lower case
  std::vector<Heading> headings_;                // of the page's top level, in reading order
  size_t open_ = no_heading;                     // the innermost
  KindEntry whole_;
  bool whole_is_entry_ = false;
};

}  // namespace

const PageKind* kind_of_page(const LinkedBook& book, PageId page) {
  const std::vector<PageKind>& kinds = book.book.config.kinds;
  const std::string_view said = book.page(page).document->front_matter.value("kind");
  const auto kind = std::ranges::find_if(kinds, [&](const PageKind& known) {
    if (!said.empty()) return is_same_kind(known.name, said);
    return std::ranges::any_of(known.paths, [&](const std::string& pattern) {
      return path_matches(pattern, book.page(page).path);
    });
  });
  return kind == kinds.end() ? nullptr : &*kind;
}

std::vector<KindEntry> kind_entries(const LinkedBook& book, PageId page, const PageKind& kind) {
  return EntryFinder(book, page, kind).find();
}

}  // namespace silcrow
