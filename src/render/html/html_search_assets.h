// The scripts of the search (themes/default/search) in the two forms in which pages load them.
#pragma once

#include "render/html/html_theme.h"

namespace silcrow {

// Adds the modules, each naming the others by their hashed names, and one plain script of all:
// pages that are opened from a disk may not load modules. It sets `silcrowSearch` to what
// places.js exports.
SearchAssets add_search_assets(HtmlTheme& theme);

}  // namespace silcrow
