// Five kinds of places: addresses, includes, names in prose, the configuration, the page's own
// front matter.
#include "cli/rewrite/page_move.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/path.h"
#include "base/percent.h"
#include "cli/rewrite/include_places.h"
#include "cli/rewrite/link_places.h"
#include "resolve/links/address.h"
#include "resolve/links/book_paths.h"
#include "resolve/references/symbols.h"

namespace silcrow {

namespace {

bool is_path_char(char c) {
  return is_ascii_alphanumeric(c) || std::string_view("_-./").find(c) != std::string_view::npos;
}

bool is_index(std::string_view path) {
  const std::string name = ascii_lower_case(file_name_of(path));
  return name == "index.md" || name == "readme.md";
}

class PageMove {
 public:
  PageMove(const LinkedBook& book, PageId page, std::string new_path, Rewrite& rewrite)
      : book_(book),
        page_(page),
        old_path_(book.page(page).path),
        new_path_(std::move(new_path)),
        paths_(book.book),
        rewrite_(rewrite) {}

  void add() {
    rewrite_.moved[old_path_] = new_path_;
    for (const LinkPlace& place : link_places(book_)) edit_link(place);
    for (const IncludePlace& place : include_places(book_)) edit_include(place);
    edit_names();
    for (const ConfiguredPart& part : book_.book.config.parts) edit_entries(part.chapters);
    edit_entries(book_.book.config.appendices);
    add_alias();
  }

 private:
  void edit(Span span, std::string text) {
    if (book_.book.sources.text(span) != text) rewrite_.edits.push_back({span, std::move(text)});
  }

  // ---- addresses

  void edit_link(const LinkPlace& place) {
    const Address address = split_address(place.destination);
    const bool is_ours = place.target.kind == LinkKind::page || place.target.kind == LinkKind::file;
    if (address.is_external || address.path.empty() || !is_ours) return;
    const std::string_view source = book_.book.sources.text(place.address);
    const size_t path_end = std::min(source.find_first_of("?#"), source.size());
    const std::string written = percent_decoded(address.path);
    const std::string path = new_address(place, written);
    if (path == written) return;
    Span span = place.address;
    span.end = uint32_t(span.begin + path_end);
    // What was written as it is, `<a b.md>`, stays so.
    const bool is_raw =
        source.substr(0, path_end) == written && percent_encoded_path(written) != written;
    edit(span, is_raw ? path : percent_encoded_path(path));
  }

  // The written path, made to lead to the same as before.
  std::string new_address(const LinkPlace& place, const std::string& written) const {
    const bool is_of_page = place.target.kind == LinkKind::page;
    const bool leads_here = is_of_page && place.target.page == page_;
    const std::string target(is_of_page ? book_.page(place.target.page).path
                                        : std::string(place.target.path));
    const bool is_rooted = written.starts_with('/');
    // An included snippet speaks from its own folder, else from the page's.
    std::string from = paths_.source_path(place.address.file);
    const std::string own = from;
    if (!is_rooted && !leads(folder_of(from), written, target)) from = book_.page(place.page).path;
    const bool stands_here = from == old_path_;
    if (!leads_here && !stands_here) return written;
    if (!leads_here && is_rooted) return written;
    const std::string to = leads_here ? renamed(target, written) : reached(from, written);
    if (is_rooted) return "/" + to;
    const std::string path = relative_path(stands_here ? new_path_ : from, to);
    return written.starts_with("./") && !path.starts_with("../") ? "./" + path : path;
  }

  bool leads(std::string_view folder, const std::string& written, const std::string& target) const {
    const FoundPath found = paths_.find(plain_path(join_path(folder, written)));
    if (found.kind == LinkKind::page) return book_.page(found.page).path == target;
    return found.kind == LinkKind::file && found.file == target;
  }

  // What the path was from the book's folder, as it was written: with its extension, or a folder.
  static std::string reached(const std::string& from, const std::string& written) {
    std::string path = plain_path(join_path(folder_of(from), written));
    return written.ends_with('/') ? path + "/" : path;
  }

  // The new path, with the written extension; of a folder's page only the folder, if it can be.
  std::string renamed(const std::string& target, const std::string& written) const {
    const std::string_view extension = extension_of(written);
    const bool names_folder = is_index(target) && extension != extension_of(target) &&
                              extension != ".html" && extension != ".htm";
    if (names_folder && is_index(new_path_)) return std::string(folder_of(new_path_)) + "/";
    const bool is_web = extension == ".html" || extension == ".htm";
    const std::string_view old_extension = extension_of(new_path_);
    if (!is_web) return new_path_;
    return new_path_.substr(0, new_path_.size() - old_extension.size()).append(extension);
  }

  // ---- includes

  // A path from the book's folder stays one, a path from the file that includes too.
  void edit_include(const IncludePlace& place) {
    const bool is_here = place.file == old_path_;
    if (!is_here && place.key != old_path_) return;
    const std::string written(book_.book.sources.text(place.path));
    const std::string& to = place.key == old_path_ ? new_path_ : place.key;
    const bool is_beside = plain_path(join_path(folder_of(place.file), written)) == place.key;
    std::string path = is_beside ? relative_path(is_here ? new_path_ : place.file, to) : to;
    if (written.starts_with("./") && !path.starts_with("../")) path.insert(0, "./");
    const bool stays = plain_path(path) == plain_path(written);
    if (!stays) edit(place.path, std::move(path));
  }

  // ---- names in prose

  void edit_names() {
    const Symbols symbols(book_, 0);
    for (const LinkedPage& page : book_.pages) {
      const Document& document = *book_.page(page.id).document;
      for (const Node& node : document.nodes) {
        const bool is_code = node.kind == NodeKind::code_span;
        if (node.kind != NodeKind::text && !is_code) continue;
        if (node.text.find(file_name_of(old_path_)) == std::string_view::npos) continue;
        if (!is_in_address(document, node)) edit_names_in(symbols, page.id, node, is_code);
      }
    }
  }

  // `<https://…/17-runbook.md>` is no name of ours.
  static bool is_in_address(const Document& document, const Node& node) {
    const Node& parent = document.node(node.parent);
    if (parent.kind != NodeKind::link || parent.data == no_data) return false;
    const LinkForm form = document.links[parent.data].form;
    return form == LinkForm::autolink || form == LinkForm::bare;
  }

  void edit_names_in(const Symbols& symbols, PageId from, const Node& node, bool is_code) {
    const std::string_view source = book_.book.sources.text(node.span);
    const size_t shift = is_code ? source.find(node.text) : 0;
    if (shift == std::string_view::npos || source.substr(shift, node.text.size()) != node.text) {
      return;
    }
    for (size_t at = 0; at < node.text.size();) {
      size_t end = at;
      while (end < node.text.size() && is_path_char(node.text[end])) ++end;
      size_t name_end = end;
      while (name_end > at && node.text[name_end - 1] == '.') --name_end;
      const std::string_view name = node.text.substr(at, name_end - at);
      const bool is_whole = !is_code || name.size() == node.text.size();
      const bool is_ours = is_whole && file_name_of(name) == file_name_of(old_path_) &&
                           symbols.page_by_path(from, name) == page_;
      if (is_ours) {
        const auto begin = uint32_t(node.span.begin + shift + at);
        edit({node.span.file, begin, begin + uint32_t(name.size())}, new_name(from, name));
      }
      at = end + 1;
    }
  }

  // As long as the old name was: only the file's, or a path.
  std::string new_name(PageId from, std::string_view name) const {
    const std::string& page = from == page_ ? new_path_ : book_.page(from).path;
    if (name.find('/') == std::string_view::npos) return std::string(file_name_of(new_path_));
    if (plain_path(name) == old_path_) return new_path_;
    const std::string from_page =
        plain_path(join_path(folder_of(book_.page(from).path), std::string(name)));
    if (from_page == old_path_) return relative_path(page, new_path_);
    const std::string_view lead =
        name.substr(0, name.size() - std::min(name.size(), old_path_.size()));
    return name.ends_with(old_path_) ? std::string(lead) + new_path_ : new_path_;
  }

  // ---- the configuration

  // Quotes around a path stay; a space in SUMMARY.md's link is encoded as it was.
  void edit_entries(const std::vector<ConfiguredPage>& entries) {
    for (const ConfiguredPage& entry : entries) {
      if (entry.span.file == no_file || plain_path(entry.path) != old_path_) continue;
      const std::string_view source = book_.book.sources.text(entry.span);
      const std::string encoded = percent_encoded_path(entry.path);
      const bool is_encoded = source.find(entry.path) == std::string_view::npos;
      const std::string_view written = is_encoded ? encoded : entry.path;
      const size_t at = source.find(written);
      if (at == std::string_view::npos) {
        rewrite_.problems.push_back("the configuration names `" + old_path_ +
                                    "` in a way that cannot be changed here");
        return;
      }
      const auto begin = uint32_t(entry.span.begin + at);
      const std::string dot = entry.path.starts_with("./") ? "./" : "";
      edit({entry.span.file, begin, begin + uint32_t(written.size())},
           is_encoded ? percent_encoded_path(dot + new_path_) : dot + new_path_);
    }
  }

  // ---- the redirect

  void add_alias() {
    const LinkedPage& page = book_.linked(page_);
    if (is_index(old_path_) && is_index(new_path_) &&
        folder_of(old_path_) == folder_of(new_path_)) {
      return;  // the address stays
    }
    const Document& document = *book_.page(page_).document;
    const std::string address = "/" + page.output_path;
    const FrontMatter& front_matter = document.front_matter;
    const FrontMatterField* field = front_matter.find("aliases");
    if (field != nullptr && !field->value_spans.empty()) {
      extend_aliases(field->value_spans, address);
    } else if (front_matter.span.file != no_file) {
      const uint32_t line = first_line_end(document.file, front_matter.span.begin);
      insert(document.file, line, "aliases: [" + address + "]\n");
    } else {
      insert(document.file, 0, "---\naliases: [" + address + "]\n---\n\n");
    }
  }

  void insert(FileId file, uint32_t at, std::string text) {
    rewrite_.edits.push_back({{file, at, at}, std::move(text)});
  }

  uint32_t first_line_end(FileId file, uint32_t at) const {
    return uint32_t(book_.book.sources.file(file).text.find('\n', at) + 1);
  }

  // Behind the last item: in brackets, or on a line of its own with the dash and blanks of the last
  // one. A single value becomes a list.
  void extend_aliases(const std::vector<Span>& values, const std::string& address) {
    const Span last = values.back();
    const std::string& text = book_.book.sources.file(last.file).text;
    const size_t line = text.rfind('\n', last.begin) + 1;
    const std::string_view lead = std::string_view(text).substr(line, last.begin - line);
    if (trim_blanks(lead) == "-") {
      insert(last.file, last.end, "\n" + std::string(lead) + address);
    } else if (lead.find('[') != std::string_view::npos || trim_blanks(lead).empty()) {
      insert(last.file, last.end, ", " + address);
    } else {
      const std::string value(book_.book.sources.text(last));
      edit(last, "[" + value + ", " + address + "]");
    }
  }

  const LinkedBook& book_;
  PageId page_;
  std::string old_path_;
  std::string new_path_;
  BookPaths paths_;
  Rewrite& rewrite_;
};

}  // namespace

void add_page_move(const LinkedBook& book, PageId page, const std::string& new_path,
                   Rewrite& rewrite) {
  PageMove(book, page, new_path, rewrite).add();
}

}  // namespace silcrow
