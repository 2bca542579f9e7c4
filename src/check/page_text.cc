// Passes over ASCII byte by byte, and keeps abreast of the stretches of code.
#include "check/page_text.h"

#include <algorithm>

#include "base/unicode.h"

namespace silcrow {

static std::vector<Span> code_spans(const Document& document) {
  std::vector<Span> spans;
  for (const Node& node : document.nodes) {
    if (node.span.file != document.file) continue;
    if (node.kind == NodeKind::code_span) spans.push_back(node.span);
    if (node.kind == NodeKind::code_block && node.data != no_data) {
      for (const Span line : document.code_blocks[node.data].lines) spans.push_back(line);
    }
  }
  std::ranges::sort(spans, {}, &Span::begin);
  return spans;
}

void for_each_wide_character(const LinkedBook& book, PageId page,
                             const std::function<void(const FoundCharacter&)>& visit) {
  const Document& document = *book.page(page).document;
  if (document.file == no_file || document.is_ascii) return;
  const std::string_view text = book.book.sources.file(document.file).text;
  const std::vector<Span> code = code_spans(document);
  auto next_code = code.begin();
  for (size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const DecodedCodePoint character = decode_utf8(text, at);
    const auto begin = uint32_t(at);
    at += character.length;
    while (next_code != code.end() && next_code->end <= begin) ++next_code;
    const bool is_in_code = next_code != code.end() && next_code->begin <= begin;
    visit({character.code_point, {document.file, begin, uint32_t(at)}, is_in_code});
  }
}

}  // namespace silcrow
