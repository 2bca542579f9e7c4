/* The cure of cmark-gfm's thread race, by the linker's --wrap.
 *
 * cmark_parser_finish() enters the special characters of the attached extensions ("~", ":", "w")
 * into a table of the whole process and takes them out again at its end, so that one thread
 * switches off what another is reading. "~", which also changes how emphasis is read beside it, is
 * entered once and stays. ":" and "w" are frequent, and each is a stop for cmark: they are entered
 * only for blocks that need them, in cmark_inlines.cc. Who does not need them reads the same with
 * them. */
#include <stdbool.h>

void __real_cmark_inlines_add_special_character(unsigned char c, bool is_emphasis);
void __wrap_cmark_inlines_add_special_character(unsigned char c, bool is_emphasis);
void __wrap_cmark_inlines_remove_special_character(unsigned char c, bool is_emphasis);

void __wrap_cmark_inlines_add_special_character(unsigned char c, bool is_emphasis) {
  static unsigned char entered[256];
  if (is_emphasis && !__atomic_exchange_n(&entered[c], 1, __ATOMIC_ACQ_REL))
    __real_cmark_inlines_add_special_character(c, is_emphasis);
}

void __wrap_cmark_inlines_remove_special_character(unsigned char c, bool is_emphasis) {
  (void)c;
  (void)is_emphasis;
}
