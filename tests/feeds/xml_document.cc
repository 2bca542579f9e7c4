// Errors of libxml2 stay silent: a test says what it expected.
#include "feeds/xml_document.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include <catch2/catch.hpp>
#include <utility>

namespace silcrow {

namespace {

using XPathObject = std::unique_ptr<xmlXPathObject, void (*)(xmlXPathObject*)>;

const xmlChar* xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

std::string taken(xmlChar* text) {
  std::string value = text ? reinterpret_cast<const char*>(text) : "";
  xmlFree(text);
  return value;
}

XPathObject evaluated(xmlDoc* document, const std::string& path) {
  const std::unique_ptr<xmlXPathContext, void (*)(xmlXPathContext*)> context(
      xmlXPathNewContext(document), xmlXPathFreeContext);
  constexpr std::pair<const char*, const char*> prefixes[] = {
      {"a", "http://www.w3.org/2005/Atom"},
      {"s", "http://www.sitemaps.org/schemas/sitemap/0.9"},
      {"o", "http://a9.com/-/spec/opensearch/1.1/"}};
  for (const auto& [prefix, uri] : prefixes)
    xmlXPathRegisterNs(context.get(), xml(prefix), xml(uri));
  return {xmlXPathEvalExpression(xml(path.c_str()), context.get()), xmlXPathFreeObject};
}

}  // namespace

XmlDocument::XmlDocument(const std::string& text)
    : document_(xmlReadMemory(text.data(), int(text.size()), "", nullptr,
                              XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET),
                xmlFreeDoc) {
  INFO(text);
  REQUIRE(document_ != nullptr);
}

std::string XmlDocument::value(const std::string& path) const {
  const XPathObject found = evaluated(document_.get(), path);
  INFO(path);
  REQUIRE(found != nullptr);
  return taken(xmlXPathCastToString(found.get()));
}

std::vector<std::string> XmlDocument::values(const std::string& path) const {
  const XPathObject found = evaluated(document_.get(), path);
  INFO(path);
  REQUIRE(found != nullptr);
  std::vector<std::string> values;
  const xmlNodeSet* nodes = found->nodesetval;
  for (int i = 0; nodes && i < nodes->nodeNr; ++i)
    values.push_back(taken(xmlNodeGetContent(nodes->nodeTab[i])));
  return values;
}

}  // namespace silcrow
