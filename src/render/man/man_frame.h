// What stands above and below the text of every manual page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/man/man_site.h"

namespace silcrow {

struct ManHead {
  ManName name;
  PageId page = no_page;    // of its date
  std::string source;       // what the page is made from, for its comment
  std::string description;  // plain
};

// `text` is a page's text, from its first section on. The result is the whole page.
std::string framed_man_page(const ManSite& site, const ManHead& head, std::string_view text,
                            std::vector<ManName> see_also);

}  // namespace silcrow
