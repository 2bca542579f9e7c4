// Who refers to a section: a reference in prose, or a link of an author's.
#pragma once

#include <cstdint>

#include "model/book.h"

namespace silcrow {

enum class BacklinkForm : uint8_t { reference, link };

struct Backlink {
  PageId from = no_page;
  // The section that the referring words stand in, by LinkedPage::sections; UINT32_MAX before the
  // first and right below the page's title.
  uint32_t from_section = 0;
  BacklinkForm form = BacklinkForm::reference;
  uint32_t index = 0;  // into the referring LinkedPage's references, or its document's links
  // The section of this page that is meant; UINT32_MAX for the page as a whole, as which its title
  // counts too.
  uint32_t to_section = 0;
};

}  // namespace silcrow
