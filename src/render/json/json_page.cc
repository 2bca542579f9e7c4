// Walks the nodes once for each list.
#include "render/json/json_page.h"

namespace silcrow {

namespace {

std::string_view role_name(PageRole role) {
  switch (role) {
    case PageRole::front: return "front";
    case PageRole::chapter: return "chapter";
    case PageRole::appendix: return "appendix";
    case PageRole::extra: return "extra";
    case PageRole::glossary: return "glossary";
  }
  return "";
}

std::string_view kind_name(LinkKind kind) {
  switch (kind) {
    case LinkKind::none: return "none";
    case LinkKind::external: return "external";
    case LinkKind::page: return "page";
    case LinkKind::file: return "file";
  }
  return "";
}

std::string_view kind_name(CaptionKind kind) {
  switch (kind) {
    case CaptionKind::figure: return "figure";
    case CaptionKind::table: return "table";
    case CaptionKind::listing: return "listing";
  }
  return "";
}

std::string_view status_name(CodeStatus status) {
  switch (status) {
    case CodeStatus::unjudged: return "unjudged";
    case CodeStatus::sound: return "sound";
    case CodeStatus::faulty: return "faulty";
  }
  return "";
}

class JsonPage {
 public:
  JsonPage(JsonWriter& json, const LinkedBook& book, const LinkedPage& page, JsonPlaces& places)
      : json_(json),
        book_(book),
        page_(page),
        document_(*book.page(page.id).document),
        places_(places) {}

  void write() {
    const Page& page = book_.page(page_.id);
    json_.open_object(JsonLayout::lines);
    json_.member("file", places_.file(page.path));
    json_.member("url", json_url(page_.output_path, {}, {}));
    json_.member("role", role_name(page.role));
    json_.member("number", page_.number);
    json_.member("title", page_.title);
    json_.member("part", page_.part_title);
    write_list("sections", [this] { write_sections(); });
    write_list("captions", [this] { write_captions(); });
    write_list("ids", [this] { write_ids(); });
    write_list("links", [this] { write_links(); });
    write_list("code_blocks", [this] { write_code_blocks(); });
    json_.close_object();
  }

 private:
  template <typename WriteItems>
  void write_list(std::string_view name, WriteItems write_items) {
    json_.key(name);
    json_.open_list(JsonLayout::lines);
    write_items();
    json_.close_list();
  }

  void write_sections() {
    for (const Section& section : page_.sections) {
      json_.open_object(JsonLayout::line);
      json_.member("title", section.title);
      json_.member("label", section.label);
      json_.member("number", section.number);
      json_.member("word", section.word);
      json_.member("level", section.level);
      json_.member("anchor", section.anchor);
      json_.member("short_anchor", section.short_anchor);
      json_.key("aliases");
      json_.open_list(JsonLayout::line);
      if (!section.short_anchor.empty()) json_.text(section.short_anchor);
      for (const std::string& alias : section.aliases) json_.text(alias);
      json_.close_list();
      json_.member("url", json_url(page_.output_path, {}, section.anchor));
      places_.write_begin(json_, document_.node(section.heading).span);
      json_.close_object();
    }
  }

  void write_captions() {
    for (const NodeId id : document_.by_kind.of(NodeKind::caption)) {
      const Node& node = document_.node(id);
      if (node.data == no_data) continue;
      const Caption& caption = document_.captions[node.data];
      const std::string anchor = caption_anchor(caption.kind, caption.number);
      json_.open_object(JsonLayout::line);
      json_.member("kind", kind_name(caption.kind));
      json_.member("number", caption.number);
      json_.member("title", document_.plain_text(id));
      json_.member("anchor", anchor);
      json_.member("url", json_url(page_.output_path, {}, anchor));
      places_.write_begin(json_, node.span);
      json_.close_object();
    }
  }

  void write_ids() {
    for (const HtmlAnchor& anchor : page_.html_anchors) {
      json_.open_object(JsonLayout::line);
      json_.member("id", anchor.id);
      json_.member("url", json_url(page_.output_path, {}, anchor.id));
      places_.write_begin(json_, document_.node(anchor.node).span);
      json_.close_object();
    }
  }

  // Those of Markdown and those of raw HTML, in reading order.
  void write_links() {
    auto html_link = page_.html_links.begin();
    for (const NodeId id : document_.by_kind.of(
             {NodeKind::html_block, NodeKind::html_inline, NodeKind::link, NodeKind::image})) {
      const Node& node = document_.node(id);
      const bool is_image = node.kind == NodeKind::image;
      if ((is_image || node.kind == NodeKind::link) && node.data != no_data) {
        write_link(node.span, inner_text(id), is_image ? "image" : "link",
                   document_.links[node.data].destination, page_.link_targets[node.data]);
      }
      for (; html_link != page_.html_links.end() && html_link->node == id; ++html_link) {
        const std::string_view written =
            node.text.substr(html_link->begin, html_link->end - html_link->begin);
        write_link(node.span, "", "html", written, html_link->target);
      }
    }
  }

  // As Document::plain_text, but also of an image, whose text is what stands for it.
  std::string inner_text(NodeId id) const {
    std::string text;
    const uint32_t end = uint32_t(document_.node(id).end);
    for (uint32_t i = uint32_t(id) + 1; i < end; ++i) {
      const Node& node = document_.nodes[i];
      if (node.kind == NodeKind::text || node.kind == NodeKind::code_span) text += node.text;
      if (node.kind == NodeKind::soft_break || node.kind == NodeKind::hard_break) text += ' ';
    }
    return text;
  }

  void write_link(Span span, const std::string& text, std::string_view element,
                  std::string_view destination, const LinkTarget& target) {
    json_.open_object(JsonLayout::line);
    places_.write_range(json_, span);
    json_.member("text", text);
    json_.member("element", element);
    json_.member("kind", kind_name(target.kind));
    json_.member("destination", destination);
    json_.key("target");
    write_target(target, destination);
    json_.close_object();
  }

  void write_target(const LinkTarget& target, std::string_view destination) {
    std::string file;
    std::string url;
    switch (target.kind) {
      case LinkKind::none: return json_.null();
      case LinkKind::external: url = target.external_address(destination); break;
      case LinkKind::page:
        file = places_.file(book_.page(target.page).path);
        url = json_url(book_.linked(target.page).output_path, target.query, target.fragment);
        break;
      case LinkKind::file:
        file = places_.file(target.path);
        url = json_url(target.path, target.query, target.fragment);
        break;
    }
    json_.open_object(JsonLayout::line);
    json_.member("file", file);
    json_.member("anchor", target.fragment);
    json_.member("url", url);
    json_.close_object();
  }

  void write_code_blocks() {
    for (const NodeId id : document_.by_kind.of(NodeKind::code_block)) {
      const Node& node = document_.node(id);
      const CodeBlock& code = document_.code_blocks[node.data];
      const bool is_known = !code.canonical_language.empty();
      json_.open_object(JsonLayout::line);
      json_.member("language", is_known ? code.canonical_language : code.language);
      json_.member("info", code.info);
      places_.write_range(json_, node.span);
      json_.member("lines", code.lines.size());
      json_.member("status", status_name(code.analysis.status));
      json_.close_object();
    }
  }

  JsonWriter& json_;
  const LinkedBook& book_;
  const LinkedPage& page_;
  const Document& document_;
  JsonPlaces& places_;
};

}  // namespace

void write_json_page(JsonWriter& json, const LinkedBook& book, const LinkedPage& page,
                     JsonPlaces& places) {
  JsonPage(json, book, page, places).write();
}

}  // namespace silcrow
