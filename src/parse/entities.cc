// houdini's entity decoder, which cmark-gfm exports, behind a safe face.
#include "parse/entities.h"

#include <cmark-gfm.h>
#include <cmark-gfm/houdini.h>

#include <algorithm>

#include "base/ascii.h"

namespace silcrow {

DecodedEntity decode_entity(std::string_view text) {
  DecodedEntity entity;
  if (!text.starts_with('&')) return entity;
  // The longest name has 31 letters; a bound keeps a text full of `&` linear.
  const std::string_view window = text.substr(1, 48);
  cmark_strbuf decoded;
  cmark_strbuf_init(cmark_get_default_mem_allocator(), &decoded, 0);
  const bufsize_t read = houdini_unescape_ent(
      &decoded, reinterpret_cast<const uint8_t*>(window.data()), bufsize_t(window.size()));
  if (read > 0) {
    entity.text.assign(reinterpret_cast<const char*>(decoded.ptr), size_t(decoded.size));
    entity.length = size_t(read) + 1;
  }
  cmark_strbuf_free(&decoded);
  return entity;
}

std::string unescaped(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    if (text[i] == '\\' && i + 1 < text.size() && is_ascii_punctuation(text[i + 1])) {
      plain += text[i + 1];
      i += 2;
      continue;
    }
    if (text[i] == '&') {
      const DecodedEntity entity = decode_entity(text.substr(i));
      if (entity.length > 0) {
        plain += entity.text;
        i += entity.length;
        continue;
      }
    }
    plain += text[i++];
  }
  return plain;
}

}  // namespace silcrow
