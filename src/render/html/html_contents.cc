// Entries are escaped once for the book; a page only copies them.
#include "render/html/html_contents.h"

#include <algorithm>

#include "base/percent.h"
#include "render/html/html_escape.h"
#include "render/html/html_words.h"

namespace silcrow {
namespace {

constexpr size_t most_entries = 150;  // of a book that is shown as a whole on every page
constexpr size_t most_in_group = 60;  // of a group that is shown as a whole
constexpr size_t most_groups = 60;    // that are all named on every page
constexpr size_t most_beside = 20;    // that are named beside the open one of more groups

std::string summary_of(const ContentsGroup& group) {
  std::string out = group.number.empty() ? "<b aria-hidden=\"true\">§</b> " : "<b>";
  if (!group.number.empty()) {
    append_html_text(out, group.number);
    out += "</b> ";
  }
  append_html_text(out, group.title.empty() ? "Chapters" : group.title);
  return out + " <i>" + std::to_string(group.entries.size()) + "</i>";
}

bool has_number(const ContentsEntry& entry) { return !entry.number.empty(); }

}  // namespace

HtmlContents::HtmlContents(const LinkedBook& book, const GeneratedPages& generated,
                           HtmlIds& title_page_ids)
    : places_(book.pages.size(), Place{SIZE_MAX, 0}), generated_(generated) {
  for (const LinkedPart& part : book.parts) add_group(book, part.number, part.title, part.pages);
  add_group(book, {}, "Appendices", book.appendices);
  if (groups_.empty()) {
    std::vector<PageId> extras;
    for (const LinkedPage& page : book.pages) {
      if (book.page(page.id).role == PageRole::extra) extras.push_back(page.id);
    }
    add_group(book, {}, {}, extras);
  }
  add_back_matter(book);
  for (size_t i = 0; i < groups_.size(); ++i) {
    ContentsGroup& group = groups_[i];
    group.id = title_page_ids.free_id("part-" + (group.number.empty()
                                                     ? std::to_string(i + 1)
                                                     : percent_encoded_path(group.number)));
    group.summary = summary_of(group);
    group.is_numbered = std::ranges::any_of(group.entries, has_number);
    for (const ContentsEntry& entry : group.entries) {
      std::string item = ">";
      if (group.is_numbered) {
        item += "<span>";
        append_html_text(item, entry.number);
        item += "</span> ";
      }
      append_html_text(item, entry.title);
      group.items.push_back(item + "</a></li>\n");
    }
  }
}

void HtmlContents::add_group(const LinkedBook& book, std::string number, std::string title,
                             const std::vector<PageId>& pages) {
  if (pages.empty()) return;
  ContentsGroup group;
  group.number = std::move(number);
  group.title = std::move(title);
  for (const PageId id : pages) {
    const LinkedPage& page = book.linked(id);
    places_[size_t(id)] = {groups_.size(), group.entries.size()};
    ContentsEntry entry;
    entry.page = id;
    append_html_path(entry.path, page.output_path);
    entry.number = page.number;
    entry.title = page.title;
    entry.date = book.page(id).document->front_matter.value("last_verified");
    group.entries.push_back(std::move(entry));
  }
  entries_ += group.entries.size();
  groups_.push_back(std::move(group));
}

// What the build makes of the whole book; all pages of the glossary are one in the site. The search
// page has the index, and is found here by those who would not search; a book of one page needs
// neither.
void HtmlContents::add_back_matter(const LinkedBook& book) {
  ContentsGroup group;
  group.title = "Back matter";
  for (const LinkedPage& page : book.pages) {
    if (book.page(page.id).role != PageRole::glossary) continue;
    places_[size_t(page.id)] = {groups_.size(), 0};
    if (group.entries.empty()) {
      group.entries.push_back({page.id, generated_.glossary, {}, "Glossary", {}});
    }
  }
  if (!book.citations.empty()) {
    citations_ = {groups_.size(), group.entries.size()};
    group.entries.push_back(
        {no_page, generated_.references, {}, std::string(html_words::references), {}});
  }
  if (group.entries.empty() && groups_.empty()) return;
  search_ = {groups_.size(), group.entries.size()};
  group.entries.push_back(
      {no_page, generated_.search, {}, std::string(html_words::search_and_index), {}});
  entries_ += group.entries.size();
  groups_.push_back(std::move(group));
}

HtmlContents::Place HtmlContents::place_of(PageId page) const {
  return size_t(page) < places_.size() ? places_[size_t(page)] : Place{SIZE_MAX, 0};
}

size_t HtmlContents::group_of(PageId page) const {
  return std::min(place_of(page).group, groups_.size());
}

bool HtmlContents::is_whole() const {
  return entries_ <= most_entries && groups_.size() <= most_groups;
}

bool HtmlContents::has_dates() const {
  const auto has_date = [](const ContentsEntry& entry) { return !entry.date.empty(); };
  return std::ranges::any_of(groups_, [&](const ContentsGroup& group) {
    return std::ranges::any_of(group.entries, has_date);
  });
}

void HtmlContents::append_navigation(std::string& out, PageId current, std::string_view path,
                                     std::string_view root) const {
  const Place place = path == generated_.references ? citations_
                      : path == generated_.search   ? search_
                                                    : place_of(current);
  if (is_whole()) {
    for (size_t i = 0; i < groups_.size(); ++i) {
      append_open_group(out, groups_[i], i == place.group ? place.entry : SIZE_MAX, root);
    }
    return;
  }
  const size_t here = place.group < groups_.size() ? place.group : 0;
  const bool names_all = groups_.size() <= most_groups;
  const size_t first = names_all || here < most_beside / 2 ? 0 : here - most_beside / 2;
  const size_t last =
      names_all ? groups_.size() : std::min(groups_.size(), first + most_beside + 1);
  if (first > 0) append_other_groups(out, first, " before", root);
  for (size_t i = first; i < last; ++i) {
    if (i == place.group) {
      append_open_group(out, groups_[i], place.entry, root);
    } else {
      append_group_link(out, groups_[i], root);
    }
  }
  if (last < groups_.size()) append_other_groups(out, groups_.size() - last, " more", root);
}

// `current` is the index of the entry that is the page itself, or SIZE_MAX.
void HtmlContents::append_open_group(std::string& out, const ContentsGroup& group, size_t current,
                                     std::string_view root) const {
  const bool is_here = current != SIZE_MAX;
  out +=
      is_here ? "<details class=\"part\" open>\n<summary>" : "<details class=\"part\">\n<summary>";
  out += group.summary;
  out += group.is_numbered ? "</summary>\n<ol class=\"list\">\n"
                           : "</summary>\n<ol class=\"list plain\">\n";
  size_t first = 0;
  size_t last = group.items.size();
  if (last > most_in_group) {
    first = is_here && current > most_in_group / 2 ? current - most_in_group / 2 : 0;
    last = std::min(last, first + most_in_group);
  }
  const auto append_rest = [&](size_t count, std::string_view word) {
    out.append("<li><a href=\"").append(root).append("index.html#").append(group.id);
    out.append(group.is_numbered ? "\"><span>…</span> " : "\">… ")
        .append(std::to_string(count))
        .append(word)
        .append("</a></li>\n");
  };
  if (first > 0) append_rest(first, " before");
  for (size_t i = first; i < last; ++i) {
    out.append("<li><a href=\"").append(root).append(group.entries[i].path);
    out += i == current ? "\" aria-current=\"page\"" : "\"";
    out += group.items[i];
  }
  if (last < group.items.size()) append_rest(group.items.size() - last, " more");
  out += "</ol>\n</details>\n";
}

void HtmlContents::append_group_link(std::string& out, const ContentsGroup& group,
                                     std::string_view root) const {
  out.append("<a class=\"part-link\" href=\"").append(root).append("index.html#").append(group.id);
  out += "\">";
  out += group.summary;
  out += "</a>\n";
}

void HtmlContents::append_other_groups(std::string& out, size_t count, std::string_view word,
                                       std::string_view root) {
  out.append("<a class=\"part-link\" href=\"").append(root).append("index.html\"><b>…</b> ");
  out.append(std::to_string(count)).append(word).append("</a>\n");
}

void HtmlContents::append_list(std::string& out) const {
  for (const ContentsGroup& group : groups_) {
    const std::string_view element = group.title.empty() ? "div" : "section";
    out.append("<").append(element).append(" class=\"toc-part\" id=\"" + group.id + "\">");
    if (!group.title.empty()) {
      out += group.number.empty() ? "<h3><span aria-hidden=\"true\">§</span> " : "<h3><span>";
      if (!group.number.empty()) {
        append_html_text(out, group.number);
        out += "</span> ";
      }
      append_html_text(out, group.title);
      out += "</h3>";
    }
    out += "<ol class=\"list\">\n";
    for (const ContentsEntry& entry : group.entries) {
      out += "<li><a href=\"" + entry.path + "\"><b>";
      append_html_text(out, entry.number);
      out += "</b> <span>";
      append_html_text(out, entry.title);
      out += "</span>";
      if (!entry.date.empty()) {
        out += " <i>";
        append_html_text(out, entry.date);
        out += "</i>";
      }
      out += "</a></li>\n";
    }
    out.append("</ol></").append(element).append(">\n");
  }
}

}  // namespace silcrow
