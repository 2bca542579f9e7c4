// The site as an app: W3C, Web Application Manifest.
#pragma once

#include <string>

#include "render/html/html_site.h"

namespace silcrow {

// manifest.webmanifest: JSON in UTF-8; addresses are relative to it.
std::string html_manifest(const HtmlSite& site);

}  // namespace silcrow
