// XML as libxml2 reads it, asked by XPath.
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <vector>

namespace silcrow {

// The prefixes of paths: `a` Atom, `s` sitemaps, `o` OpenSearch.
class XmlDocument {
 public:
  // The test fails where the text is not well-formed XML with namespaces.
  explicit XmlDocument(const std::string& text);

  // The path's value as XPath's string(), number() or boolean() gives it.
  std::string value(const std::string& path) const;
  // The values of all nodes of the path, in the document's order.
  std::vector<std::string> values(const std::string& path) const;

 private:
  std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document_;
};

}  // namespace silcrow
