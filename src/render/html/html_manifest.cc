// What a browser shows of a site that was put on the home screen.
#include "render/html/html_manifest.h"

#include <nlohmann/json.hpp>

namespace silcrow {

std::string html_manifest(const HtmlSite& site) {
  using Json = nlohmann::ordered_json;
  const Config& config = site.book().book.config;
  Json manifest = {{"name", site.values()->find("title")->shown()},
                   {"lang", config.language},
                   {"start_url", "index.html"},
                   {"scope", "./"},
                   {"display", "minimal-ui"}};
  if (!config.description.empty()) manifest["description"] = config.description;
  const Json icon = {{"src", site.theme().icon}, {"sizes", "any"}, {"type", "image/svg+xml"}};
  manifest["icons"] = Json::array({icon});
  return manifest.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace silcrow
