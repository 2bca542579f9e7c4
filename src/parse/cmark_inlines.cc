// What stands between cmark-gfm and the text of a block, by the linker's --wrap. Long paragraphs
// are given to it in pieces: what it makes of them goes on in the same node, so nobody else sees
// where they were cut. And the characters at which it looks for bare web addresses are entered only
// while a block is read that may have some: one word in four has a `w` or a colon behind it, and
// cmark stops at each.
#include "parse/cmark_inlines.h"

#include <cmark-gfm/inlines.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

#include <mutex>

#include "parse/extensions/extensions.h"
#include "parse/inline_cuts.h"

extern "C" {

void __real_cmark_inlines_add_special_character(unsigned char c, bool is_emphasis);
void __real_cmark_inlines_remove_special_character(unsigned char c, bool is_emphasis);
void __real_cmark_parse_inlines(cmark_parser* parser, cmark_node* parent, cmark_map* references,
                                int options);
void __wrap_cmark_parse_inlines(cmark_parser* parser, cmark_node* parent, cmark_map* references,
                                int options);

}  // extern "C"

namespace silcrow {
namespace {

// Keeps the characters in cmark's table, which all threads share, as long as one of them needs
// them.
class AddressCharacters {
 public:
  explicit AddressCharacters(bool are_needed) : are_needed_(are_needed) {
    if (are_needed_) count(1);
  }
  ~AddressCharacters() {
    if (are_needed_) count(-1);
  }
  AddressCharacters(const AddressCharacters&) = delete;
  AddressCharacters& operator=(const AddressCharacters&) = delete;

 private:
  static void count(int difference) {
    static std::mutex mutex;
    static int users = 0;
    const std::lock_guard lock(mutex);
    const bool were_entered = users > 0;
    users += difference;
    if (were_entered == (users > 0)) return;
    for (const unsigned char c : {':', 'w'}) {
      if (users > 0) {
        __real_cmark_inlines_add_special_character(c, false);
      } else {
        __real_cmark_inlines_remove_special_character(c, false);
      }
    }
  }

  bool are_needed_;
};

// The page is asked first: most have none, and then the extension that would look at them is not
// there either.
bool needs_address_characters(const cmark_parser* parser, std::string_view text) {
  const auto* context = static_cast<PageContext*>(cmark_node_get_user_data(parser->root));
  return context != nullptr && context->has_addresses && may_have_web_addresses(text);
}

}  // namespace

bool may_have_web_addresses(std::string_view text) {
  return text.find("://") != text.npos || text.find("www.") != text.npos;
}

extern "C" {

void __wrap_cmark_parse_inlines(cmark_parser* parser, cmark_node* parent, cmark_map* references,
                                int options) {
  const cmark_strbuf whole = parent->content;
  const std::string_view text(reinterpret_cast<const char*>(whole.ptr), size_t(whole.size));
  const AddressCharacters characters(needs_address_characters(parser, text));
  size_t begin = 0;
  for (const size_t end : inline_cuts(text)) {
    parent->content.ptr = whole.ptr + begin;
    parent->content.size = bufsize_t(end - begin);
    __real_cmark_parse_inlines(parser, parent, references, options);
    begin = end;
  }
  parent->content.ptr = whole.ptr + begin;
  parent->content.size = bufsize_t(text.size() - begin);
  __real_cmark_parse_inlines(parser, parent, references, options);
  parent->content = whole;
}

}  // extern "C"

}  // namespace silcrow
